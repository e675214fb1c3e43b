import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ClientBase } from 'pg';
import { asOwner, noteEvent, Refusal, type Caller } from '../../../plugins/registers';
import { findById } from '../../session/engine/credentials';
import { proveByPassword } from '../engine/proof';
import {
  beginEnrolment,
  confirmEnrolment,
  needsSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '../engine/second-factor';
import { parseText } from '../validation/account';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const note = (action: string): Promise<void> => noteEvent(strapi, { action, register: 'staff' });
  const idOf = (ctx: Context): number => (ctx.state.caller as Caller).id; // The door lets nobody through without.
  const prove = (ctx: Context) =>
    proveByPassword(strapi, {
      id: idOf(ctx),
      password: parseText(ctx.request.body, 'current'),
      address: ctx.ip,
    });
  const owner = <Result>(work: (connection: ClientBase) => Promise<Result>): Promise<Result> =>
    asOwner(strapi, work);
  return {
    /** `POST /api/account/second-factor {data: {current}}` → a secret for the authenticator, not asked for yet. */
    begin: (ctx: Context) =>
      owner(async (connection) => {
        const account = await prove(ctx);
        if (account.hasSecondFactor)
          throw new Refusal(409, 'There is a second factor already', { code: 'second-factor-on' });
        return { data: await beginEnrolment(strapi, connection, account) };
      }),

    /** `POST /api/account/second-factor/confirm {data: {code}}` → `{data: {recoveryCodes}}`; asked for from now on. */
    async confirm(ctx: Context) {
      const code = parseText(ctx.request.body, 'code');
      const recoveryCodes = await owner(async (connection) => {
        const account = await findById(strapi, idOf(ctx));
        if (account?.hasSecondFactor)
          throw new Refusal(409, 'There is a second factor already', { code: 'second-factor-on' });
        return confirmEnrolment(strapi, connection, idOf(ctx), code);
      });
      if (!recoveryCodes)
        throw new Refusal(400, 'This code does not fit', { code: 'wrong-code', path: ['code'] });
      await note('second-factor-on');
      return { data: { recoveryCodes } };
    },

    /** `POST /api/account/second-factor/recovery-codes {data: {current}}` → new ones, in place of the old. */
    async renew(ctx: Context) {
      const recoveryCodes = await owner(async (connection) => {
        const account = await prove(ctx);
        if (!account.hasSecondFactor)
          throw new Refusal(409, 'There is no second factor', { code: 'second-factor-off' });
        return renewRecoveryCodes(strapi, connection, account.id);
      });
      await note('recovery-codes-renewed');
      return { data: { recoveryCodes } };
    },

    /** `POST /api/account/second-factor/disable {data: {current}}` → 204 */
    async disable(ctx: Context) {
      await owner(async (connection) => {
        const { id } = await prove(ctx);
        if (await needsSecondFactor(strapi, connection, id))
          throw new Refusal(409, 'The role may not do without', { code: 'second-factor-required' });
        await removeSecondFactor(connection, id);
      });
      await note('second-factor-off');
      ctx.status = 204;
    },
  };
};
