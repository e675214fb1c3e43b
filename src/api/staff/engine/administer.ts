import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { asOwner, noteEvent, Refusal, type Caller } from '../../../plugins/registers';
import type { RoleType } from '../../../access/roles';
import { grantFault, type Power } from '../domain/grants';
import { findStaff, type StaffRow } from './read-staff';

const LOCK = 7_261_502;

/**
 * Takes an account in hand: one that lies inside the caller's scope and is not the caller's own, with nobody else
 * administering accounts meanwhile. Throws 404 outside the scope, 403 for one's own.
 */
export function administer<Result>(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  work: (connection: ClientBase, account: StaffRow) => Promise<Result>,
): Promise<Result> {
  return asOwner(strapi, async (connection) => {
    await alone(connection, caller);
    const account = await findStaff(connection, caller.scope, id);
    if (!account) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    if (account.userId === caller.id)
      throw new Refusal(403, 'Nobody administers their own account', { code: 'own-account' });
    // An account that may do more than the caller is not the caller's to touch either.
    assertGrantable(caller, { role: account.role as RoleType, scope: account.scope });
    return work(connection, account);
  });
}

/**
 * Waits until nobody else administers accounts, and throws 403 for a caller whom the one before has just blocked or moved.
 */
export async function alone(connection: ClientBase, caller: Caller): Promise<void> {
  await connection.query('select pg_advisory_xact_lock($1)', [LOCK]);
  const { rowCount } = await connection.query(
    `select from public.up_users u join public.up_users_role_lnk l on l.user_id = u.id join public.up_roles r on r.id = l.role_id
      where u.id = $1 and u.blocked is not true and u.scope = $2 and r.type = $3`,
    [caller.id, caller.scope, caller.role],
  );
  if (rowCount === 0) throw new Refusal(403, 'Your account was changed', { code: 'forbidden' });
}

/** Throws for a power that the caller can't give. */
export function assertMayGrant(caller: Caller, wanted: Power): void {
  const fault = grantFault(powerOf(caller), wanted);
  if (fault === null) return;
  const path = fault === 'role-beyond-power' ? ['role'] : ['scope'];
  throw new Refusal(fault === 'role-scope-mismatch' ? 400 : 403, 'This role can not be given here', {
    code: fault,
    path,
  });
}

/** Throws 409 where no account would be left that can administer the others. */
export async function assertProvinceLeft(connection: ClientBase, rootScope: string): Promise<void> {
  const { rowCount } = await connection.query(
    `select from public.up_users u join public.up_users_role_lnk l on l.user_id = u.id join public.up_roles r on r.id = l.role_id
      where r.type = 'province' and u.scope = $1 and u.blocked is not true limit 1`,
    [rootScope],
  );
  if (rowCount === 0)
    throw new Refusal(409, 'One province account must remain', { code: 'last-province-account' });
}

/** Throws 400 for a scope that no region has. */
export async function assertRegion(connection: ClientBase, scope: string): Promise<void> {
  const { rowCount } = await connection.query(`select from public.regions where code = $1`, [scope]);
  if (rowCount === 0)
    throw new Refusal(400, 'There is no such region', { code: 'unknown-region', path: ['scope'] });
}

/** Records what was done to an account, with role, scope and state before and after; never a secret. */
export function noteAdministration(
  strapi: Core.Strapi,
  action: string,
  account: StaffRow,
  change: { before?: object; after?: object } = {},
): Promise<void> {
  const detail = { account: account.email, ...change };
  return noteEvent(strapi, {
    action,
    register: 'staff',
    recordId: account.id,
    jurisdiction: account.scope,
    detail,
  });
}

function assertGrantable(caller: Caller, held: Power): void {
  const fault = grantFault(powerOf(caller), held);
  if (fault === 'role-beyond-power')
    throw new Refusal(403, 'This account may do more than yours', { code: 'role-beyond-power' });
}

const powerOf = ({ role, scope }: Caller): Power => ({ role: role as RoleType, scope }); // The matrix let this role in.
