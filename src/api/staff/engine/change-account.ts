import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { Refusal, type Caller } from '../../../plugins/registers';
import { drawInitialPassword } from '../../account/domain/spoken-secret';
import { storeInitialPassword } from '../../account/engine/new-password';
import { removeSecondFactor } from '../../account/engine/second-factor';
import { attemptsOf } from '../../session/engine/attempts';
import { keyOf } from '../../session/engine/sign-in';
import { isRole } from '../domain/grants';
import type { AccountChange } from '../validation/staff';
import {
  administer,
  assertMayGrant,
  assertProvinceLeft,
  assertRegion,
  noteAdministration,
} from './administer';
import type { StaffRow } from './read-staff';

/** Changes name, role, scope or state. Throws as `administer`, and 403 for a role or scope beyond the caller's. */
export function changeAccount(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  change: AccountChange,
): Promise<void> {
  return administer(strapi, caller, id, async (connection, account) => {
    const { role, scope } = { ...account, ...change };
    if (!isRole(role)) throw new Refusal(400, 'Choose a role', { code: 'required', path: ['role'] });
    if (change.role !== undefined || change.scope !== undefined) {
      assertMayGrant(caller, { role, scope });
      await assertRegion(connection, scope);
    }
    await connection.query(
      `update public.up_users set display_name = $2, scope = $3, blocked = $4, updated_at = now() where id = $1`,
      [
        account.userId,
        change.displayName ?? account.displayName,
        scope,
        change.isBlocked ?? account.isBlocked,
      ],
    );
    if (role !== account.role) await setRole(connection, account.userId, role);
    await assertProvinceLeft(connection, strapi.plugin('registers').config<string>('rootScope', ''));
    await noteChange(strapi, account, change);
  });
}

/** Gives a new one-time password; answers it and until when it is good. All sessions end. */
export function resetPassword(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
): Promise<{ initialPassword: string; validUntil: string }> {
  return administer(strapi, caller, id, async (connection, account) => {
    const initialPassword = drawInitialPassword();
    const until = await storeInitialPassword(strapi, connection, account.userId, initialPassword);
    await noteAdministration(strapi, 'account-password-reset', account);
    return { initialPassword, validUntil: until.toISOString() };
  });
}

/** Takes the second factor away from who lost it. All sessions end. */
export function resetSecondFactor(strapi: Core.Strapi, caller: Caller, id: string): Promise<void> {
  return administer(strapi, caller, id, async (connection, account) => {
    await removeSecondFactor(connection, account.userId);
    await connection.query(`select staff.end_sessions($1, 'administrator')`, [account.userId]);
    await noteAdministration(strapi, 'account-second-factor-reset', account);
  });
}

/** Opens an account that failed sign-ins have closed. */
export function unlockAccount(strapi: Core.Strapi, caller: Caller, id: string): Promise<void> {
  return administer(strapi, caller, id, async (_connection, account) => {
    await attemptsOf(strapi).unlock(keyOf({ id: account.userId }));
    await noteAdministration(strapi, 'account-unlocked', account);
  });
}

/** Ends all sessions of an account. */
export function signOutAccount(strapi: Core.Strapi, caller: Caller, id: string): Promise<void> {
  return administer(strapi, caller, id, async (connection, account) => {
    await connection.query(`select staff.end_sessions($1, 'administrator')`, [account.userId]);
    await noteAdministration(strapi, 'account-signed-out', account);
  });
}

async function setRole(connection: ClientBase, user: number, role: string): Promise<void> {
  await connection.query(`delete from public.up_users_role_lnk where user_id = $1`, [user]);
  await connection.query(
    `insert into public.up_users_role_lnk (user_id, role_id) select $1, id from public.up_roles where type = $2`,
    [user, role],
  );
}

/** What is different afterwards, under a name of its own where the account was closed or opened. */
async function noteChange(strapi: Core.Strapi, account: StaffRow, change: AccountChange): Promise<void> {
  const names = (['displayName', 'role', 'scope', 'isBlocked'] as const).filter(
    (name) => change[name] !== undefined && change[name] !== account[name],
  );
  if (names.length === 0) return;
  const pick = (from: AccountChange | StaffRow): object =>
    // A name is a personal value: that it changed is enough.
    Object.fromEntries(names.map((name) => [name, name === 'displayName' ? '…' : from[name]]));
  const state = change.isBlocked ? 'account-disabled' : 'account-enabled';
  const action = names.includes('isBlocked') ? state : 'account-changed';
  await noteAdministration(strapi, action, account, { before: pick(account), after: pick(change) });
}
