import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { asOwner, noteEvent, Refusal, type Caller } from '../../../plugins/registers';
import { PLEDGE_VERSION } from '../../../shared/pledge';
import { findById } from '../../session/engine/credentials';
import { assertGoodPassword, storeOwnPassword } from '../engine/new-password';
import { acceptPledge, ensureAccountRow, readAccount } from '../engine/own-account';
import { proveByPassword } from '../engine/proof';
import { parsePledge, parseText } from '../validation/account';

interface Owner {
  caller: Caller;
  session: string;
}

// The door lets nobody through without a caller, the sign-in nobody without a session.
const ownerOf = (ctx: Context): Owner => ({ caller: ctx.state.caller, session: ctx.state.session.id });

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const note = (action: string, detail: Record<string, unknown> = {}): Promise<void> =>
    noteEvent(strapi, { action, register: 'staff', detail });
  const answer = async ({ caller, session }: Owner) => ({
    data: await asOwner(strapi, (connection) => readAccount(strapi, connection, caller.id, session)),
  });
  return {
    /** `GET /api/account` → the account as its owner sees it, and what it still owes. */
    find: (ctx: Context) => answer(ownerOf(ctx)),

    /** `POST /api/account/first-sign-in {data: {password, pledge}}`: what is owed, all at once. */
    async firstSignIn(ctx: Context) {
      const owner = ownerOf(ctx);
      const { id } = owner.caller;
      const owed = await asOwner(strapi, async (connection) => {
        await ensureAccountRow(connection, id);
        const { owes, ...account } = await readAccount(strapi, connection, id, owner.session);
        if (owes.pledge && parsePledge(ctx.request.body) !== PLEDGE_VERSION)
          throw new Refusal(400, 'Accept the pledge', { code: 'pledge-not-accepted', path: ['pledge'] });
        if (owes.password) {
          const password = parseText(ctx.request.body, 'password');
          await assertGoodPassword(password, account, (await findById(strapi, id))?.passwordHash ?? null);
          await storeOwnPassword(connection, id, password, owner.session);
        }
        if (owes.pledge) await acceptPledge(connection, id);
        return owes;
      });
      if (owed.password || owed.pledge) await note('first-sign-in', { ...owed, version: PLEDGE_VERSION });
      return answer(owner);
    },

    /** `POST /api/account/password {data: {current, password}}`; all other sessions of the account end. */
    async changePassword(ctx: Context) {
      const owner = ownerOf(ctx);
      const { id } = owner.caller;
      const password = parseText(ctx.request.body, 'password');
      const current = parseText(ctx.request.body, 'current');
      await asOwner(strapi, async (connection) => {
        const account = await proveByPassword(strapi, { id, password: current, address: ctx.ip });
        await assertGoodPassword(
          password,
          { email: account.email, displayName: account.name },
          account.passwordHash,
        );
        await storeOwnPassword(connection, id, password, owner.session);
      });
      await note('password-changed');
      return answer(owner);
    },
  };
};
