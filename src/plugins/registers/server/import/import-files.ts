import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';

const folderOf = (strapi: Core.Strapi) =>
  path.resolve(
    strapi.dirs.app.root,
    strapi.plugin('registers').config<string>('dataDir', '.data'),
    'imports',
  );

/** Keeps an uploaded file under the import's id; its own name never becomes a path. Answers path and SHA-256. */
export async function keepFile(
  strapi: Core.Strapi,
  importId: string,
  uploaded: string,
): Promise<{ path: string; sha256: string }> {
  const folder = folderOf(strapi);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = path.join(folder, importId);
  const hash = createHash('sha256');
  try {
    await copyFile(uploaded, kept);
    await pipeline(createReadStream(kept), hash);
  } catch (error) {
    await dropFile(kept); // A disk that is full keeps half of it.
    throw error;
  }
  return { path: kept, sha256: hash.digest('hex') };
}

export async function dropFile(kept: string): Promise<void> {
  await rm(kept, { force: true });
}
