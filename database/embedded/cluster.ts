import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { launch, unprivilegedUser, type RunAs } from './binaries';
import { clusterHome } from './home';
import { clearLeftovers, isRunning } from './leftovers';
import { serverFlags } from './settings';

/** A running PostgreSQL of our own. */
export interface Cluster {
  port: number;
  pid: number;
  /** The connection string of one of its databases, as their owner. */
  url: (database: string) => string;
  createDatabase: (name: string, template?: string) => Promise<void>;
  stop: () => Promise<void>;
}

export interface ClusterOptions {
  /** Folder that holds the cluster. */
  dir: string;
  password: string;
  /** Tests give durability away for speed; nothing else may. */
  durable?: boolean;
  /** Told when an earlier run left something behind, in a sentence for the console. */
  onRecovered?: (what: string) => void;
}

/**
 * Starts the embedded PostgreSQL under `dir`, initialising it on the first run. A server that outlived its
 * parent, and a `postmaster.pid` that outlived its server, are cleared first.
 */
export async function startCluster({
  dir,
  password,
  durable = true,
  onRecovered,
}: ClusterOptions): Promise<Cluster> {
  const home = clusterHome(dir);
  const as = unprivilegedUser();
  const logFile = path.join(path.resolve(dir), 'postgres.log');
  await clearLeftovers(home, onRecovered ?? (() => undefined));
  if (!existsSync(path.join(home, 'PG_VERSION'))) await initialise(home, password, as, logFile);
  const port = await freePort();
  const server = launch('postgres', ['-D', home, '-p', String(port), ...serverFlags(durable)], as, logFile);
  const url = (database: string): string => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  const pid = server.pid ?? 0;
  await untilReady(url('postgres'), pid, logFile);
  return {
    port,
    pid,
    url,
    createDatabase: (name, template) => createDatabase(url('postgres'), name, template),
    stop: () => stop(pid),
  };
}

async function initialise(home: string, password: string, as: RunAs, logFile: string): Promise<void> {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(os.tmpdir(), `cluster-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) {
    chownSync(home, as.uid, as.gid);
    chownSync(passwordFile, as.uid, as.gid);
  }
  chmodSync(home, 0o700);
  const flags = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
  ];
  const initdb = launch(
    'initdb',
    ['-D', home, '-U', 'postgres', `--pwfile=${passwordFile}`, ...flags],
    as,
    logFile,
  );
  const code = await new Promise<number | null>((resolve) => initdb.once('exit', resolve));
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw startError(logFile);
}

async function untilReady(url: string, pid: number, logFile: string): Promise<void> {
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined); // A refused connection is answered by the catch below.
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (!isRunning(pid)) throw startError(logFile, error);
      await pause(50);
    }
  }
}

async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const source = template ? ` template ${client.escapeIdentifier(template)} strategy file_copy` : '';
    await client.query(`create database ${client.escapeIdentifier(name)}${source}`);
  } finally {
    await client.end();
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stop(pid: number): Promise<void> {
  if (!isRunning(pid)) return;
  process.kill(pid, 'SIGINT');
  while (isRunning(pid)) await pause(50);
}

function startError(logFile: string, cause?: unknown): Error {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-12);
  return new Error(`The embedded PostgreSQL did not start.\n${lines.join('\n')}`, { cause });
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
