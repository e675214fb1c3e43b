import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { registerOfPath } from '../description/register-of-path';
import { Refusal } from '../door/refusal';
import { parseReveal } from '../privacy/parse-reveal';
import type reveal from '../services/reveal';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/<register>/<documentId>/reveal {data: {fields, reason, note?}}` → the plain values, kept by no cache. */
  async create(ctx: Context) {
    const register = registerOfPath(strapi, ctx.path);
    const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
    if (!ability.can(`${register.uid}.update`)) {
      throw new Refusal(403, 'Who edits the register may look behind its masks', { code: 'forbidden' });
    }
    const service = strapi.plugin('registers').service('reveal') as ReturnType<typeof reveal>;
    const request = parseReveal(ctx.request.body, register.description);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await service.reveal(register, String(ctx.params.id), request) };
  },
});
