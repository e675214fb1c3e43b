import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from '../../database/embedded/leftovers';

/** What a running demo holds of its data folder. */
export interface DataFolder {
  /** Notes the server process, so that the next start can clear it if we are killed. */
  remember: (serverPid: number) => void;
  release: () => void;
}

/**
 * Claims a data folder for this process. Throws if another demo works on it; ends a server process that a
 * killed demo left behind, and says so.
 */
export async function claimDataFolder(dataDir: string, tell: (what: string) => void): Promise<DataFolder> {
  const file = path.join(dataDir, 'demo.pid');
  if (existsSync(file)) {
    const [owner = 0, server = 0] = readFileSync(file, 'utf8').split('\n').map(Number);
    if (owner !== process.pid && isOurs(owner, 'demo')) {
      throw new Error(
        `Another demo (process ${owner}) is running on ${dataDir}; give this one its own DATA_DIR and PORT.`,
      );
    }
    if (isOurs(server, 'start.js')) {
      process.kill(server, 'SIGTERM');
      for (let waited = 0; isRunning(server) && waited < 10_000; waited += 100) await pause(100);
      if (isRunning(server)) process.kill(server, 'SIGKILL');
      tell('A server of an earlier run was still running; it was stopped.');
    } else {
      tell('The last run did not end in order; checking what it left.');
    }
  }
  writeFileSync(file, `${process.pid}\n`);
  return {
    remember: (serverPid) => writeFileSync(file, `${process.pid}\n${serverPid}\n`),
    release: () => rmSync(file, { force: true }),
  };
}

/** Numbers of ended processes are given out again: the command line tells whether this one is what we started. */
function isOurs(pid: number, part: string): boolean {
  if (!isRunning(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(part);
  } catch {
    return true;
  }
}
