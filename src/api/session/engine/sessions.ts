import type { Core } from '@strapi/strapi';
import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { query, withConnection } from '../../../plugins/registers';
import { digestOf, findSessionOf, firstToken, nextToken } from '../domain/refresh-token';
import { issueAccess } from './access-token';
import { settingsOf, signingKey } from './settings';

export interface NewSession {
  jwt: string;
  /** Null for a script, which signs in again when its access token ends. */
  refresh: string | null;
}

/** What a refresh token was worth: a new pair, nothing, or proof that somebody else holds a copy of it. */
export type Rotation =
  { outcome: 'renewed'; jwt: string; refresh: string } | { outcome: 'ended' | 'reused'; user: number | null };

/** For so long the token before the last is still answered, with what it was answered before. Seconds. */
const GRACE = 30;

/** Opens a session in the current transaction. */
export async function openSession(
  strapi: Core.Strapi,
  { user, device, isPanel }: { user: number; device: string | null; isPanel: boolean },
): Promise<NewSession> {
  const { hours, access } = settingsOf(strapi);
  const id = randomUUID();
  const refresh = isPanel ? firstToken(id) : null;
  await query(
    strapi,
    `insert into staff.session (id, user_id, token_hash, device, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
    [id, user, refresh && digestOf(refresh), device, isPanel ? hours * 60 : access],
  );
  await query(
    strapi,
    `insert into staff.account (user_id, last_sign_in_at) values ($1, now())
     on conflict (user_id) do update set last_sign_in_at = now()`,
    [user],
  );
  // What ended long ago goes; the audit record keeps the sign-ins.
  await query(strapi, `delete from staff.session where expires_at < now() - interval '30 days'`);
  return { jwt: issueAccess(strapi, user, id), refresh };
}

/**
 * Takes a refresh token and gives the next. A token that was good once and is not now ends the session: either the
 * browser or a thief holds the newer one, and nobody can tell which. Commits in every case.
 */
export function rotateSession(strapi: Core.Strapi, token: string): Promise<Rotation> {
  return withConnection(strapi, async (connection) => {
    const session = await findAlive(strapi, connection, token);
    if (!session) return { outcome: 'ended', user: null };
    const digest = digestOf(token);
    const refresh = nextToken(signingKey(strapi, 'refresh'), token);
    const renewed: Rotation = {
      outcome: 'renewed',
      jwt: issueAccess(strapi, session.user_id, session.id),
      refresh,
    };
    if (session.token_hash?.equals(digest)) {
      await connection.query(
        `update staff.session set token_hash = $2, previous_hash = $3, rotated_at = now(), last_used_at = now() where id = $1`,
        [session.id, digestOf(refresh), digest],
      );
      return renewed;
    }
    if (session.is_fresh && session.previous_hash?.equals(digest)) return renewed;
    await connection.query(`update staff.session set ended_at = now(), end_reason = 'reused' where id = $1`, [
      session.id,
    ]);
    return { outcome: 'reused', user: session.user_id };
  });
}

interface AliveSession {
  id: string;
  user_id: number;
  token_hash: Buffer | null;
  previous_hash: Buffer | null;
  is_fresh: boolean;
}

/** Locked, so that two tabs follow each other. A session that was opened without a token is nobody's to refresh. */
async function findAlive(
  strapi: Core.Strapi,
  connection: ClientBase,
  token: string,
): Promise<AliveSession | undefined> {
  const { rows } = await connection.query<AliveSession>(
    `select s.id, s.user_id, s.token_hash, s.previous_hash, s.rotated_at > now() - make_interval(secs => $3) as is_fresh
       from staff.session s join public.up_users u on u.id = s.user_id and u.blocked is not true
      where s.id = $1 and s.token_hash is not null and s.ended_at is null and s.expires_at > now()
        and s.last_used_at > now() - make_interval(mins => $2)
        for update of s`,
    [findSessionOf(token), settingsOf(strapi).idle, GRACE],
  );
  return rows[0];
}

/** Ends the session that a refresh token belongs to, current or not; answers whose it was. */
export async function endByToken(strapi: Core.Strapi, token: string): Promise<number | null> {
  const rows = await query<{ user_id: number }>(
    strapi,
    `update staff.session set ended_at = now(), end_reason = 'sign-out'
      where id = $1 and ended_at is null and (token_hash = $2 or previous_hash = $2) returning user_id`,
    [findSessionOf(token), digestOf(token)],
  );
  return rows[0]?.user_id ?? null;
}
