import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { fileFolder, query } from '../../../plugins/registers';
import { exposePicture, exposeVideo, showcaseFolder } from './public-pictures';

interface Media {
  token: string;
  kind: 'picture' | 'video';
  width: number | null;
  ending: string | null;
  path: string;
}

const FIELDS = 'm.token, m.kind, m.width, m.ending, f.path';

/** Media that something public names. */
const PUBLIC = `
  select distinct on (m.token) ${FIELDS} from showcase.publication b
  cross join lateral (
    select p ->> 'token' as token from jsonb_array_elements(b.content -> 'pictures') p
    union all select b.content -> 'cover' ->> 'token'
    union all select substring(b.content ->> 'video' from '([0-9a-f]{32})')
  ) named
  join showcase.media m on m.token = named.token
  join registers.file f on f.id = m.file
  where b.content is not null`;

/** Makes the files of these media public, before the page that names them is. */
export async function exposeMedia(strapi: Core.Strapi, tokens: string[]): Promise<void> {
  const media = await query<Media>(
    strapi,
    `select ${FIELDS} from showcase.media m join registers.file f on f.id = m.file where m.token = any ($1)`,
    [tokens],
  );
  for (const one of media) await expose(strapi, one);
}

function expose(strapi: Core.Strapi, { token, kind, width, ending, path: name }: Media): Promise<void> {
  const original = path.join(fileFolder(strapi), name);
  return kind === 'picture'
    ? exposePicture(strapi, token, width ?? 0, original)
    : exposeVideo(strapi, `${token}.${ending ?? ''}`, original);
}

let last: Promise<void> = Promise.resolve();

/**
 * Makes the public files what the publications name: adds what is missing (after a restore), removes what nothing
 * names any more. One at a time in a process; repeatable.
 */
export function matchPublicFiles(strapi: Core.Strapi): Promise<void> {
  const next = last.catch(() => undefined).then(() => match(strapi));
  last = next;
  return next;
}

async function match(strapi: Core.Strapi): Promise<void> {
  const media = await query<Media>(strapi, PUBLIC);
  const wanted = new Set(media.map(({ token }) => token));
  for (const folder of ['pictures', 'videos'] as const) {
    const place = showcaseFolder(strapi, folder);
    for (const name of await readdir(place).catch(() => [] as string[])) {
      if (!wanted.has(name.slice(0, 32))) await rm(path.join(place, name), { force: true });
    }
  }
  for (const one of media) {
    // One picture that is lost does not keep the others back.
    await expose(strapi, one).catch((error: Error) =>
      strapi.log.error(`A public ${one.kind} can't be shown: ${error.message}`),
    );
  }
}

/** The same once what is under way is committed. */
export async function matchAfterCommit(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ onCommit }) => {
    onCommit(() => {
      setImmediate(() => {
        matchPublicFiles(strapi).catch((error: Error) =>
          strapi.log.error(`The public files are not those of the publications: ${error.message}`),
        );
      });
    });
  });
}
