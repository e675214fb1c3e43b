import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ClientBase } from 'pg';
import { MATRIX } from '../../../access/matrix';
import type { RoleType } from '../../../access/roles';
import { asOwner, Refusal, type Caller } from '../../../plugins/registers';
import {
  changeAccount,
  resetPassword,
  resetSecondFactor,
  signOutAccount,
  unlockAccount,
} from '../engine/change-account';
import { makeAccount } from '../engine/make-account';
import { findStaff, listStaff, toStaffAnswers, type StaffRow } from '../engine/read-staff';
import { parseChange, parseDraft, parseListQuery } from '../validation/staff';

const callerOf = (ctx: Context): Caller => ctx.state.caller as Caller; // The door lets nobody through without.
const idOf = (ctx: Context): string => String(ctx.params.id);

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const answers = (connection: ClientBase, rows: StaffRow[], ctx: Context) =>
    toStaffAnswers(strapi, connection, rows, callerOf(ctx).id);
  const one = (ctx: Context) =>
    asOwner(strapi, async (connection) => {
      const row = await findStaff(connection, callerOf(ctx).scope, idOf(ctx));
      if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
      return { data: (await answers(connection, [row], ctx))[0] };
    });
  return {
    /** `GET /api/staff/me` → who is signed in, as which role, for which territory, and what they may do. */
    me(ctx: Context) {
      const { id, name, role, scope } = callerOf(ctx);
      const { email } = ctx.state.user;
      return {
        data: { id, email, displayName: name, role, scope, permissions: MATRIX[role as RoleType] ?? [] },
      };
    },

    /** `GET /api/staff?search=&pagination[page]=&pagination[pageSize]=` → the accounts inside the caller's scope. */
    find: (ctx: Context) =>
      asOwner(strapi, async (connection) => {
        const query = parseListQuery(ctx.query);
        const { rows, total } = await listStaff(connection, callerOf(ctx).scope, query);
        const { page, pageSize } = query;
        const pagination = { page, pageSize, total, pageCount: Math.ceil(total / pageSize) };
        return { data: await answers(connection, rows, ctx), meta: { pagination } };
      }),

    /** `GET /api/staff/:id` */
    findOne: one,

    /** `POST /api/staff {data}` → 201 `{data: {account, initialPassword, validUntil}}` */
    async create(ctx: Context) {
      const data = await makeAccount(strapi, callerOf(ctx), parseDraft(ctx.request.body));
      ctx.status = 201;
      ctx.body = { data };
    },

    /** `PUT /api/staff/:id {data: {displayName, role, scope, isBlocked}}`, each where it changes. */
    async update(ctx: Context) {
      await changeAccount(strapi, callerOf(ctx), idOf(ctx), parseChange(ctx.request.body));
      return one(ctx);
    },

    /** `POST /api/staff/:id/reset-password` → `{data: {initialPassword, validUntil}}` */
    resetPassword: async (ctx: Context) => ({ data: await resetPassword(strapi, callerOf(ctx), idOf(ctx)) }),

    /** `POST /api/staff/:id/reset-second-factor` → the account. */
    async resetSecondFactor(ctx: Context) {
      await resetSecondFactor(strapi, callerOf(ctx), idOf(ctx));
      return one(ctx);
    },

    /** `POST /api/staff/:id/unlock` → the account. */
    async unlock(ctx: Context) {
      await unlockAccount(strapi, callerOf(ctx), idOf(ctx));
      return one(ctx);
    },

    /** `POST /api/staff/:id/sign-out` → the account. */
    async signOut(ctx: Context) {
      await signOutAccount(strapi, callerOf(ctx), idOf(ctx));
      return one(ctx);
    },
  };
};
