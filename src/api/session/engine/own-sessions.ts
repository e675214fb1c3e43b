import { asOwner, noteEvent } from '../../../plugins/registers';
import type { Core } from '@strapi/strapi';
import type { SessionAnswer } from '../../../shared/account-answers';
import { settingsOf } from './settings';

const ALIVE = `user_id = $1 and ended_at is null and expires_at > now() and last_used_at > now() - make_interval(mins => $2)`;

/** The living sessions of an account, the last used first. */
export async function listSessions(
  strapi: Core.Strapi,
  user: number,
  current: string,
): Promise<SessionAnswer[]> {
  const { rows } = await asOwner(strapi, (connection) =>
    connection.query<SessionAnswer>(
      `select id, device, created_at as since, last_used_at as "lastUsedAt", id = $3::uuid as "isThisOne"
         from staff.session where ${ALIVE} order by id = $3::uuid desc, last_used_at desc, id`,
      [user, settingsOf(strapi).idle, current],
    ),
  );
  return rows;
}

/** Ends one session of an account; false where the account has no such session. */
export async function endSession(strapi: Core.Strapi, user: number, session: string): Promise<boolean> {
  const { rowCount } = await asOwner(strapi, (connection) =>
    connection.query(
      `update staff.session set ended_at = now(), end_reason = 'sign-out' where ${ALIVE} and id::text = $3`,
      [user, settingsOf(strapi).idle, session],
    ),
  );
  if (rowCount) await noteEvent(strapi, { action: 'sign-out', register: 'staff' });
  return rowCount === 1;
}

/** Ends all sessions of an account, the one that asks included. */
export async function endAllSessions(strapi: Core.Strapi, user: number): Promise<void> {
  const sessions = await asOwner(strapi, async (connection) => {
    const { rows } = await connection.query<{ count: string }>(
      `select staff.end_sessions($1, 'sign-out-everywhere') as count`,
      [user],
    );
    return Number(rows[0]?.count);
  });
  await noteEvent(strapi, { action: 'sign-out', register: 'staff', detail: { everywhere: true, sessions } });
}
