import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/jobs` → the caller's latest jobs. */
  async find() {
    return { data: await strapi.plugin('registers').service('jobs').findMine() };
  },

  /** `GET /api/jobs/<id>` → one of the caller's jobs. */
  async findOne(ctx: Context) {
    return { data: await strapi.plugin('registers').service('jobs').get(String(ctx.params.id)) };
  },
});
