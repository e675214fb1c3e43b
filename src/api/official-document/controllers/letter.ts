import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  fileFolder,
  findRegister,
  noteEvent,
  query,
  Refusal,
  selectRows,
  sendFile,
  withConnection,
  type Caller,
  type Selection,
} from '../../../plugins/registers';
import { draftDocuments } from '../engine/draft';
import { readDesk } from '../engine/desk';
import { DocumentFiller } from '../engine/fill-document';
import { fileNameOf, issueDocuments, WORD } from '../engine/issue';
import { makeVoid } from '../engine/make-void';
import type { IssuePayload, MergePayload } from '../engine/start';
import { documentsAbout } from '../queries/about';
import { findDocument, findIssuer, readDocumentFiles } from '../queries/documents';
import { parseAbout, parseDraft, parseIssue, parseMerge, parseRun, parseVoid } from '../validation/letter';

const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.
const idOf = (ctx: Context): string => String(ctx.params.id);

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const desk = async (ctx: Context) => ({ data: await readDesk(strapi, callerOf(ctx), idOf(ctx)) });
  const today = async (): Promise<string> =>
    (await query<{ day: string }>(strapi, 'select coverage.today()::text as day'))[0]?.day ?? '';

  /** The documentIds of the rows that a selection names and that the caller may change. */
  async function select(ctx: Context, name: string, selection: Selection): Promise<string[]> {
    const register = findRegister(strapi, name);
    if (!register) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    const { ids } = await withConnection(strapi, (connection) =>
      selectRows(strapi, connection, register, selection, ctx.state.auth),
    );
    const rows = await query<{ id: string }>(
      strapi,
      `select document_id as id from public."${register.table}" where id = any ($1) order by id`,
      [ids],
    );
    if (rows.length === 0)
      throw new Refusal(400, 'The selection names no row of yours', {
        code: 'required',
        path: ['selection'],
      });
    return rows.map(({ id }) => id);
  }

  async function queue(ctx: Context, kind: string, subject: string, payload: object): Promise<void> {
    const id = await strapi
      .plugin('registers')
      .service('jobs')
      .add({ kind, subject, payload, queue: kind, caller: callerOf(ctx) });
    ctx.status = 202;
    ctx.body = { data: { id } };
  }

  return {
    /** `POST /api/official-documents/draft {data: {kind, issuer, title?, register?, records?}}` → 201 `{documents: string[]}` */
    async draft(ctx: Context) {
      const documents = await draftDocuments(strapi, callerOf(ctx), parseDraft(ctx.request.body));
      ctx.status = 201;
      ctx.body = { data: { documents } };
    },

    /** `GET /api/official-documents/:id/desk` → DocumentDesk */
    desk,

    /** `GET /api/official-documents/:id/preview` → the Word file as it would be issued, without a number. */
    async preview(ctx: Context) {
      const document = await findDocument(strapi, idOf(ctx));
      const filler = await DocumentFiller.for(strapi, [document], callerOf(ctx).scope);
      const content = await filler.fill(document, { day: document.issuedOn ?? (await today()) });
      ctx.set(
        'Content-Disposition',
        `attachment; filename="file.docx"; filename*=UTF-8''${encodeURIComponent(fileNameOf('预览', document.title))}`,
      );
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.set('Cache-Control', 'no-store');
      ctx.type = WORD;
      ctx.body = content;
    },

    /** `POST /api/official-documents/:id/issue {data: {issuedOn?, version?}}` → DocumentDesk */
    async issue(ctx: Context) {
      const { issuedOn, version } = parseIssue(ctx.request.body);
      await issueDocuments(strapi, callerOf(ctx), [idOf(ctx)], {
        issuedOn: issuedOn ?? (await today()),
        version,
      });
      return desk(ctx);
    },

    /** `POST /api/official-documents/:id/void {data: {reason}}` → DocumentDesk */
    async makeVoid(ctx: Context) {
      await makeVoid(strapi, callerOf(ctx), idOf(ctx), parseVoid(ctx.request.body));
      return desk(ctx);
    },

    /** `GET /api/official-documents/:id/file` → the Word file as it was issued. */
    async file(ctx: Context) {
      const document = await findDocument(strapi, idOf(ctx));
      const [stored] = await readDocumentFiles(strapi, [document.id]);
      if (!stored) throw new Refusal(404, 'Not Found', { code: 'not-found' });
      await sendFile(
        ctx,
        { ...stored, path: path.join(fileFolder(strapi), path.basename(stored.path)) },
        'attachment',
      );
      await noteEvent(strapi, {
        action: 'download',
        register: 'official-documents',
        recordId: document.id,
        jurisdiction: document.jurisdictionCode,
        detail: { file: stored.name, sha256: stored.sha256 },
      });
    },

    /** `POST /api/official-documents/merge {data: {selection, format}}` → 202 job with one file. */
    async merge(ctx: Context) {
      const { selection, format } = parseMerge(ctx.request.body);
      const payload: MergePayload = { documents: await select(ctx, 'official-documents', selection), format };
      await queue(ctx, 'documents-merge', 'official-documents', payload);
    },

    /** `POST /api/feedback-notices/issue {data: {selection, issuer, issuedOn?, format}}` → 202 job with all letters in one file. */
    async run(ctx: Context) {
      const { selection, issuer, issuedOn, format } = parseRun(ctx.request.body);
      await findIssuer(strapi, issuer, callerOf(ctx).scope);
      const now = await today();
      if (issuedOn !== null && issuedOn > now)
        throw new Refusal(400, 'The day lies ahead', { code: 'letter-day-ahead', path: ['issuedOn'] });
      const payload: IssuePayload = {
        notices: await select(ctx, 'feedback-notices', selection),
        issuer,
        issuedOn: issuedOn ?? now,
        format,
      };
      await queue(ctx, 'letters-issue', 'feedback-notices', payload);
    },

    /** `GET /api/documents-about?register=&record=` → DocumentAbout[] */
    async about(ctx: Context) {
      const { register, record } = parseAbout(ctx.query);
      return { data: await documentsAbout(strapi, register, record) };
    },
  };
};
