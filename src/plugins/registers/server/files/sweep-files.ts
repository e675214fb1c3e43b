import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { query } from '../database/query';
import { dropStored, fileFolder } from './file-store';

/** A younger file without a row may belong to a request that is under way. */
const ORPHAN_MS = 24 * 3_600_000;

/** Removes what a crash left without a row: content that was kept while its transaction never committed. */
export async function sweepFiles(strapi: Core.Strapi): Promise<void> {
  const folder = fileFolder(strapi);
  const names = await readdir(folder).catch(() => [] as string[]); // No file was ever kept.
  const rows = await query<{ path: string }>(
    strapi,
    'select path from registers.file where path = any ($1)',
    [names],
  );
  const known = new Set(rows.map((row) => row.path));
  for (const name of names.filter((candidate) => !known.has(candidate))) {
    if (Date.now() - (await stat(path.join(folder, name))).mtimeMs > ORPHAN_MS)
      await dropStored(strapi, name);
  }
}
