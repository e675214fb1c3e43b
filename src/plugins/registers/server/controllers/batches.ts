import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findRegister } from '../description/registers';
import { Refusal } from '../door/refusal';
import type batches from '../services/batches';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): ReturnType<typeof batches> => strapi.plugin('registers').service('batches');

  return {
    /** `POST /api/batches/<batch>/undo` → `{data: {records}}`. Who may do it to single rows may take it back. */
    async undo(ctx: Context) {
      const batch = await service().get(String(ctx.params.id));
      const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
      const uid = findRegister(strapi, batch.register)?.uid ?? '';
      if (!ability.can(`${uid}.${batch.kind}`))
        throw new Refusal(403, 'You may not change this register', { code: 'forbidden' });
      return { data: { records: await service().undo(batch.id) } };
    },
  };
};
