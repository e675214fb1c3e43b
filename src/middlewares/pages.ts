import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';

/** Every address below /panel/ that is no file is a screen of the panel; the bare address leads to it. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async function pages(ctx: Context, next: Next): Promise<void> {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    if (ctx.path === '/' || ctx.path === '/panel') return ctx.redirect('/panel/');
    const isScreen = ctx.path.startsWith('/panel/') && path.extname(ctx.path) === '';
    const index = path.join(strapi.dirs.static.public, 'panel/index.html');
    if (!isScreen || !existsSync(index)) return next();
    ctx.set('Cache-Control', 'no-cache');
    ctx.type = 'html';
    ctx.body = createReadStream(index);
  };
