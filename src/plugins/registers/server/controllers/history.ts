import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { registerOfPath } from '../description/register-of-path';
import type { Register } from '../description/registers';
import { Refusal } from '../door/refusal';
import type history from '../services/history';
import { pageOf, paged } from './paging';

const PAGE_SIZE = 50;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): ReturnType<typeof history> => strapi.plugin('registers').service('history');

  /** The row as the caller may see it. */
  async function readRow(ctx: Context, register: Register): Promise<unknown> {
    // The uid comes from the running application's own register, so it is one of its content types.
    const uid = register.uid as Parameters<typeof strapi.documents>[0];
    const row = await strapi.documents(uid).findOne({ documentId: String(ctx.params.id) });
    return strapi.contentAPI.sanitize.output(row, strapi.contentType(uid), { auth: ctx.state.auth });
  }

  return {
    /** `GET /api/<register>/<documentId>/history?page=` → entries, newest first. */
    async find(ctx: Context) {
      const page = pageOf(ctx);
      const register = registerOfPath(strapi, ctx.path);
      const { entries, total } = await service().of(register, String(ctx.params.id), page, PAGE_SIZE);
      return paged(entries, page, PAGE_SIZE, total);
    },

    /** `GET /api/<register>/<documentId>/history/compare?from=<entry>&to=<entry|now>` */
    async compare(ctx: Context) {
      const { from, to = 'now' } = ctx.query;
      const data = await service().compare(
        registerOfPath(strapi, ctx.path),
        String(ctx.params.id),
        String(from ?? ''),
        String(to),
      );
      return { data };
    },

    /** `POST /api/<register>/<documentId>/history/<entry>/restore {data: {fields?, version}}` → the row as it is then. */
    async restoreTo(ctx: Context) {
      const register = registerOfPath(strapi, ctx.path);
      const changed = await service().restoreTo(
        register,
        String(ctx.params.id),
        String(ctx.params.entry),
        readWanted(ctx.request.body),
      );
      return { data: await readRow(ctx, register), meta: { changed } };
    },

    /** `POST /api/<register>/<documentId>/restore` → the row, back again. */
    async restore(ctx: Context) {
      const register = registerOfPath(strapi, ctx.path);
      await service().restore(register, String(ctx.params.id));
      return { data: await readRow(ctx, register) };
    },
  };
};

function readWanted(body: unknown): { fields: string[] | null; version: number } {
  const data = isObject(body) && isObject(body.data) ? body.data : null;
  if (!data)
    throw new Refusal(400, 'The body must be {"data": {…}}', { code: 'missing-data', path: ['data'] });
  if (typeof data.version !== 'number')
    throw new Refusal(400, 'Name the version that you looked at', { code: 'required', path: ['version'] });
  const { fields, version } = data;
  if (fields === undefined) return { fields: null, version };
  if (Array.isArray(fields) && fields.length > 0 && fields.every((one) => typeof one === 'string'))
    return { fields, version };
  throw new Refusal(400, 'fields is a list of names', { code: 'invalid', path: ['fields'] });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
