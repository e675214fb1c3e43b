import type { Core } from '@strapi/strapi';
import { escapeIdentifier as id } from 'pg';
import { query } from '../database/query';
import { dropStored } from './file-store';

/** How long an upload is kept that nothing names any longer: an undo may bring it back. */
const DAYS = 7;

/**
 * Removes uploads that nothing has named for a week. Answers their tokens.
 *
 * @param schema whose function `note_unnamed` keeps up to date, in its table `media` (`token`, `file`, `unnamed_since`),
 *   since when nothing names an upload
 */
export async function purgeUnnamed(strapi: Core.Strapi, schema: string): Promise<string[]> {
  await query(strapi, `select ${id(schema)}.note_unnamed()`);
  const gone = await query<{ token: string; path: string }>(
    strapi,
    `delete from registers.file f using ${id(schema)}.media m
     where m.file = f.id and m.unnamed_since < now() - make_interval(days => $1)
     returning m.token, f.path`,
    [DAYS],
  );
  for (const one of gone) await dropStored(strapi, one.path);
  if (gone.length > 0) strapi.log.info(`Purged ${gone.length} upload(s) of ${schema} that nothing names.`);
  return gone.map(({ token }) => token);
}
