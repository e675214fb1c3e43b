import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Clears what a killed run left in the cluster's folder: a server that is still running is stopped, a
 * `postmaster.pid` whose server is gone is removed. `tell` gets a sentence for each.
 */
export async function clearLeftovers(home: string, tell: (what: string) => void): Promise<void> {
  const pidFile = path.join(home, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (isPostgres(pid)) {
    await endServer(pid);
    tell('A database server of an earlier run was still running; it was stopped and is started anew.');
    return;
  }
  rmSync(pidFile, { force: true });
  tell('The database had been stopped hard; it recovers everything that was committed.');
}

/** Whether a process of this number exists; a child that has ended but was not waited for does not count. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !/^State:\s+Z/m.test(readProc(pid, 'status'));
}

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one (recovers from the log at the next start). */
async function endServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    for (let waited = 0; isRunning(pid) && waited < 15_000; waited += 100) await pause(100);
    if (!isRunning(pid)) return;
  }
}

function isPostgres(pid: number): boolean {
  if (!isRunning(pid)) return false;
  const [command] = readProc(pid, 'cmdline').split('\0');
  // Without /proc (macOS) a living process under our own pid file is taken for the server.
  return !command || path.basename(command) === 'postgres';
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
