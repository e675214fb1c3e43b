import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal, type Caller } from '../../../plugins/registers';
import { assertFromPanel, clearRefreshCookie, readRefreshCookie, setRefreshCookie } from '../engine/cookie';
import { findById } from '../engine/credentials';
import { endAllSessions, endSession, listSessions } from '../engine/own-sessions';
import { endByToken, rotateSession } from '../engine/sessions';
import { secondStep } from '../engine/sign-in';
import { noteSignIn } from '../engine/sign-in-events';

const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/session/second-step {challenge, code}` → `{jwt, user}` */
  secondStep: (ctx: Context) => secondStep(strapi, ctx),

  /** `POST /api/session/refresh`, by the cookie → `{jwt}` and the next cookie. */
  async refresh(ctx: Context) {
    assertFromPanel(strapi, ctx);
    const rotation = await rotateSession(strapi, readRefreshCookie(ctx));
    if (rotation.outcome === 'renewed') {
      setRefreshCookie(strapi, ctx, rotation.refresh);
      return { jwt: rotation.jwt };
    }
    if (rotation.outcome === 'reused' && rotation.user !== null)
      await noteSignIn(
        strapi,
        'refresh-token-reused',
        await findById(strapi, rotation.user),
        ctx.state.requestId,
      );
    clearRefreshCookie(strapi, ctx);
    throw new Refusal(401, 'Sign in first', { code: 'sign-in' });
  },

  /** `POST /api/session/sign-out`, by the cookie → 204, signed in or not. */
  async signOut(ctx: Context) {
    assertFromPanel(strapi, ctx);
    const user = await endByToken(strapi, readRefreshCookie(ctx));
    if (user !== null)
      await noteSignIn(strapi, 'sign-out', await findById(strapi, user), ctx.state.requestId);
    clearRefreshCookie(strapi, ctx);
    ctx.status = 204;
  },

  /** `GET /api/sessions` → the sign-ins of this account that are alive. */
  find: async (ctx: Context) => ({
    data: await listSessions(strapi, callerOf(ctx).id, ctx.state.session.id),
  }),

  /** `DELETE /api/sessions/:id` → 204: ends one of them, this one too. */
  async remove(ctx: Context) {
    const isEnded = await endSession(strapi, callerOf(ctx).id, String(ctx.params.id));
    if (!isEnded) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    ctx.status = 204;
  },

  /** `DELETE /api/sessions` → 204: signs out everywhere. */
  async removeAll(ctx: Context) {
    await endAllSessions(strapi, callerOf(ctx).id);
    ctx.status = 204;
  },
});
