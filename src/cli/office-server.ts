import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { QUIET, ROOT } from './surroundings';

/** A running server process of the office. */
export interface OfficeServer {
  pid: number;
  url: string;
  /** Resolves with the exit code when the process ends, for whatever reason. */
  ended: Promise<number | null>;
  /** Ends it in order: running answers are finished first. */
  stop: () => Promise<void>;
}

export interface OfficeServerOptions {
  env: NodeJS.ProcessEnv;
  host: string;
  port: number;
  /** Where its log goes. */
  logFile: string;
}

/** Starts the built server as a process of its own and waits until it answers. */
export async function startOfficeServer({
  env,
  host,
  port,
  logFile,
}: OfficeServerOptions): Promise<OfficeServer> {
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/src/cli/start.js')], {
    cwd: ROOT,
    env: { ...process.env, ...env, ...QUIET, NODE_ENV: 'production', HOST: host, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C is handled by the one who started it, in order.
    detached: true,
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = `http://${host}:${port}`;
  await untilAlive(url, child, logFile);
  return { pid: child.pid ?? 0, url, ended, stop: () => stop(child, ended) };
}

async function untilAlive(url: string, child: ChildProcess, logFile: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server did not start; see ${logFile}`);
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.status === 204) return;
    await pause(100);
  }
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await Promise.race([ended, pause(10_000, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await ended;
}
