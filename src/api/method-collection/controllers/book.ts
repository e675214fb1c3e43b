import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Caller } from '../../../plugins/registers';
import { parseStep } from '../../showcase-page/validation/step';
import { approve, editionsOf, keepEdition, readBook, reopen } from '../engine/editions';
import { selectedMethods, startBook } from '../engine/start-book';
import { editionOf, parseCollectionExport, parseSelectionExport } from '../validation/book-export';

const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.
const idOf = (ctx: Context): string => String(ctx.params.id);

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/method-collections/:id/book?edition=` → StoredBook, as it stands where no edition is named. */
  find: async (ctx: Context) => ({ data: await readBook(strapi, idOf(ctx), editionOf(ctx.query.edition)) }),

  /** `GET /api/method-collections/:id/editions` → Edition[], the latest first. */
  editions: async (ctx: Context) => ({ data: await editionsOf(strapi, idOf(ctx)) }),

  /** `POST /api/method-collections/:id/editions {data: {comment}}` → Edition[] */
  async keep(ctx: Context) {
    await keepEdition(strapi, callerOf(ctx), idOf(ctx), parseStep(ctx.request.body).comment);
    return { data: await editionsOf(strapi, idOf(ctx)) };
  },

  /** `POST /api/method-collections/:id/approve {data: {comment}}` → Edition[]; 422 for what is not selected. */
  async approve(ctx: Context) {
    await approve(strapi, callerOf(ctx), idOf(ctx), parseStep(ctx.request.body).comment);
    return { data: await editionsOf(strapi, idOf(ctx)) };
  },

  /** `POST /api/method-collections/:id/reopen {data: {comment}}` → Edition[] */
  async reopen(ctx: Context) {
    await reopen(strapi, idOf(ctx), parseStep(ctx.request.body).comment);
    return { data: await editionsOf(strapi, idOf(ctx)) };
  },

  /** `POST /api/method-collections/:id/export {data: {format, purpose, edition?}}` → 202; its id is that of the job. */
  async exportCollection(ctx: Context) {
    const { format, purpose, edition } = parseCollectionExport(ctx.request.body);
    const book = await readBook(strapi, idOf(ctx), edition);
    const expected = book.parts.reduce((sum, { methods }) => sum + methods.length, 0);
    const of = { collection: idOf(ctx), edition };
    const data = await startBook(
      strapi,
      callerOf(ctx),
      'method-collections',
      { format, purpose, of },
      expected,
    );
    ctx.status = 202;
    ctx.body = { data };
  },

  /** `POST /api/work-methods/export {data: {ids | filters, title?, format, purpose}}` → 202; its id is that of the job. */
  async exportMethods(ctx: Context) {
    const asked = parseSelectionExport(ctx.request.body);
    const methods = await selectedMethods(strapi, asked, ctx.state.auth);
    const { format, purpose, title } = asked;
    const of = { methods, title };
    const data = await startBook(
      strapi,
      callerOf(ctx),
      'work-methods',
      { format, purpose, of },
      methods.length,
    );
    ctx.status = 202;
    ctx.body = { data };
  },
});
