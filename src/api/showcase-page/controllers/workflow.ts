import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal, withConnection, type Caller } from '../../../plugins/registers';
import { readReview } from '../engine/read-review';
import { publish, returnPage, submitPage, withdrawPage } from '../engine/workflow';
import { readDesk } from '../queries/desk';
import { parseStep } from '../validation/step';

const idOf = (ctx: Context): string => String(ctx.params.id);
const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/showcase-pages/<id>/submit {data: {comment}}` → `{data: StepAnswer}`; so do the three below. */
  submit: async (ctx: Context) => ({
    data: await submitPage(strapi, idOf(ctx), { ...parseStep(ctx.request.body), at: null }),
  }),

  /** `POST …/return {data: {comment}}` */
  return: async (ctx: Context) => ({
    data: await returnPage(strapi, idOf(ctx), { ...parseStep(ctx.request.body), at: null }),
  }),

  /** `POST …/publish {data: {comment, at, version}}` */
  publish: async (ctx: Context) => ({
    data: await publish(strapi, idOf(ctx), parseStep(ctx.request.body), callerOf(ctx)),
  }),

  /** `POST …/withdraw {data: {comment}}` */
  withdraw: async (ctx: Context) => ({
    data: await withdrawPage(strapi, idOf(ctx), { ...parseStep(ctx.request.body), at: null }),
  }),

  /** `GET …/review` → what visitors would see, what they see, what is missing, who said what. */
  async review(ctx: Context) {
    const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
    const mayPublish = ability.can('api::showcase-page.workflow.publish');
    const data = await withConnection(strapi, (connection) =>
      readReview(connection, idOf(ctx), callerOf(ctx), mayPublish),
    );
    if (!data) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    return { data };
  },

  /** `GET /api/showcase-desk` → pages that wait, are planned, public or taken off: `{data: DeskPage[]}`. */
  desk: async () => ({ data: await withConnection(strapi, readDesk) }),
});
