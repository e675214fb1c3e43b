import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import type { StaffAnswer } from '../../../shared/account-answers';
import { PLEDGE_VERSION } from '../../../shared/pledge';
import { attemptsOf } from '../../session/engine/attempts';
import { settingsOf } from '../../session/engine/settings';
import { keyOf } from '../../session/engine/sign-in';

/** An account with the number by which Strapi knows it. */
export interface StaffRow extends Omit<StaffAnswer, 'isLocked' | 'isOwn'> {
  userId: number;
}

const SELECT = `
  select u.id as "userId", u.document_id as id, u.username, u.email, coalesce(u.display_name, u.username) as "displayName",
         coalesce(r.type, '') as role, coalesce(u.scope, '') as scope, u.blocked is true as "isBlocked",
         coalesce(not a.must_change and a.pledge_version >= $2, false) as "isSettled",
         a.totp_confirmed_at is not null as "hasSecondFactor", a.last_sign_in_at as "lastSignInAt", u.created_at as "createdAt"
    from public.up_users u
    left join public.up_users_role_lnk l on l.user_id = u.id left join public.up_roles r on r.id = l.role_id
    left join staff.account a on a.user_id = u.id
   where left(coalesce(u.scope, ''), length($1)) = $1`;

/** The accounts inside a scope whose name or address holds `search`, by place and name. Works on the owner's connection. */
export async function listStaff(
  connection: ClientBase,
  scope: string,
  { search, page, pageSize }: { search: string; page: number; pageSize: number },
): Promise<{ rows: StaffRow[]; total: number }> {
  const { rows } = await connection.query<StaffRow & { total: number }>(
    `select *, count(*) over ()::int as total from (${SELECT}
       and ($3 = '' or strpos(lower(concat_ws(' ', u.username, u.email, u.display_name)), lower($3)) > 0)) found
      order by scope collate "C", role, "displayName", id limit $4 offset $5`,
    [scope, PLEDGE_VERSION, search, pageSize, (page - 1) * pageSize],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

/** One account inside a scope; null outside, as for one that does not exist. */
export async function findStaff(connection: ClientBase, scope: string, id: string): Promise<StaffRow | null> {
  const { rows } = await connection.query<StaffRow>(`${SELECT} and u.document_id = $3`, [
    scope,
    PLEDGE_VERSION,
    id,
  ]);
  return rows[0] ?? null;
}

/** As the API answers them: with who is locked just now, and without Strapi's number. */
export async function toStaffAnswers(
  strapi: Core.Strapi,
  connection: ClientBase,
  rows: StaffRow[],
  own: number,
): Promise<StaffAnswer[]> {
  const keys = rows.map((row) => attemptsOf(strapi).keyOf(keyOf({ id: row.userId })));
  const locked = await connection.query<{ key: string }>(
    `select key from staff.attempt where key = any ($1) and points >= $2 and expire > extract(epoch from now()) * 1000`,
    [keys, settingsOf(strapi).failures.account],
  );
  const closed = new Set(locked.rows.map(({ key }) => key));
  return rows.map(({ userId, ...row }, index) => ({
    id: row.id,
    username: row.username,
    email: row.email,
    displayName: row.displayName,
    role: row.role,
    scope: row.scope,
    isBlocked: row.isBlocked,
    isSettled: row.isSettled,
    isLocked: closed.has(keys[index] ?? ''),
    hasSecondFactor: row.hasSecondFactor,
    lastSignInAt: row.lastSignInAt,
    createdAt: row.createdAt,
    isOwn: userId === own,
  }));
}
