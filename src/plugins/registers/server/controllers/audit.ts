import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AuditedRegister } from '../../../../shared/audit-answers';
import { readAuditFilter } from '../audit/read-filter';
import { registersOf } from '../description/registers';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';
import type audit from '../services/audit';
import { pageOf, paged } from './paging';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_PURPOSE = 200;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): ReturnType<typeof audit> => strapi.plugin('registers').service('audit');

  return {
    /** `GET /api/audit?register=&recordId=&actor=&action=&batch=&from=&to=&page=` */
    async find(ctx: Context) {
      const page = pageOf(ctx);
      const { rows, total, pageSize } = await service().find(readAuditFilter({ ...ctx.query }), page);
      return paged(rows, page, pageSize, total);
    },

    /** `GET /api/audit/registers` → `{data: [{register, label}]}`, every register there is */
    registers() {
      const data: AuditedRegister[] = registersOf(strapi).map(({ name, description }) => ({
        register: name,
        label: description.label,
      }));
      return { data };
    },

    /** `GET /api/audit/verify` → `{data: {intact, rows, firstBroken, reason}}` */
    async verify() {
      return { data: await service().verify() };
    },

    /** `POST /api/audit/export {data: {…filters, purpose}}` → .xlsx */
    async export(ctx: Context) {
      const data = dataOf(ctx.request.body);
      const purpose = typeof data.purpose === 'string' ? data.purpose.trim() : '';
      if (purpose === '' || purpose.length > MOST_PURPOSE)
        throw new Refusal(400, 'Say what the export is for', { code: 'required', path: ['purpose'] });
      // The door lets nobody through without a caller.
      const { content, rows, sha256 } = await service().export(
        readAuditFilter(data),
        purpose,
        ctx.state.caller as Caller,
      );
      ctx.set(
        'Content-Disposition',
        `attachment; filename="audit.xlsx"; filename*=UTF-8''${encodeURIComponent('审计记录.xlsx')}`,
      );
      ctx.set('Cache-Control', 'no-store');
      ctx.set('X-Rows', String(rows));
      ctx.set('X-Sha256', sha256);
      ctx.type = XLSX;
      ctx.body = content;
    },
  };
};

function dataOf(body: unknown): Record<string, unknown> {
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : null;
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Refusal(400, 'The body must be {"data": {…}}', { code: 'missing-data', path: ['data'] });
  return data as Record<string, unknown>; // Checked on the lines above.
}
