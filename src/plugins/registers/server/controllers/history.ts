import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { registerOfPath } from '../description/register-of-path';

const PAGE_SIZE = 50;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/<register>/<documentId>/history?page=` → entries, newest first. */
  async find(ctx: Context) {
    const page = Math.max(1, Math.min(10_000, Number(ctx.query.page ?? 1) || 1));
    const service = strapi.plugin('registers').service('history');
    const { entries, total } = await service.of(
      registerOfPath(strapi, ctx.path),
      String(ctx.params.id),
      page,
      PAGE_SIZE,
    );
    return {
      data: entries,
      meta: { pagination: { page, pageSize: PAGE_SIZE, total, pageCount: Math.ceil(total / PAGE_SIZE) } },
    };
  },

  /** `POST /api/<register>/<documentId>/restore` → the row, back again. */
  async restore(ctx: Context) {
    const register = registerOfPath(strapi, ctx.path);
    await strapi.plugin('registers').service('history').restore(register, String(ctx.params.id));
    // The uid comes from the running application's own register, so it is one of its content types.
    const uid = register.uid as Parameters<typeof strapi.documents>[0];
    const row = await strapi.documents(uid).findOne({ documentId: String(ctx.params.id) });
    return {
      data: await strapi.contentAPI.sanitize.output(row, strapi.contentType(uid), { auth: ctx.state.auth }),
    };
  },
});
