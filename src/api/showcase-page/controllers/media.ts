import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseFile, sendFile, type Caller } from '../../../plugins/registers';
import { addMedia, findMedia } from '../engine/media';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/showcase-pages/<id>/media` (multipart, one `file`) → 201 `{data: MediaAnswer}` */
  async create(ctx: Context) {
    const upload = parseFile((ctx.request as { files?: unknown }).files);
    // The door put the caller there before any controller runs.
    const data = await addMedia(strapi, String(ctx.params.id), upload, ctx.state.caller as Caller);
    ctx.status = 201;
    ctx.body = { data };
  },

  /** `GET /api/showcase-pages/<id>/media/<token>` → the picture or video itself, for who sees the page. */
  async findOne(ctx: Context) {
    await sendFile(ctx, await findMedia(strapi, String(ctx.params.id), String(ctx.params.token)), 'inline');
  },
});
