import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { showcaseFolder } from '../api/showcase-page/engine/public-pictures';

const VIDEO = /^\/showcase\/videos\/([0-9a-f]{32}\.(mp4|webm))$/;

/** Videos of published pages, in the parts that players ask for. The folder holds nothing else. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async function videos(ctx: Context, next: Next): Promise<void> {
    const [, name, ending] = VIDEO.exec(ctx.path) ?? [];
    if (!name || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next();
    const file = path.join(showcaseFolder(strapi, 'videos'), name);
    const found = await stat(file).catch(() => null);
    if (!found) return next();
    ctx.type = `video/${ending}`;
    ctx.set('Accept-Ranges', 'bytes');
    ctx.set('Cache-Control', 'public, max-age=3600');
    ctx.etag = name;
    if (!ctx.get('Range') && ctx.fresh) {
      ctx.status = 304;
      return;
    }
    const part = partOf(ctx.get('Range'), found.size);
    if (part === 'none') {
      ctx.status = 416;
      ctx.set('Content-Range', `bytes */${found.size}`);
      return;
    }
    const { start, end } = part ?? { start: 0, end: found.size - 1 };
    ctx.status = part ? 206 : 200;
    if (part) ctx.set('Content-Range', `bytes ${start}-${end}/${found.size}`);
    ctx.length = end - start + 1;
    ctx.body = ctx.method === 'HEAD' ? null : createReadStream(file, { start, end });
    // Koa empties status and length with a body of null.
    if (ctx.method === 'HEAD') {
      ctx.status = part ? 206 : 200;
      ctx.type = `video/${ending}`;
      ctx.length = end - start + 1;
    }
  };

/** The one part that a `Range` asks for; null for the whole, also where it asks for several; `none` beyond the end. */
export function partOf(range: string, size: number): { start: number; end: number } | 'none' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range);
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return start >= size || end < start ? 'none' : { start, end };
}
