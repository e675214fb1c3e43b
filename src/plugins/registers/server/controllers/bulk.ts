import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readBulk, type BulkRequest } from '../bulk/read-bulk';
import { findRegister, type Register } from '../description/registers';
import { Refusal } from '../door/refusal';
import type bulk from '../services/bulk';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): ReturnType<typeof bulk> => strapi.plugin('registers').service('bulk');

  /** The route asks for the right to update; who deletes in bulk must be allowed to delete. */
  function read(ctx: Context, isPreview: boolean): { register: Register; request: BulkRequest } {
    const register = findRegister(strapi, ctx.path.split('/')[3] ?? '');
    if (!register) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    const request = readBulk(ctx.request.body, isPreview);
    const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
    if ('delete' in request.change && !ability.can(`${register.uid}.delete`))
      throw new Refusal(403, 'You may not delete from this register', { code: 'forbidden' });
    return { register, request };
  }

  return {
    /** `POST /api/bulk/<register>/preview` */
    async preview(ctx: Context) {
      const { register, request } = read(ctx, true);
      return { data: await service().preview(register, request, ctx.state.auth) };
    },

    /** `POST /api/bulk/<register>` */
    async change(ctx: Context) {
      const { register, request } = read(ctx, false);
      return { data: await service().change(register, request, ctx.state.auth) };
    },
  };
};
