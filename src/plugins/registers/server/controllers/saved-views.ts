import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { RegisterDescription } from '../../../../shared/register-description';
import { findRegister } from '../description/registers';
import { Refusal } from '../door/refusal';
import { isRecord } from '../saved-views/refuse-value';
import { parseView } from '../saved-views/parse-view';
import type savedViews from '../services/saved-views';

/** Lists as people keep them, and which of them opens first. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): ReturnType<typeof savedViews> => strapi.plugin('registers').service('saved-views');

  /** Who may not read a register has no list of it to keep. */
  function registerOf(ctx: Context, name: unknown): RegisterDescription {
    const register = typeof name === 'string' ? findRegister(strapi, name) : null;
    if (!register) throw new Refusal(400, 'Name the register', { code: 'invalid-value', path: ['register'] });
    const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
    if (!ability.can(`${register.uid}.find`))
      throw new Refusal(403, 'You may not read this register', { code: 'forbidden' });
    return register.description;
  }

  return {
    /** `GET /api/saved-views?register=` → the caller's own views and those shared with the caller's office. */
    async find(ctx: Context) {
      const { register } = registerOf(ctx, ctx.query.register);
      return { data: await service().find(register) };
    },

    /** `POST /api/saved-views?register= {data: {name, filter, sort, columns, perPage, shared}}` → 201 */
    async create(ctx: Context) {
      const description = registerOf(ctx, ctx.query.register);
      const draft = parseView(ctx.request.body, description);
      ctx.status = 201;
      ctx.body = { data: await service().create(description.register, draft) };
    },

    /** `PUT /api/saved-views/<id> {data}`: the whole view by its owner, or `{default}` alone by anybody who sees it. */
    async update(ctx: Context) {
      const id = String(ctx.params.id);
      const isDefault = parseDefault(ctx.request.body);
      if (isDefault !== null) return { data: await service().setDefault(await service().get(id), isDefault) };
      const view = await service().getOwn(id);
      const draft = parseView(ctx.request.body, registerOf(ctx, view.register));
      return { data: await service().update(view, draft) };
    },

    /** `DELETE /api/saved-views/<id>` → 204 */
    async delete(ctx: Context) {
      await service().remove(await service().getOwn(String(ctx.params.id)));
      ctx.status = 204;
    },
  };
};

/** The flag of a body that says nothing else. */
function parseDefault(body: unknown): boolean | null {
  const data = isRecord(body) && isRecord(body.data) ? body.data : {};
  return Object.keys(data).length === 1 && typeof data.default === 'boolean' ? data.default : null;
}
