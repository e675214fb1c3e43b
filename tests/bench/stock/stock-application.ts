import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { QUIET, ROOT } from '../../../src/cli/surroundings';
import { dropDatabase, onDatabase, settle, type Databases } from '../databases';
import { writeStockApp } from './write-stock-app';

export interface StockApplication {
  url: string;
  stop: () => Promise<void>;
}

/** A copy of the filled office without anything of ours; answers its name. */
export async function copyStripped({ cluster, office }: Databases, name: string): Promise<string> {
  await cluster.createDatabase(name, office);
  await onDatabase(cluster.url(name), async (client) => {
    await client.query(readFileSync(path.join(__dirname, 'strip-database.sql'), 'utf8'));
    await settle(client);
  });
  return name;
}

/**
 * Starts a stock Strapi in a temporary folder on a stripped copy of the office, in production mode; with `admin` it
 * also builds and serves its admin.
 */
export async function startStockApplication(
  databases: Databases,
  { admin = false }: { admin?: boolean } = {},
): Promise<StockApplication> {
  const database = await copyStripped(databases, 'stock');
  const dir = mkdtempSync(path.join(os.tmpdir(), 'stock-strapi-'));
  writeStockApp(dir);
  const env = {
    ...process.env,
    ...QUIET,
    NODE_ENV: 'production',
    PORT: String(await freePort()),
    DATABASE_URL: databases.cluster.url(database),
    SERVE_ADMIN: String(admin),
  };
  if (admin) buildAdmin(dir, env);
  const logFile = path.join(dir, 'server.log');
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [path.join(dir, 'server.js')], {
    cwd: dir,
    env,
    stdio: ['ignore', log, log],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${env.PORT}`;
  while ((await fetch(`${url}/_health`).catch(() => null))?.status !== 204) {
    if (child.exitCode !== null)
      throw new Error(`The stock application did not start:\n${readFileSync(logFile, 'utf8')}`);
    await pause(100);
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const last = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(last);
    rmSync(dir, { recursive: true, force: true });
    await dropDatabase(databases.cluster, database);
  };
  return { url, stop };
}

/** Strapi's own build of its admin, with no extension of anybody's. */
function buildAdmin(cwd: string, env: NodeJS.ProcessEnv): void {
  const program = path.join(ROOT, 'node_modules/.bin/strapi');
  const { status, stdout, stderr } = spawnSync(program, ['build', '--silent'], {
    cwd,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The admin of the stock application was not built:\n${stdout}${stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
