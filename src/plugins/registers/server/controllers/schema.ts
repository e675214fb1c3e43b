import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { OfferedRegister, RegisterAction } from '../../../../shared/register-description';
import { registersOf } from '../description/registers';

const ACTIONS: RegisterAction[] = ['find', 'findOne', 'create', 'update', 'delete'];

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/schema/registers` → the registers the caller may read, with what the caller may do to each. */
  async find(ctx: Context) {
    const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
    const data: OfferedRegister[] = registersOf(strapi)
      .map(({ description }) => ({
        ...description,
        actions: ACTIONS.filter((action) => ability.can(`${description.uid}.${action}`)),
      }))
      .filter(({ actions }) => actions.length > 0);
    return { data };
  },
});
