import type { Core } from '@strapi/strapi';
import { compare } from 'bcryptjs';
import { query } from '../../../plugins/registers';
import { LONGEST_PASSWORD_BYTES } from '../../../shared/password-policy';

/** An account as signing in needs it. */
export interface SignInAccount {
  id: number;
  documentId: string;
  email: string;
  name: string;
  scope: string | null;
  passwordHash: string | null;
  /** May sign in at all: not blocked, and its one-time password still good. */
  isOpen: boolean;
  hasSecondFactor: boolean;
}

const SELECT = `
  select u.id, u.document_id as "documentId", u.email, coalesce(u.display_name, u.username) as name, u.scope,
         u.password as "passwordHash",
         u.blocked is not true and coalesce(a.initial_until > now(), true) as "isOpen",
         a.totp_confirmed_at is not null as "hasSecondFactor"
    from public.up_users u left join staff.account a on a.user_id = u.id`;

/** By e-mail or user name, as Strapi does it; null where there is none. */
export async function findByIdentifier(
  strapi: Core.Strapi,
  identifier: string,
): Promise<SignInAccount | null> {
  const rows = await query<SignInAccount>(
    strapi,
    `${SELECT} where u.provider = 'local' and (u.email = lower($1) or u.username = $1) order by u.email = lower($1) desc limit 1`,
    [identifier],
  );
  return rows[0] ?? null;
}

export async function findById(strapi: Core.Strapi, id: number): Promise<SignInAccount | null> {
  const rows = await query<SignInAccount>(strapi, `${SELECT} where u.id = $1`, [id]);
  return rows[0] ?? null;
}

/** A hash of nothing that anybody knows, with the cost of real ones: an account that does not exist takes as long. */
const NOBODY = '$2a$10$9s3baD0e59M0HCR5WTaINOKE10TxXgjV6rEgN8v5C0S8OADcyc8PS';

/** Whether the password is right; the same work for every account, those that do not exist included. */
export async function isRightPassword(account: SignInAccount | null, password: string): Promise<boolean> {
  const isReadable = Buffer.byteLength(password) <= LONGEST_PASSWORD_BYTES;
  const isRight = await compare(password, account?.passwordHash ?? NOBODY);
  return isRight && isReadable && typeof account?.passwordHash === 'string';
}
