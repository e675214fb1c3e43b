import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { withConnection } from '../database/query';
import { exportFolder } from './job-file';
import { schedule } from './schedule';

/** At two at night, Beijing time. */
const NIGHTLY = { rule: '0 2 * * *', tz: 'Asia/Shanghai' };
/** A file without a row may be one that is being written. */
const HALF_WRITTEN_MS = 24 * 3_600_000;

/** Purges expired files of jobs, now and every night. */
export async function startPurging(strapi: Core.Strapi): Promise<void> {
  await purgeJobFiles(strapi);
  schedule(strapi, { 'registers.purge': { task: () => purgeJobFiles(strapi), options: NIGHTLY } });
}

/** Removes expired files, and those that a crash left without a row. Rows stay, with the hash of what is gone. */
export async function purgeJobFiles(strapi: Core.Strapi): Promise<void> {
  const folder = exportFolder(strapi);
  const expired = await withConnection(strapi, async (connection) => {
    const { rows } = await connection.query<{ path: string }>(
      'select path from registers.job_file where purged_at is null and expires_at < now()',
    );
    for (const row of rows) await rm(path.join(folder, path.basename(row.path)), { force: true });
    await connection.query(
      'update registers.job_file set purged_at = now() where purged_at is null and path = any ($1)',
      [rows.map((row) => row.path)],
    );
    return rows.length;
  });
  if (expired > 0) strapi.log.info(`Purged ${expired} expired file(s).`);
  await sweep(strapi, folder);
}

async function sweep(strapi: Core.Strapi, folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]); // No file was ever written.
  const known = new Set(
    await withConnection(strapi, async (connection) =>
      (
        await connection.query<{ path: string }>(
          'select path from registers.job_file where purged_at is null and path = any ($1)',
          [names],
        )
      ).rows.map((row) => row.path),
    ),
  );
  for (const name of names.filter((candidate) => !known.has(candidate))) {
    const file = path.join(folder, name);
    const age = Date.now() - (await stat(file)).mtimeMs;
    if (age > HALF_WRITTEN_MS) await rm(file, { force: true });
  }
}
