import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

export const fileFolder = (strapi: Core.Strapi): string =>
  path.resolve(strapi.dirs.app.root, strapi.plugin('registers').config<string>('dataDir', '.data'), 'files');

/**
 * Keeps content under a random name that nobody else can read, whole or not at all. Answers the name;
 * a full disk comes through as the system's own error.
 */
export async function storeFile(strapi: Core.Strapi, content: Buffer): Promise<string> {
  const folder = fileFolder(strapi);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = randomBytes(16).toString('hex');
  const half = path.join(folder, `${name}.half`);
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path.join(folder, name));
    return name;
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

export const dropStored = (strapi: Core.Strapi, name: string): Promise<void> =>
  rm(path.join(fileFolder(strapi), path.basename(name)), { force: true });
