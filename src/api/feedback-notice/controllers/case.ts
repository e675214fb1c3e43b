import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  findRegister,
  query,
  Refusal,
  selectRows,
  withConnection,
  type Caller,
} from '../../../plugins/registers';
import { readFeedbackBoard } from '../engine/board';
import { readNoticeLife } from '../engine/life';
import { moveNotice } from '../engine/move';
import { raiseOne } from '../engine/raise';
import type { RaisePayload } from '../engine/start';
import { parseNoticeMove, parsePlace } from '../validation/move';
import { parseRaise, parseWish } from '../validation/raise';

const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.
const idOf = (ctx: Context): string => String(ctx.params.id);

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const life = async (ctx: Context) => ({ data: await readNoticeLife(strapi, callerOf(ctx), idOf(ctx)) });
  return {
    /** `POST /api/organizations/:id/feedback-notice {data: {dueOn, unit, occasion, requirement}}` → 201 `{documentId}` */
    async raise(ctx: Context) {
      const documentId = await raiseOne(strapi, idOf(ctx), parseWish(ctx.request.body));
      ctx.status = 201;
      ctx.body = { data: { documentId } };
    },

    /** `POST /api/feedback-notices/raise {data: {selection, dueOn, …}}` → 202 job; `selection` is of organizations. */
    async raiseMany(ctx: Context) {
      const { selection, wish } = parseRaise(ctx.request.body);
      const organizations = findRegister(strapi, 'organizations');
      if (!organizations) throw new Refusal(404, 'Not Found', { code: 'not-found' });
      const { ids } = await withConnection(strapi, (connection) =>
        selectRows(strapi, connection, organizations, selection, ctx.state.auth),
      );
      const rows = await query<{ id: string }>(
        strapi,
        'select document_id as id from public.organizations where id = any ($1) order by id',
        [ids],
      );
      const payload: RaisePayload = { organizations: rows.map(({ id }) => id), wish };
      const job = await strapi
        .plugin('registers')
        .service('jobs')
        .add({ kind: 'notices-raise', subject: 'feedback-notices', payload, caller: callerOf(ctx) });
      ctx.status = 202;
      ctx.body = { data: { id: job, organizations: rows.length } };
    },

    /** `GET /api/feedback-notices/:id/life` → NoticeLife */
    life,

    /** `POST /api/feedback-notices/:id/move {data: {to, version?, …}}` → NoticeLife */
    async move(ctx: Context) {
      await moveNotice(strapi, callerOf(ctx), idOf(ctx), parseNoticeMove(ctx.request.body));
      return life(ctx);
    },

    /** `GET /api/feedback-board?place=` → FeedbackBoard */
    board: async (ctx: Context) => ({ data: await readFeedbackBoard(strapi, parsePlace(ctx.query)) }),
  };
};
