import type { Core } from '@strapi/strapi';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withConnection } from './query';

const BOOT_LOCK = 7_261_501;

/**
 * Applies all `.sql` files of a folder in the order of their names, in one transaction. They are idempotent;
 * an advisory lock lets one process at a time through.
 */
export async function applySqlFolder(strapi: Core.Strapi, folder: string): Promise<void> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  await applySql(
    strapi,
    files.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })),
  );
}

/** Applies statements under the same lock, in one transaction; an error names the file or step it came from. */
export async function applySql(
  strapi: Core.Strapi,
  steps: Array<{ name: string; text: string }>,
): Promise<void> {
  await withConnection(strapi, async (connection) => {
    await connection.query('select pg_advisory_xact_lock($1)', [BOOT_LOCK]);
    for (const { name, text } of steps) {
      try {
        await connection.query(text);
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
  });
}
