import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type trash from '../services/trash';
import { registerOfPath } from '../description/register-of-path';
import { pageOf, paged } from './paging';

const PAGE_SIZE = 25;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/<register>/trash?page=` → deleted records in the caller's scope, newest first. */
  async find(ctx: Context) {
    const page = pageOf(ctx);
    const service: ReturnType<typeof trash> = strapi.plugin('registers').service('trash');
    const { records, total } = await service.find(registerOfPath(strapi, ctx.path), page, PAGE_SIZE);
    return paged(records, page, PAGE_SIZE, total);
  },
});
