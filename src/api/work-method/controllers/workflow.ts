import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Caller } from '../../../plugins/registers';
import { parseStep } from '../../showcase-page/validation/step';
import { similarMethods } from '../engine/similarity';
import { readStanding } from '../engine/standing';
import { submitMethod } from '../engine/workflow';

const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.
const idOf = (ctx: Context): string => String(ctx.params.id);

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const standing = async (ctx: Context) => ({ data: await readStanding(strapi, callerOf(ctx), idOf(ctx)) });
  return {
    /** `GET /api/work-methods/:id/standing` → MethodStanding */
    standing,

    /** `POST /api/work-methods/:id/submit {data: {comment?, version?}}` → MethodStanding; 422 with one error for each fault. */
    async submit(ctx: Context) {
      await submitMethod(strapi, callerOf(ctx), idOf(ctx), parseStep(ctx.request.body));
      return standing(ctx);
    },

    /** `GET /api/work-methods/:id/similar` → SimilarMethod[] */
    similar: async (ctx: Context) => ({ data: await similarMethods(strapi, idOf(ctx)) }),
  };
};
