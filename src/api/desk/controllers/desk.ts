import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseDays } from '../validation/days';

/** Strapi's, after sign-in. */
interface Ability {
  can: (action: string) => boolean;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/desk/todos` → what waits for the caller: how many, and the filter of the list behind each number. */
  async todos(ctx: Context) {
    const { ability } = ctx.state.auth as { ability: Ability }; // The door lets nobody through without.
    return { data: await strapi.service('api::desk.todos').of((action: string) => ability.can(action)) };
  },

  /** `GET /api/desk/changes?days=` → what changed in the last days: verdicts, imports, rules. */
  changes: async (ctx: Context) => ({
    data: await strapi.service('api::desk.changes').of(parseDays(ctx.query.days)),
  }),
});
