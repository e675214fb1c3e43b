import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseFile, sendFile, type Caller } from '../../../plugins/registers';
import { addPicture, findPicture } from '../engine/media';
import { readWord } from '../engine/word';

const uploadOf = (ctx: Context) => parseFile((ctx.request as { files?: unknown }).files);
const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/work-methods/:id/media` (multipart, one `file`) → 201 `{data: MediaAnswer}` */
  async create(ctx: Context) {
    const data = await addPicture(strapi, String(ctx.params.id), uploadOf(ctx), callerOf(ctx));
    ctx.status = 201;
    ctx.body = { data };
  },

  /** `GET /api/work-methods/:id/media/:token` → the picture itself, for who sees the method. */
  async findOne(ctx: Context) {
    await sendFile(ctx, await findPicture(strapi, String(ctx.params.id), String(ctx.params.token)), 'inline');
  },

  /** `POST /api/work-methods/:id/word` (multipart, one `file`) → `{data: ReadDraft}` */
  word: async (ctx: Context) => ({
    data: await readWord(strapi, String(ctx.params.id), uploadOf(ctx), callerOf(ctx)),
  }),
});
