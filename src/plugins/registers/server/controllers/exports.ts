import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findRegister } from '../description/registers';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';
import { parseExport, parseExportData } from '../export/parse-export';
import type exporting from '../services/exports';

const REVEAL = 'plugin::registers.reveal.create';
const LONGEST_COMMENT = 200;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): ReturnType<typeof exporting> => strapi.plugin('registers').service('exports');

  const decide = (isApproved: boolean) => async (ctx: Context) => {
    const data = parseExportData(ctx.request.body ?? {});
    const comment = typeof data.comment === 'string' ? data.comment.trim() : '';
    if (Array.from(comment).length > LONGEST_COMMENT) {
      throw new Refusal(400, `At most ${LONGEST_COMMENT} characters`, {
        code: 'invalid-value',
        path: ['comment'],
      });
    }
    if (!isApproved && comment === '')
      throw new Refusal(400, 'Say why', { code: 'required', path: ['comment'] });
    return {
      data: await service().decide(String(ctx.params.id), isApproved, comment === '' ? null : comment),
    };
  };

  return {
    /** `GET /api/exports` → the caller's exports, newest first. */
    async find() {
      return { data: await service().findMine() };
    },

    /** `POST /api/exports {data: {register, filters, sort, fields, format, purpose}}` → 202; its id is that of the job. */
    async create(ctx: Context) {
      const data = parseExportData(ctx.request.body);
      const register = findRegister(strapi, String(data.register ?? ''));
      if (!register) {
        throw new Refusal(400, 'There is no such register', { code: 'invalid-value', path: ['register'] });
      }
      const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
      const isReader = ability.can(`${register.uid}.find`);
      if (!isReader) throw new Refusal(403, 'You may not read this register', { code: 'forbidden' });
      const request = parseExport(data, register.description);
      if (request.personal === 'plain' && !ability.can(REVEAL)) {
        throw new Refusal(403, 'Personal fields are masked for your role', {
          code: 'forbidden',
          path: ['personal'],
        });
      }
      ctx.status = 202;
      // The door put the caller there before any controller runs.
      const caller = ctx.state.caller as Caller;
      ctx.body = { data: await service().create(register, request, caller, ctx.state.auth) };
    },

    /** `GET /api/exports/approvals` → what waits for a second person within the caller's scope, then what was decided. */
    async approvals() {
      return { data: await service().findToDecide() };
    },

    /** `POST /api/exports/<id>/approve {data: {comment}}` */
    approve: decide(true),

    /** `POST /api/exports/<id>/refuse {data: {comment}}` */
    refuse: decide(false),
  };
};
