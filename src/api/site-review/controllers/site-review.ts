import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Caller } from '../../../plugins/registers';
import { readBoard } from '../engine/board';
import { markAsEvidence } from '../engine/evidence';
import { readLife } from '../engine/life';
import { moveSite } from '../engine/move';
import { handIn, ownReview, ownReviews, saveMarks, SITE_CODES } from '../engine/own-reviews';
import { readProgress } from '../engine/progress';
import { assignReviewers, closeRound, siteReviewers } from '../engine/rounds';
import { findSite } from '../engine/site';
import { parseBoardQuery, parseProgressQuery } from '../validation/board-query';
import { parseClosing, parseEvidence, parseReviewers } from '../validation/decisions';
import { parseMarks } from '../../review/validation/marks';
import { parseMove } from '../validation/move';

const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.
const idOf = (ctx: Context): string => String(ctx.params.id);

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const life = async (ctx: Context) => ({ data: await readLife(strapi, callerOf(ctx), idOf(ctx)) });
  return {
    /** `GET /api/model-sites/:id/life` → SiteLife: what may be done with the site, its evidence, reviews and moves. */
    life,

    /** `POST /api/model-sites/:id/move {data: {to, version?, …}}` → SiteLife; 400 with one error for each thing in the way. */
    async move(ctx: Context) {
      await moveSite(strapi, callerOf(ctx), idOf(ctx), parseMove(ctx.request.body));
      return life(ctx);
    },

    /** `GET /api/model-sites/:id/reviewers` → ReviewerChoice[] */
    async reviewers(ctx: Context) {
      const { id } = await findSite(strapi, idOf(ctx));
      return { data: await siteReviewers(strapi, id) };
    },

    /** `PUT /api/model-sites/:id/reviewers {data: {reviewers: [number, …]}}` → SiteLife */
    async assign(ctx: Context) {
      await assignReviewers(strapi, callerOf(ctx), idOf(ctx), parseReviewers(ctx.request.body));
      return life(ctx);
    },

    /** `POST /api/model-sites/:id/close-review {data: {reason}}` → SiteLife */
    async close(ctx: Context) {
      await closeRound(strapi, callerOf(ctx), idOf(ctx), parseClosing(ctx.request.body));
      return life(ctx);
    },

    /** `PUT /api/model-sites/:id/evidence-files {data: {file, criterion}}`, null for none → SiteLife */
    async evidence(ctx: Context) {
      await markAsEvidence(strapi, idOf(ctx), parseEvidence(ctx.request.body));
      return life(ctx);
    },

    /** `GET /api/site-board?batch=&place=&level=` → SiteColumn[] */
    board: async (ctx: Context) => ({
      data: await readBoard(strapi, callerOf(ctx), parseBoardQuery(ctx.query)),
    }),

    /** `GET /api/site-progress?batch=` → BatchProgress, of the latest batch without one; null where there is none. */
    progress: async (ctx: Context) => ({ data: await readProgress(strapi, parseProgressQuery(ctx.query)) }),

    /** `GET /api/site-reviews` → OwnReview[], what waits first. */
    find: async () => ({ data: await ownReviews(strapi) }),

    /** `GET /api/site-reviews/:id` → OwnReviewDetail */
    findOne: async (ctx: Context) => ({ data: await ownReview(strapi, idOf(ctx)) }),

    /** `PUT /api/site-reviews/:id {data: {marks, comment}}` → OwnReviewDetail; a draft may lack marks. */
    async mark(ctx: Context) {
      await saveMarks(strapi, idOf(ctx), parseMarks(ctx.request.body, SITE_CODES));
      return { data: await ownReview(strapi, idOf(ctx)) };
    },

    /** `POST /api/site-reviews/:id/hand-in` → OwnReviewDetail; 400 with one error for each mark that is missing. */
    async handIn(ctx: Context) {
      await handIn(strapi, idOf(ctx));
      return { data: await ownReview(strapi, idOf(ctx)) };
    },
  };
};
