import type { Core } from '@strapi/strapi';
import { PLEDGE_VERSION } from '../../../shared/pledge';
import { settingsOf } from './settings';

/** The part of the plugin's service that signs and reads tokens. */
export interface TokenService {
  issue: (payload: object, options?: { expiresIn: string }) => string;
  verify: (token: string) => Promise<Record<string, unknown>>;
}

/** An access token: whose, and of which session. It is worth what the session is worth. */
export function issueAccess(strapi: Core.Strapi, user: number, session: string): string {
  return tokens(strapi).issue({ id: user, sid: session }, { expiresIn: `${settingsOf(strapi).access}m` });
}

/** Of the living session that a token names, whether its account still owes the first sign-in; null for none. */
export async function useSession(
  strapi: Core.Strapi,
  { id, sid }: Record<string, unknown>,
): Promise<{ owesFirstSignIn: boolean } | null> {
  if (typeof id !== 'number' || typeof sid !== 'string') return null;
  const { idle, secondFactorRoles } = settingsOf(strapi);
  // By knex and not in a transaction: one round trip, at every request.
  const { rows } = (await strapi.db.connection.raw(
    'select staff.use_session(?::uuid, ?::integer, make_interval(mins => ?::integer), ?::integer, ?::text[]) as owes',
    [sid, id, idle, PLEDGE_VERSION, secondFactorRoles],
  )) as { rows: Array<{ owes: boolean | null }> }; // The function answers one row with a boolean or null.
  const owes = rows[0]?.owes ?? null;
  return owes === null ? null : { owesFirstSignIn: owes };
}

const CHALLENGE_LIFETIME = '5m';

/** A token that says only that the password of this account was right a moment ago. It opens no route. */
export function issueChallenge(strapi: Core.Strapi, user: number): string {
  return tokens(strapi).issue({ challenged: user }, { expiresIn: CHALLENGE_LIFETIME });
}

/** The account of a challenge; null for what is none, or no longer. */
export async function findChallenged(strapi: Core.Strapi, challenge: string): Promise<number | null> {
  const payload = await tokens(strapi)
    .verify(challenge)
    .catch(() => null); // The plugin throws for every token that is not good, and says nothing more.
  return typeof payload?.challenged === 'number' ? payload.challenged : null;
}

const tokens = (strapi: Core.Strapi): TokenService => strapi.plugin('users-permissions').service('jwt');
