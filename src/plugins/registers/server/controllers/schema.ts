import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { registersOf } from '../description/registers';

const ACTIONS = ['find', 'findOne', 'create', 'update', 'delete'] as const;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/schema/registers` → the registers the caller may read, with what the caller may do to each. */
  async find(ctx: Context) {
    const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
    const data = registersOf(strapi)
      .map(({ description }) => ({
        ...description,
        actions: ACTIONS.filter((action) => ability.can(`${description.uid}.${action}`)),
      }))
      .filter(({ actions }) => actions.length > 0);
    return { data };
  },
});
