import { open } from 'node:fs/promises';
import type { Context } from 'koa';
import { Refusal } from '../door/refusal';

/**
 * Answers a private file: never guessed at, never run, kept by no cache. Throws 404 where the disk has lost it.
 *
 * @param disposition `inline` only for what a browser may show without running anything
 */
export async function sendFile(
  ctx: Context,
  { path, name, type }: { path: string; name: string; type: string },
  disposition: 'inline' | 'attachment',
): Promise<void> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) throw new Refusal(404, 'The file is not there', { code: 'not-found' });
  ctx.length = (await file.stat()).size;
  const ending = /\.[a-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  ctx.set(
    'Content-Disposition',
    `${disposition}; filename="file${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Content-Security-Policy', "sandbox; default-src 'none'");
  ctx.set('Cache-Control', 'no-store');
  ctx.type = type;
  ctx.body = file.createReadStream();
}
