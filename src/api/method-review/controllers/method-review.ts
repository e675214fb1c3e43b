import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { query, type Caller } from '../../../plugins/registers';
import type { DeskMethod } from '../../../shared/method-answers';
import { METHOD_CODES } from '../../../shared/method-criteria';
import { reviewersFor } from '../../review/engine/rounds';
import { parseMarks } from '../../review/validation/marks';
import { decide } from '../engine/decide';
import { handIn, ownReview, ownReviews, saveMarks } from '../engine/own-reviews';
import { closeRounds, openRounds, TABLE } from '../engine/rounds';
import { DESK } from '../queries/desk';
import { parseCall, parseClosing, parseDecision, parseMethods, parseRound } from '../validation/decisions';

const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.
const idOf = (ctx: Context): string => String(ctx.params.id);

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/method-desk?call=` → DeskMethod[], what was handed in first first. */
  desk: async (ctx: Context) => ({ data: await query<DeskMethod>(strapi, DESK, [parseCall(ctx.query)]) }),

  /** `GET /api/method-reviewers?methods=a,b` → ReviewerChoice[]: who may review all of them. */
  reviewers: async (ctx: Context) => ({ data: await reviewersFor(strapi, TABLE, parseMethods(ctx.query)) }),

  /** `POST /api/method-rounds {data: {methods, reviewers, dueOn}}` → `{data: {methods: number}}` */
  open: async (ctx: Context) => ({
    data: { methods: await openRounds(strapi, callerOf(ctx), parseRound(ctx.request.body)) },
  }),

  /** `POST /api/method-rounds/close {data: {methods, reason}}` → `{data: {methods: number}}` */
  async close(ctx: Context) {
    const { methods, reason } = parseClosing(ctx.request.body);
    return { data: { methods: await closeRounds(strapi, methods, reason) } };
  },

  /** `POST /api/method-decisions {data: {methods, step, comment, decidedOn, decidedBy}}` → `{data: {methods: number}}` */
  decide: async (ctx: Context) => ({
    data: { methods: await decide(strapi, parseDecision(ctx.request.body)) },
  }),

  /** `GET /api/method-reviews` → OwnMethodReview[], what waits first. */
  find: async () => ({ data: await ownReviews(strapi) }),

  /** `GET /api/method-reviews/:id` → OwnMethodReviewDetail */
  findOne: async (ctx: Context) => ({ data: await ownReview(strapi, idOf(ctx)) }),

  /** `PUT /api/method-reviews/:id {data: {marks, comment}}` → OwnMethodReviewDetail; a draft may lack marks. */
  async mark(ctx: Context) {
    await saveMarks(strapi, idOf(ctx), parseMarks(ctx.request.body, METHOD_CODES));
    return { data: await ownReview(strapi, idOf(ctx)) };
  },

  /** `POST /api/method-reviews/:id/hand-in` → OwnMethodReviewDetail; 400 with one error for each mark that is missing. */
  async handIn(ctx: Context) {
    await handIn(strapi, idOf(ctx));
    return { data: await ownReview(strapi, idOf(ctx)) };
  },
});
