import type { Core } from '@strapi/strapi';
import { dropStored, query } from '../../../plugins/registers';

/** How long an upload is kept that nothing names any longer: an undo may bring it back. */
const DAYS = 7;

/**
 * Removes uploads that nothing has named for a week, as `note_unnamed` of their schema finds it. Answers their tokens.
 *
 * @param schema whose table `media` notes the uploads
 */
export async function purgeUnnamed(strapi: Core.Strapi, schema: 'showcase' | 'methods'): Promise<string[]> {
  await query(strapi, `select ${schema}.note_unnamed()`);
  const gone = await query<{ token: string; path: string }>(
    strapi,
    `delete from registers.file f using ${schema}.media m
     where m.file = f.id and m.unnamed_since < now() - make_interval(days => $1)
     returning m.token, f.path`,
    [DAYS],
  );
  for (const one of gone) await dropStored(strapi, one.path);
  if (gone.length > 0) strapi.log.info(`Purged ${gone.length} upload(s) of ${schema} that nothing names.`);
  return gone.map(({ token }) => token);
}
