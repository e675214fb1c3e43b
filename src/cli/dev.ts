import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fillDemoOffice } from '../../database/demo/demo-office';
import { startCluster } from '../../database/embedded/cluster';
import { ensureBuilt } from './build';
import { ensureSecrets } from './secrets';
import { QUIET, ROOT } from './surroundings';

/**
 * Server and panel with reload, on a small synthetic office of their own. The server runs in Strapi's development
 * mode: its Content-Type Builder may write schemas, and the server starts again with each change.
 */
async function main(): Promise<void> {
  const dataDir = path.resolve(ROOT, process.env.DATA_DIR ?? '.data/dev');
  const port = process.env.PORT ?? '1337';
  const panelPort = process.env.PANEL_PORT ?? '5173';
  mkdirSync(path.join(ROOT, 'public/uploads'), { recursive: true });
  mkdirSync(dataDir, { recursive: true });
  // Strapi's admin does not change while one works on the office: it is built once.
  await ensureBuilt(console.log, ['admin']);
  const secrets = ensureSecrets(dataDir);
  const cluster = process.env.DATABASE_URL
    ? null
    : await startCluster({
        dir: path.join(dataDir, 'postgres'),
        password: secrets.DATABASE_PASSWORD,
        onRecovered: console.log,
      });
  await cluster?.createDatabase('office');
  const databaseUrl = process.env.DATABASE_URL ?? cluster?.url('office') ?? '';
  const env = {
    ...process.env,
    ...secrets,
    ...QUIET,
    NODE_ENV: 'development',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: port,
    HOST: '127.0.0.1',
    // Whoever develops makes the first administrator; nobody else reaches this address.
    ADMIN_REGISTRATION: 'true',
  };
  const start = (...command: [string, ...string[]]): ChildProcess =>
    spawn(path.join(ROOT, 'node_modules/.bin', command[0]), command.slice(1), {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    });
  const children = [
    start('strapi', 'develop', '--no-watch-admin', '--no-build-admin'),
    start('vite', 'src/panel', '--host', '127.0.0.1', '--port', panelPort, '--strictPort'),
  ];
  const ended = children.map((child) => new Promise<void>((resolve) => child.once('exit', () => resolve())));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => children.forEach((child) => child.kill(signal)));
  }
  let isEnding = false;
  const isOver = Promise.race(ended);
  void fill().catch((error: Error) => console.error(`The office was not filled: ${error.message}`));
  await isOver;
  isEnding = true;
  children.forEach((child) => child.kill('SIGTERM'));
  await Promise.all(ended);
  await cluster?.stop();

  /** Waits for the tables, then puts an office into empty ones. */
  async function fill(): Promise<void> {
    const isServing = (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${port}/_health`).then(
        ({ status }) => status === 204,
        () => false,
      );
    while (!(await isServing())) {
      if (isEnding) return;
      await pause(500);
    }
    const accounts = await fillDemoOffice({
      databaseUrl,
      personalDataKeys: secrets.PERSONAL_DATA_KEYS,
      organizations: Number(process.env.DEMO_ORGANIZATIONS ?? 200),
      password: process.env.DEMO_PASSWORD,
      dataDir,
      tell: console.log,
    });
    console.log(`\n  Staff panel    http://127.0.0.1:${panelPort}/panel/`);
    console.log(`  Public site    http://127.0.0.1:${port}/showcase`);
    console.log(`  Strapi admin   http://127.0.0.1:${port}/admin   (Content-Type Builder)\n`);
    for (const { email, password, title } of accounts)
      console.log(`  ${email.padEnd(26)} ${password}   ${title}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
