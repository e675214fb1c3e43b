import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ELSEWHERE = '/var/lib/party-building-office';
const PASS_FOR_OTHERS = 0o001;

/**
 * The folder for a cluster that was asked to live in `dir`. PostgreSQL refuses to run as root, so a root
 * shell runs it as the user `postgres`; below a closed folder (such as root's home) that user can't reach
 * it, and the cluster moves to /var/lib.
 */
export function clusterHome(dir: string): string {
  const wanted = path.resolve(dir);
  mkdirSync(wanted, { recursive: true });
  if (!runsAsRoot() || isOpenToOthers(wanted)) return path.join(wanted, 'cluster');
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  mkdirSync(path.join(ELSEWHERE, key), { recursive: true, mode: 0o755 });
  return path.join(ELSEWHERE, key, 'cluster');
}

/**
 * Makes the server's binaries reachable for the user that will run them. `installed` is their folder in
 * node_modules; the answer is that folder, or a copy of it where the project itself is closed to others.
 */
export function reachableBinaries(installed: string): string {
  if (!runsAsRoot() || isOpenToOthers(installed)) return installed;
  const copy = path.join(ELSEWHERE, `postgresql-${path.basename(path.dirname(installed))}`);
  if (!existsSync(path.join(copy, 'bin', 'postgres')))
    cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** Whether every folder from `dir` up to the root lets other users pass. */
export function isOpenToOthers(dir: string): boolean {
  const parent = path.dirname(dir);
  const isOpen = (statSync(dir).mode & PASS_FOR_OTHERS) !== 0;
  return isOpen && (parent === dir || isOpenToOthers(parent));
}

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}
