import type { Core } from '@strapi/strapi';
import { randomBytes } from 'node:crypto';
import { asOwner, Refusal, type Caller } from '../../../plugins/registers';
import type { InitialPasswordAnswer } from '../../../shared/account-answers';
import { drawInitialPassword } from '../../account/domain/spoken-secret';
import { storeInitialPassword } from '../../account/engine/new-password';
import type { AccountDraft } from '../validation/staff';
import { alone, assertMayGrant, assertRegion, noteAdministration } from './administer';
import { findStaff, toStaffAnswers } from './read-staff';

/**
 * Makes an account and a password for its first sign-in, which is answered once and kept nowhere. Throws 403 for a role or
 * scope beyond the caller's, 400 for a name or address that is taken.
 */
export function makeAccount(
  strapi: Core.Strapi,
  caller: Caller,
  draft: AccountDraft,
): Promise<InitialPasswordAnswer> {
  return asOwner(strapi, async (connection) => {
    await alone(connection, caller);
    assertMayGrant(caller, draft);
    await assertRegion(connection, draft.scope);
    for (const name of ['username', 'email'] as const) {
      const { rowCount } = await connection.query(
        `select from public.up_users where lower(username) = $1 or lower(email) = $1`,
        [draft[name]],
      );
      if (rowCount) throw new Refusal(400, `This ${name} is taken`, { code: 'not-unique', path: [name] });
    }
    const id = randomBytes(12).toString('hex');
    const { rows } = await connection.query<{ id: number }>(
      `with made as (
         insert into public.up_users (document_id, username, email, provider, confirmed, blocked, display_name, scope, created_at, updated_at, published_at)
         values ($1, $2, $3, 'local', true, false, $4, $5, now(), now(), now()) returning id)
       insert into public.up_users_role_lnk (user_id, role_id)
       select made.id, r.id from made join public.up_roles r on r.type = $6 returning user_id as id`,
      [id, draft.username, draft.email, draft.displayName, draft.scope, draft.role],
    );
    const [made] = rows;
    if (!made) throw new Error(`The role ${draft.role} is not in the database`);
    const initialPassword = drawInitialPassword();
    const validUntil = await storeInitialPassword(strapi, connection, made.id, initialPassword);
    const row = await findStaff(connection, caller.scope, id);
    if (!row) throw new Error('The new account lies outside the scope that was checked');
    const { role, scope } = draft;
    await noteAdministration(strapi, 'account-created', row, { after: { role, scope } });
    const [account] = await toStaffAnswers(strapi, connection, [row], caller.id);
    if (!account) throw new Error('An account was answered by nothing');
    return { account, initialPassword, validUntil: validUntil.toISOString() };
  });
}
