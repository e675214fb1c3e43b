import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readShipped } from '../../../documents/shipped';
import { parseFile, sendFile, type Caller } from '../../../plugins/registers';
import { templateFields } from '../engine/fields';
import {
  checkAgain,
  getTemplate,
  returnToShipped,
  templateKinds,
  uploadTemplate,
  useTemplate,
} from '../engine/templates';
import { parseKind, parseReturn, parseUpload } from '../validation/template';

const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.
const idOf = (ctx: Context): string => String(ctx.params.id);
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const kinds = async (ctx: Context) => ({ data: await templateKinds(strapi, callerOf(ctx).scope) });
  return {
    /** `GET /api/template-desk` → TemplateKind[] */
    kinds,

    /** `GET /api/template-fields?kind=` → TemplateFieldGroup[] */
    fields: (ctx: Context) => ({ data: templateFields(strapi, parseKind(ctx.query)) }),

    /** `GET /api/shipped-template?kind=` → the Word file that comes with the product. */
    async shipped(ctx: Context) {
      const kind = parseKind(ctx.query);
      ctx.set('Content-Disposition', `attachment; filename="${kind}.docx"`);
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.type = WORD;
      ctx.body = await readShipped(kind);
    },

    /** `POST /api/document-templates/upload` (multipart: `file`, `kind`, `name`, `note`) → 201 UploadedTemplate */
    async upload(ctx: Context) {
      const file = parseFile((ctx.request as { files?: unknown }).files);
      const data = await uploadTemplate(strapi, callerOf(ctx), file, parseUpload(ctx.request.body));
      ctx.status = 201;
      ctx.body = { data };
    },

    /** `GET /api/document-templates/:id/check` → TemplateFaultAnswer[] */
    check: async (ctx: Context) => ({ data: await checkAgain(strapi, idOf(ctx), callerOf(ctx).scope) }),

    /** `POST /api/document-templates/:id/use` → TemplateKind[] */
    async use(ctx: Context) {
      await useTemplate(strapi, callerOf(ctx), idOf(ctx));
      return kinds(ctx);
    },

    /** `POST /api/document-templates/return {data: {kind}}` → TemplateKind[] */
    async giveBack(ctx: Context) {
      await returnToShipped(strapi, callerOf(ctx), parseReturn(ctx.request.body));
      return kinds(ctx);
    },

    /** `GET /api/document-templates/:id/file` → the Word file */
    async file(ctx: Context) {
      const { path, fileName, type } = await getTemplate(strapi, idOf(ctx), callerOf(ctx).scope);
      await sendFile(ctx, { path, name: fileName, type }, 'attachment');
    },
  };
};
