import type { Core } from '@strapi/strapi';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { compare, hash } from 'bcryptjs';
import type { ClientBase } from 'pg';
import { Refusal } from '../../../plugins/registers';
import type { ErrorCode } from '../../../shared/error-codes';
import { brokenPasswordRules, namesOf, type PasswordOwner } from '../../../shared/password-policy';
import { settingsOf } from '../../session/engine/settings';

const COST = 10;
/** zxcvbn's 0 to 4: 3 takes more than a hundred million guesses. */
const LEAST_SCORE = 3;

let judge: ZxcvbnFactory | null = null;

/** Throws 400 naming the first rule that the password breaks; `current` is the hash of the one it replaces. */
export async function assertGoodPassword(
  password: string,
  owner: PasswordOwner,
  current: string | null,
): Promise<void> {
  const [broken] = brokenPasswordRules(password, owner);
  if (broken) throw refuse(broken, 'The password does not keep to the rules');
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }); // 100 ms and 30,000 words: when first asked.
  if (judge.check(password, namesOf(owner)).score < LEAST_SCORE)
    throw refuse('password-common', 'The password is easily guessed');
  if (current && (await compare(password, current)))
    throw refuse('password-same', 'The password is the old one');
}

/**
 * Stores a password that its owner chose. Their other sessions end (database/sql/82-staff-guards.sql); the one that
 * asks stays.
 */
export async function storeOwnPassword(
  connection: ClientBase,
  id: number,
  password: string,
  session: string,
): Promise<void> {
  await connection.query(`select set_config('staff.own_session', $1, true)`, [session]);
  await connection.query(`update public.up_users set password = $2, updated_at = now() where id = $1`, [
    id,
    await hash(password, COST),
  ]);
  await connection.query(
    `update staff.account set must_change = false, initial_until = null, password_changed_at = now() where user_id = $1`,
    [id],
  );
}

/** Stores a password that somebody else made: good for a few days, and to be changed at the first sign-in. Ends all sessions. */
export async function storeInitialPassword(
  strapi: Core.Strapi,
  connection: ClientBase,
  id: number,
  password: string,
): Promise<Date> {
  await connection.query(`update public.up_users set password = $2, updated_at = now() where id = $1`, [
    id,
    await hash(password, COST),
  ]);
  const { rows } = await connection.query<{ initial_until: Date }>(
    `update staff.account set must_change = true, initial_until = now() + make_interval(days => $2) where user_id = $1
     returning initial_until`,
    [id, settingsOf(strapi).initialPasswordDays],
  );
  return rows[0]?.initial_until ?? new Date(0);
}

const refuse = (code: ErrorCode, message: string): Refusal =>
  new Refusal(400, message, { code, path: ['password'] });
