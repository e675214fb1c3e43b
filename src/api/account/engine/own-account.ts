import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { Refusal } from '../../../plugins/registers';
import type { AccountAnswer } from '../../../shared/account-answers';
import { PLEDGE_TEXT, PLEDGE_VERSION } from '../../../shared/pledge';
import { settingsOf } from '../../session/engine/settings';

interface AccountRow {
  email: string;
  displayName: string;
  mustChange: boolean;
  pledgeVersion: number | null;
  pledgeAcceptedAt: string | null;
  passwordChangedAt: string | null;
  totpConfirmedAt: string | null;
  needsSecondFactor: boolean;
  recoveryCodesLeft: number;
  endsAt: string;
}

/** The signed-in account as its owner sees it. Works on the owner's connection. */
export async function readAccount(
  strapi: Core.Strapi,
  connection: ClientBase,
  id: number,
  session: string,
): Promise<AccountAnswer> {
  const { rows } = await connection.query<AccountRow>(
    `select u.email, coalesce(u.display_name, u.username) as "displayName", coalesce(a.must_change, true) as "mustChange",
            a.pledge_version as "pledgeVersion", a.pledge_accepted_at as "pledgeAcceptedAt",
            a.password_changed_at as "passwordChangedAt", a.totp_confirmed_at as "totpConfirmedAt",
            staff.needs_second_factor(u.id, $3) as "needsSecondFactor",
            (select count(*)::int from staff.recovery_code r where r.user_id = u.id and r.used_at is null) as "recoveryCodesLeft",
            s.expires_at as "endsAt"
       from public.up_users u join staff.session s on s.user_id = u.id and s.id = $2
       left join staff.account a on a.user_id = u.id where u.id = $1`,
    [id, session, settingsOf(strapi).secondFactorRoles],
  );
  const [row] = rows;
  if (!row) throw new Refusal(401, 'Sign in first', { code: 'sign-in' });
  return {
    email: row.email,
    displayName: row.displayName,
    owes: {
      password: row.mustChange,
      pledge: (row.pledgeVersion ?? 0) < PLEDGE_VERSION,
      secondFactor: row.needsSecondFactor && row.totpConfirmedAt === null,
    },
    pledge: { version: PLEDGE_VERSION, text: PLEDGE_TEXT, acceptedAt: row.pledgeAcceptedAt },
    passwordChangedAt: row.passwordChangedAt,
    secondFactor: {
      isOn: row.totpConfirmedAt !== null,
      isRequired: row.needsSecondFactor,
      since: row.totpConfirmedAt,
      recoveryCodesLeft: row.recoveryCodesLeft,
    },
    session: { idleMinutes: settingsOf(strapi).idle, endsAt: row.endsAt },
  };
}

/** Accounts that were there before this table was have no row: they owe everything. */
export async function ensureAccountRow(connection: ClientBase, id: number): Promise<void> {
  await connection.query(`insert into staff.account (user_id) values ($1) on conflict (user_id) do nothing`, [
    id,
  ]);
}

export async function acceptPledge(connection: ClientBase, id: number): Promise<void> {
  await connection.query(
    `update staff.account set pledge_version = $2, pledge_accepted_at = now() where user_id = $1`,
    [id, PLEDGE_VERSION],
  );
}
