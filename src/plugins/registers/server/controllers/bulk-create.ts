import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRows } from '../bulk-create/parse-rows';
import { findRegister } from '../description/registers';
import { Refusal } from '../door/refusal';
import type bulkCreate from '../services/bulk-create';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/bulk/<register>/create {data: {rows}}` → 201 `{data: {batch, created}}` */
  async create(ctx: Context) {
    const register = findRegister(strapi, ctx.path.split('/')[3] ?? '');
    if (!register) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    const service: ReturnType<typeof bulkCreate> = strapi.plugin('registers').service('bulk-create');
    const made = await service.create(register, parseRows(ctx.request.body, register.description));
    ctx.status = 201;
    ctx.body = { data: made };
  },
});
