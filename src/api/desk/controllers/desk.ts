import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseDays } from '../validation/days';
import { parseName, parseWords } from '../validation/search';

/** Strapi's, after sign-in. */
interface Ability {
  can: (action: string) => boolean;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/desk/todos` → what waits for the caller: how many, and the filter of the list behind each number. */
  async todos(ctx: Context) {
    return { data: await strapi.service('api::desk.todos').of(allowing(ctx)) };
  },

  /** `GET /api/desk/changes?days=` → what changed in the last days: verdicts, imports, rules. */
  changes: async (ctx: Context) => ({
    data: await strapi.service('api::desk.changes').of(parseDays(ctx.query.days)),
  }),

  /** `GET /api/desk/search?q=` → records by name, initials or code, the best of each register. */
  search: async (ctx: Context) => ({
    data: await strapi.service('api::desk.search').of(parseWords(ctx.query.q), allowing(ctx)),
  }),

  /** `GET /api/desk/people?name=` → people of exactly that name, masked; noted in the audit record. */
  people: async (ctx: Context) => ({
    data: await strapi.service('api::desk.people').of(parseName(ctx.query.name), allowing(ctx)),
  }),
});

const allowing = (ctx: Context): ((action: string) => boolean) => {
  const { ability } = ctx.state.auth as { ability: Ability }; // The door lets nobody through without.
  return (action) => ability.can(action);
};
