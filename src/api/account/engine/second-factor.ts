import type { Core } from '@strapi/strapi';
import { generateSecret, generateURI, verifySync } from 'otplib';
import type { ClientBase } from 'pg';
import { toString as toPicture } from 'qrcode';
import { withConnection } from '../../../plugins/registers';
import type { EnrolmentAnswer, SecondFactorMethod } from '../../../shared/account-answers';
import { settingsOf, storageKey } from '../../session/engine/settings';
import { seal, unseal } from '../domain/sealed';
import { drawRecoveryCode, recoveryDigest } from '../domain/spoken-secret';

const ISSUER = '社会组织党建';
const RECOVERY_CODES = 10;
/** Seconds: one step before and one after (RFC 6238, 5.2). */
const TOLERANCE = 30;

/** Makes a secret for an account, which asks for nothing before `confirm`. Works on the owner's connection. */
export async function beginEnrolment(
  strapi: Core.Strapi,
  connection: ClientBase,
  { id, email }: { id: number; email: string },
): Promise<EnrolmentAnswer> {
  const secret = generateSecret();
  const sealed = seal(storageKey(strapi, 'totp'), secret, String(id));
  await connection.query(
    `update staff.account set totp_secret = $2, totp_confirmed_at = null, totp_step = null where user_id = $1`,
    [id, sealed],
  );
  const uri = generateURI({ issuer: ISSUER, label: email, secret });
  return { secret, uri, picture: await toPicture(uri, { type: 'svg', margin: 2 }) };
}

/** Takes the first code of a new secret: from now on it is asked for. Answers recovery codes, or null for a wrong code. */
export async function confirmEnrolment(
  strapi: Core.Strapi,
  connection: ClientBase,
  id: number,
  code: string,
): Promise<string[] | null> {
  if (!(await takeTotp(strapi, connection, id, code))) return null;
  await connection.query(`update staff.account set totp_confirmed_at = now() where user_id = $1`, [id]);
  return renewRecoveryCodes(strapi, connection, id);
}

/** Ten codes that each open the second step once, in place of those there were. Only digests are kept. */
export async function renewRecoveryCodes(
  strapi: Core.Strapi,
  connection: ClientBase,
  id: number,
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, drawRecoveryCode);
  const key = storageKey(strapi, 'recovery');
  await connection.query(`delete from staff.recovery_code where user_id = $1`, [id]);
  await connection.query(
    `insert into staff.recovery_code (user_id, code_hash) select $1, hash from unnest($2::bytea[]) hash`,
    [id, codes.map((code) => recoveryDigest(key, code))],
  );
  return codes;
}

/** Whether the role of an account is one of those that may not sign in by a password alone (`SECOND_FACTOR_ROLES`). */
export async function needsSecondFactor(
  strapi: Core.Strapi,
  connection: ClientBase,
  id: number,
): Promise<boolean> {
  const { rows } = await connection.query<{ needed: boolean }>(
    `select staff.needs_second_factor($1, $2) as needed`,
    [id, settingsOf(strapi).secondFactorRoles],
  );
  return rows[0]?.needed ?? false;
}

/** The account asks for a password only. */
export async function removeSecondFactor(connection: ClientBase, id: number): Promise<void> {
  await connection.query(
    `update staff.account set totp_secret = null, totp_confirmed_at = null, totp_step = null where user_id = $1`,
    [id],
  );
  await connection.query(`delete from staff.recovery_code where user_id = $1`, [id]);
}

/** Takes a code of the authenticator or a recovery code, each of which counts once; null for any other. */
export function takeSecondFactor(
  strapi: Core.Strapi,
  id: number,
  code: string,
): Promise<SecondFactorMethod | null> {
  return withConnection(strapi, async (connection) => {
    if (await takeTotp(strapi, connection, id, code)) return 'totp';
    const { rowCount } = await connection.query(
      `update staff.recovery_code set used_at = now() where user_id = $1 and code_hash = $2 and used_at is null`,
      [id, recoveryDigest(storageKey(strapi, 'recovery'), code)],
    );
    return rowCount === 1 ? 'recovery-code' : null;
  });
}

async function takeTotp(
  strapi: Core.Strapi,
  connection: ClientBase,
  id: number,
  code: string,
): Promise<boolean> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return false;
  // Locked: of two who send the same code at once, one is late.
  const { rows } = await connection.query<{ totp_secret: Buffer | null; totp_step: string | null }>(
    `select totp_secret, totp_step from staff.account where user_id = $1 for update`,
    [id],
  );
  const sealed = rows[0]?.totp_secret;
  if (!sealed) return false;
  const secret = unseal(storageKey(strapi, 'totp'), sealed, String(id));
  const verified = verifySync({ secret, token, epochTolerance: TOLERANCE });
  if (!verified.valid || !('timeStep' in verified)) return false;
  const { rowCount } = await connection.query(
    `update staff.account set totp_step = $2 where user_id = $1 and coalesce(totp_step, -1) < $2`,
    [id, verified.timeStep],
  );
  return rowCount === 1;
}
