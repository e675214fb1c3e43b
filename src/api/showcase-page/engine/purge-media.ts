import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { purgeUnnamed } from '../../../plugins/registers';
import { showcaseFolder } from './public-pictures';

/**
 * Removes pictures and videos, with all that was made of them, that neither their page nor what is public of it has
 * named for a week. A page in the bin still names its own.
 */
export async function purgeMedia(strapi: Core.Strapi): Promise<void> {
  const tokens = new Set(await purgeUnnamed(strapi, 'showcase'));
  if (tokens.size === 0) return;
  for (const folder of ['prepared', 'pictures', 'videos'] as const) {
    const place = showcaseFolder(strapi, folder);
    for (const name of await readdir(place).catch(() => [] as string[]))
      // Nothing was ever put there.
      if (tokens.has(name.slice(0, 32))) await rm(path.join(place, name), { force: true });
  }
}
