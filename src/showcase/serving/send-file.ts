import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Context } from 'koa';

const RANGE = /^bytes=(\d*)-(\d*)$/;

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
  const asked = RANGE.exec(ctx.get('Range'));
  const part = asked ? partOf(asked[1] ?? '', asked[2] ?? '', found.size) : { start: 0, end: found.size - 1 };
  if (!part) {
    ctx.status = 416;
    ctx.set('Content-Range', `bytes */${found.size}`);
    ctx.body = '';
    return true;
  }
  if (asked) {
    ctx.status = 206;
    ctx.set('Content-Range', `bytes ${part.start}-${part.end}/${found.size}`);
  }
  ctx.body = createReadStream(file, part);
  ctx.length = part.end - part.start + 1;
  return true;
}

/** First and last byte of a range such as `0-99`, `100-` or `-50`; null if the file has nothing there. */
function partOf(first: string, last: string, size: number): { start: number; end: number } | null {
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end && start < size ? { start, end } : null;
}
