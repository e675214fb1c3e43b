import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startCluster } from '../../database/embedded/cluster';
import { ensureSecrets } from './secrets';
import { QUIET, ROOT } from './surroundings';

/** Server and panel with reload, on a database of their own; the Content-Type Builder may write schemas. */
async function main(): Promise<void> {
  const dataDir = path.resolve(ROOT, process.env.DATA_DIR ?? '.data/dev');
  const port = process.env.PORT ?? '1337';
  mkdirSync(path.join(ROOT, 'public/uploads'), { recursive: true });
  mkdirSync(dataDir, { recursive: true });
  const secrets = ensureSecrets(dataDir);
  const cluster = process.env.DATABASE_URL
    ? null
    : await startCluster({
        dir: path.join(dataDir, 'postgres'),
        password: secrets.DATABASE_PASSWORD,
        onRecovered: console.log,
      });
  await cluster?.createDatabase('office');
  const env = {
    ...process.env,
    ...secrets,
    ...QUIET,
    NODE_ENV: 'development',
    DATA_DIR: dataDir,
    DATABASE_URL: process.env.DATABASE_URL ?? cluster?.url('office'),
    PORT: port,
    OFFICE_URL: `http://127.0.0.1:${port}`,
  };
  const start = (...command: [string, ...string[]]): ChildProcess =>
    spawn(path.join(ROOT, 'node_modules/.bin', command[0]), command.slice(1), {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    });
  const children = [start('strapi', 'develop', '--no-watch-admin'), start('vite', 'src/panel')];
  const ended = children.map((child) => new Promise<void>((resolve) => child.once('exit', () => resolve())));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => children.forEach((child) => child.kill(signal)));
  }
  await Promise.race(ended);
  children.forEach((child) => child.kill('SIGTERM'));
  await Promise.all(ended);
  await cluster?.stop();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
