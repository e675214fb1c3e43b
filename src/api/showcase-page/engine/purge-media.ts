import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { dropStored, query } from '../../../plugins/registers';
import { showcaseFolder } from './public-pictures';

/** How long an upload is kept that its page names no longer: an undo may bring it back. */
const DAYS = 7;

/**
 * Removes pictures and videos, with all that was made of them, that neither their page nor what is public of it has
 * named for a week. A page in the bin still names its own. Answers how many.
 */
export async function purgeMedia(strapi: Core.Strapi): Promise<number> {
  await query(strapi, 'select showcase.note_unnamed()');
  const gone = await query<{ token: string; path: string }>(
    strapi,
    `delete from registers.file f using showcase.media m
     where m.file = f.id and m.unnamed_since < now() - make_interval(days => $1)
     returning m.token, f.path`,
    [DAYS],
  );
  if (gone.length === 0) return 0;
  for (const one of gone) await dropStored(strapi, one.path);
  const tokens = new Set(gone.map(({ token }) => token));
  for (const folder of ['prepared', 'pictures', 'videos'] as const) {
    const place = showcaseFolder(strapi, folder);
    for (const name of await readdir(place).catch(() => [] as string[]))
      // Nothing was ever put there.
      if (tokens.has(name.slice(0, 32))) await rm(path.join(place, name), { force: true });
  }
  strapi.log.info(`Purged ${gone.length} picture(s) or video(s) that no page names.`);
  return gone.length;
}
