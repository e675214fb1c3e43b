import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Context } from 'koa';
import { partOf } from './byte-range';

/** Sends a file whose name changes with its contents, whole or the part that was asked for. Answers false if it is not there. */
export async function sendFile(ctx: Context, file: string, type: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return false;
  ctx.set('Cache-Control', 'public, max-age=2592000');
  ctx.set('Accept-Ranges', 'bytes');
  ctx.set('ETag', `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`);
  ctx.status = 200;
  ctx.type = type;
  if (ctx.fresh) {
    ctx.status = 304;
    return true;
  }
  const part = partOf(ctx.get('Range'), found.size);
  if (part === 'none') {
    ctx.status = 416;
    ctx.set('Content-Range', `bytes */${found.size}`);
    ctx.body = '';
    return true;
  }
  const { start, end } = part ?? { start: 0, end: found.size - 1 };
  if (part) {
    ctx.status = 206;
    ctx.set('Content-Range', `bytes ${start}-${end}/${found.size}`);
  }
  ctx.body = createReadStream(file, { start, end });
  ctx.length = end - start + 1;
  return true;
}
