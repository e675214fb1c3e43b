import type { ClientBase } from 'pg';
import { Refusal } from './refusal';

/** On whose behalf a transaction runs. Kept with a job, it lets the job run as its owner did. */
export interface Caller {
  id: number;
  name: string;
  /** Role type, such as `city`. */
  role: string;
  /** GB/T 2260 prefix such as 44, 4401 or 440106. */
  scope: string;
  /** Id of the request that asked for the work. */
  request: string;
}

const SCOPE = /^(\d{2}|\d{4}|\d{6}|\d{9})?$/;

/** What Strapi's sign-in puts on the request. */
export interface SignedInUser {
  id: number;
  username?: string;
  displayName?: string | null;
  scope?: string | null;
  role?: { type?: string } | null;
}

/** The caller behind a signed-in user. Throws 403 for an account that was given no valid scope. */
export function callerOf(user: SignedInUser, request: string): Caller {
  if (typeof user.scope !== 'string' || !SCOPE.test(user.scope)) {
    throw new Refusal(403, 'This account has no scope yet', { code: 'no-scope' });
  }
  return {
    id: user.id,
    name: user.displayName ?? user.username ?? String(user.id),
    role: user.role?.type ?? '',
    scope: user.scope,
    request,
  };
}

/**
 * Makes the rest of the current transaction run as this caller: PostgreSQL role, scope, actor and request, in
 * one round trip. All of it ends with the transaction.
 *
 * @param rootScope the scope of the whole installation; whoever has it needs no row filter on reading
 */
export async function enterAs(connection: ClientBase, caller: Caller, rootScope: string): Promise<void> {
  const role = caller.scope === rootScope ? 'registers_staff_all' : 'registers_staff';
  await connection.query({
    name: 'registers-enter',
    text: `select set_config('app.scope', $1, true), set_config('app.actor', $2, true),
                  set_config('app.actor_name', $3, true), set_config('app.request', $4, true),
                  set_config('role', $5, true)`,
    values: [caller.scope, String(caller.id), caller.name, caller.request, role],
  });
}

/** Makes the rest of the current transaction run as an anonymous visitor, who sees published rows only. */
export async function enterAsPublic(connection: ClientBase): Promise<void> {
  await connection.query("select set_config('role', 'registers_public', true)");
}
