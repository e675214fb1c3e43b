import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import {
  assertOwn,
  dropStored,
  fileFolder,
  query,
  Refusal,
  storeFile,
  type Caller,
} from '../../../plugins/registers';
import type { MediaAnswer } from '../../../shared/showcase-page';
import { assertRoom, keepFile } from './keep-file';
import { preparePicture, showcaseFolder } from './public-pictures';
import { readPicture, type ReadPicture } from './read-picture';

const TABLE = 'showcase_pages';
/** Not the register's own name: these files do not stand among the attachments of the record. */
const REGISTER = 'showcase-media';
const VIDEO_TYPES: Record<string, 'mp4' | 'webm'> = { 'video/mp4': 'mp4', 'video/webm': 'webm' };
const MEGABYTE = 2 ** 20;

interface Upload {
  path: string;
  name: string;
}

/**
 * Keeps a picture or a video of a page the caller may change. A picture is drawn anew without anything that hung on it,
 * and made ready in all its widths. Throws 404 outside the scope, 413 `too-large`, 400 for what it is not.
 */
export async function addMedia(
  strapi: Core.Strapi,
  page: string,
  upload: Upload,
  caller: Caller,
): Promise<MediaAnswer> {
  await assertOwn(strapi, TABLE, page);
  const { size } = await stat(upload.path);
  if (size === 0) throw new Refusal(400, 'The file is empty', { code: 'file-unreadable', path: ['file'] });
  const isVideo = /\.(mp4|webm)$/i.test(upload.name);
  const most = isVideo ? 60 : strapi.plugin('registers').config<number>('fileMegabytes', 20);
  if (size > most * MEGABYTE) throw new Refusal(413, 'The file is too large', { code: 'too-large' });
  const sent = await readFile(upload.path);
  const media = isVideo ? await readVideo(sent, upload.name) : await readPicture(sent, upload.name);
  await assertRoom(strapi, REGISTER, page, media.content.length);
  const stored = await storeFile(strapi, media.content);
  try {
    return await keep(strapi, page, upload.name, stored, media, caller);
  } catch (error) {
    await dropStored(strapi, stored);
    throw error;
  }
}

interface Video {
  kind: 'video';
  type: string;
  content: Buffer;
  ending: 'mp4' | 'webm';
}

async function readVideo(content: Buffer, name: string): Promise<Video> {
  const { fileTypeFromBuffer } = await import('file-type');
  const type = (await fileTypeFromBuffer(content))?.mime ?? '';
  const ending = VIDEO_TYPES[type];
  if (!ending || !name.toLowerCase().endsWith(`.${ending}`))
    throw new Refusal(400, 'The content is not what the name says', {
      code: 'file-mismatch',
      path: ['file'],
    });
  return { kind: 'video', type, content, ending };
}

async function keep(
  strapi: Core.Strapi,
  page: string,
  name: string,
  stored: string,
  media: ReadPicture | Video,
  caller: Caller,
): Promise<MediaAnswer> {
  const { kind, type, content } = media;
  const file = await keepFile(strapi, { register: REGISTER, table: TABLE, record: page }, stored, {
    name,
    type,
    content,
    by: caller.name,
  });
  const token = file.replaceAll('-', '');
  const picture = kind === 'picture' ? media : null;
  const ending = kind === 'video' ? media.ending : null;
  await query(
    strapi,
    `insert into showcase.media (token, file, page, kind, width, height, placeholder, ending)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [token, file, page, kind, picture?.width, picture?.height, picture?.placeholder, ending],
  );
  if (media.kind === 'video') return { kind: 'video', token, ending: media.ending };
  await preparePicture(showcaseFolder(strapi, 'prepared'), token, content);
  return { kind: 'picture', token, width: media.width, height: media.height };
}

/** Where a picture or video of a page lies, for whoever sees the page. Throws 404. */
export async function findMedia(
  strapi: Core.Strapi,
  page: string,
  token: string,
): Promise<{ path: string; name: string; type: string }> {
  const [row] = await query<{ path: string; name: string; type: string }>(
    strapi,
    `select f.path, f.name, f.type from showcase.media m join registers.file f on f.id = m.file
     where m.page = $1 and m.token = $2`,
    [page, token],
  );
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return { ...row, path: path.join(fileFolder(strapi), row.path) };
}
