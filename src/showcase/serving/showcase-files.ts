import path from 'node:path';
import type { Context } from 'koa';
import type { Edition } from '../edition';
import { sharePicture } from '../share-picture';
import { sendFile } from './send-file';

const PICTURE = /^pictures\/([A-Za-z0-9_-]{1,100})-(\d{1,5})\.(avif|webp|jpg)$/;
const VIDEO = /^videos\/([A-Za-z0-9_-]{1,100})\.(mp4|webm)$/;
const SHARE = /^share\/([^/]{1,200})\.jpg$/;
const TYPES: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/** Sends a picture or a video, if some page that is public now shows it. `name`: behind `/showcase/`, decoded. */
export async function sendShowcaseFile(
  ctx: Context,
  dataDir: string,
  edition: Edition,
  name: string,
): Promise<boolean> {
  const media = PICTURE.exec(name) ?? VIDEO.exec(name);
  if (media) {
    const type = TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream';
    return edition.tokens.has(media[1] ?? '') && sendFile(ctx, path.join(dataDir, 'showcase', name), type);
  }
  const cover = edition.bySlug.get(SHARE.exec(name)?.[1] ?? '')?.cover;
  if (!cover) return false;
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin'); // It is there for other sites.
  const file = await sharePicture(dataDir, cover).catch(() => null);
  return file !== null && sendFile(ctx, file, 'image/jpeg');
}
