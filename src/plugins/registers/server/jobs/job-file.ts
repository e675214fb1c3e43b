import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';

/** What a job leaves for its owner to fetch. */
export interface JobFile {
  path: string;
  bytes: number;
  sha256: string;
}

const settingOf = <Value>(strapi: Core.Strapi, name: string, otherwise: Value): Value =>
  strapi.plugin('registers').config<Value>(name, otherwise);

export const exportFolder = (strapi: Core.Strapi): string =>
  path.resolve(strapi.dirs.app.root, settingOf(strapi, 'dataDir', '.data'), 'exports');

/**
 * Lets `write` fill a file that nobody else can read, and makes it durable under a random name. Whatever fails leaves
 * nothing behind. Throws what `write` throws, and the system's own errors (ENOSPC).
 */
export async function writeJobFile(
  strapi: Core.Strapi,
  write: (path: string) => Promise<void>,
): Promise<JobFile> {
  const folder = exportFolder(strapi);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = path.join(folder, randomBytes(16).toString('hex'));
  const half = `${kept}.half`;
  try {
    // Made first, so that its rights are narrow before anything stands in it.
    await (await open(half, 'wx', 0o600)).close();
    await write(half);
    const hash = createHash('sha256');
    await pipeline(createReadStream(half), hash);
    const file = await open(half, 'r');
    await file.sync();
    await file.close();
    await rename(half, kept);
    return { path: kept, bytes: (await stat(kept)).size, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

/** Notes the file of a job, in the job's own transaction: seen by whoever sees the job, for as many days as are set. */
export async function keepJobFile(
  strapi: Core.Strapi,
  connection: ClientBase,
  jobId: string,
  file: JobFile & { name: string; type: string; rows: number | null },
): Promise<{ expiresAt: string }> {
  const { rows } = await connection.query<{ expires_at: Date }>(
    `insert into registers.job_file (job, path, name, type, rows, bytes, sha256, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) returning expires_at`,
    [
      jobId,
      path.basename(file.path),
      file.name,
      file.type,
      file.rows,
      file.bytes,
      file.sha256,
      settingOf(strapi, 'exportDays', 7),
    ],
  );
  const [kept] = rows;
  if (!kept) throw new Error('The file was not noted');
  return { expiresAt: new Date(kept.expires_at).toISOString() };
}
