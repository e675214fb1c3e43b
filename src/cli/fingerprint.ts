import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** One hash over the names and contents of all files under `sources` (paths relative to `root`), less `ignore`. */
export function fingerprint(root: string, sources: string[], ignore: string[] = []): string {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, root, source, ignore);
  return hash.digest('hex');
}

function addTo(hash: Hash, root: string, relative: string, ignore: string[]): void {
  const absolute = path.join(root, relative);
  if (ignore.includes(relative) || !existsSync(absolute)) return;
  if (statSync(absolute).isDirectory()) {
    for (const name of readdirSync(absolute).sort())
      addTo(hash, root, path.posix.join(relative, name), ignore);
    return;
  }
  hash.update(relative).update('\0').update(readFileSync(absolute)).update('\0');
}
