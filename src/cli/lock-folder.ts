import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from '../../database/embedded/leftovers';

/** Waits until no other living process holds this lock, takes it, and answers how to give it back. */
export async function lockFolder(folder: string): Promise<() => void> {
  const owner = path.join(folder, 'pid');
  mkdirSync(path.dirname(folder), { recursive: true });
  while (!take(folder, owner)) await pause(500);
  return () => rmSync(folder, { recursive: true, force: true });
}

function take(folder: string, owner: string): boolean {
  try {
    mkdirSync(folder);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch {
    if (isAbandoned(owner)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

function isAbandoned(owner: string): boolean {
  try {
    const pid = Number(readFileSync(owner, 'utf8'));
    return pid > 0 && !isRunning(pid);
  } catch {
    return false; // Taken a moment ago: its owner is about to write its number.
  }
}
