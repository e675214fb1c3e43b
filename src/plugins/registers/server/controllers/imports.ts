import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { buffer } from 'node:stream/consumers';
import { PassThrough, type Writable } from 'node:stream';
import { IMPORT_ROW_KINDS } from '../../../../shared/import-answers';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';
import { readImportFilter } from '../import/read-import-filter';
import { parseCommit, parseUpload } from '../import/read-upload';
import type imports from '../services/imports';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): ReturnType<typeof imports> => strapi.plugin('registers').service('imports');
  // The door put the caller there before any controller runs.
  const callerOf = (ctx: Context) => ctx.state.caller as Caller;

  /** Who may create a register's rows one by one may import them. */
  function getRegister(ctx: Context, name: string) {
    const register = service().getRegister(name);
    const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
    if (!ability.can(`${register.uid}.create`))
      throw new Refusal(403, 'You may not add to this register', { code: 'forbidden' });
    return register;
  }

  return {
    /** `GET /api/imports?filters[state]=&filters[error][$gte]=` → the caller's imports, newest first. */
    async find(ctx: Context) {
      const page = pageOf(ctx);
      const { imports, total } = await service().find({
        ...page,
        filter: readImportFilter(ctx.query.filters),
      });
      return {
        data: imports,
        meta: { pagination: { ...page, total, pageCount: Math.ceil(total / page.pageSize) } },
      };
    },

    /** `POST /api/imports` (multipart) → 202. */
    async create(ctx: Context) {
      const upload = parseUpload(ctx.request.body, (ctx.request as { files?: unknown }).files);
      const register = getRegister(ctx, upload.register);
      ctx.status = 202;
      ctx.body = { data: await service().create(upload, register, callerOf(ctx)) };
    },

    /** `GET /api/imports/<id>` */
    async findOne(ctx: Context) {
      return { data: await service().get(String(ctx.params.id)) };
    },

    /** `GET /api/imports/<id>/rows?kind=&page=&pageSize=` */
    async rows(ctx: Context) {
      const { kind } = ctx.query;
      const known = IMPORT_ROW_KINDS.find((candidate) => candidate === kind);
      if (kind !== undefined && kind !== '' && !known) {
        throw new Refusal(400, `kind is one of ${IMPORT_ROW_KINDS.join(', ')}`, {
          code: 'invalid',
          path: ['kind'],
        });
      }
      const page = pageOf(ctx);
      const { rows, total } = await service().rows(String(ctx.params.id), known ?? null, page);
      return {
        data: rows,
        meta: { pagination: { ...page, total, pageCount: Math.ceil(total / page.pageSize) } },
      };
    },

    /** `POST /api/imports/<id>/commit {data: {skipErrors}}` → 202 */
    async commit(ctx: Context) {
      const { skipErrors } = parseCommit(ctx.request.body);
      ctx.status = 202;
      ctx.body = { data: await service().commit(String(ctx.params.id), skipErrors, callerOf(ctx)) };
    },

    /** `POST /api/imports/<id>/undo` → 202 */
    async undo(ctx: Context) {
      ctx.status = 202;
      ctx.body = { data: await service().undo(String(ctx.params.id), callerOf(ctx)) };
    },

    /** `GET /api/imports/<id>/errors` → .xlsx */
    async errors(ctx: Context) {
      await sendWorkbook(ctx, '导入问题.xlsx', (output) =>
        service().writeErrors(String(ctx.params.id), output),
      );
    },

    /** `GET /api/imports/template/<register>` → .xlsx */
    async template(ctx: Context) {
      const register = getRegister(ctx, String(ctx.params.register));
      await sendWorkbook(ctx, `${register.label.zh}导入模板.xlsx`, (output) =>
        service().writeTemplate(register, output),
      );
    },
  };
};

/** The workbook is complete before the answer starts: a failure on the way is an error, not half a file. */
async function sendWorkbook(
  ctx: Context,
  name: string,
  write: (output: Writable) => Promise<void>,
): Promise<void> {
  const output = new PassThrough();
  const whole = buffer(output);
  try {
    await write(output);
  } catch (error) {
    output.end();
    await whole;
    throw error;
  }
  ctx.set(
    'Content-Disposition',
    `attachment; filename="import.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  ctx.set('Cache-Control', 'no-store');
  ctx.type = XLSX;
  ctx.body = await whole;
}

function pageOf(ctx: Context): { page: number; pageSize: number } {
  const read = (name: string, fallback: number, most: number) => {
    const text = ctx.query[name];
    if (text === undefined) return fallback;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > most) {
      throw new Refusal(400, `${name} is a whole number from 1 to ${most}`, {
        code: 'invalid-page',
        path: [name],
      });
    }
    return value;
  };
  return { page: read('page', 1, 1_000_000), pageSize: read('pageSize', 25, 200) };
}
