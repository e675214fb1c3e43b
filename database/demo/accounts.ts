import { hash } from 'bcryptjs';
import { randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import { PLEDGE_VERSION } from '../../src/shared/pledge';

/** The demo office's staff: role type and scope (GB/T 2260 prefix). */
const ACCOUNTS = [
  { name: 'province', displayName: '省级办公室', role: 'province', scope: '44' },
  { name: 'guangzhou', displayName: '广州市办公室', role: 'city', scope: '4401' },
  { name: 'shenzhen', displayName: '深圳市办公室', role: 'city', scope: '4403' },
  { name: 'tianhe', displayName: '天河区办公室', role: 'county', scope: '440106' },
  { name: 'editor', displayName: '展示编辑', role: 'editor', scope: '44' },
  { name: 'publisher', displayName: '审核发布', role: 'publisher', scope: '44' },
  { name: 'auditor', displayName: '审计员', role: 'auditor', scope: '44' },
  { name: 'leader', displayName: '委员领导', role: 'leader', scope: '44' },
] as const;

export interface DemoAccount {
  email: string;
  title: string;
}

/**
 * Creates the accounts that are missing, all with this password, and gives the present ones the password too. They have
 * their first sign-in behind them, so that scripts can work with them.
 */
export async function ensureAccounts(client: ClientBase, password: string): Promise<DemoAccount[]> {
  const passwordHash = await hash(password, 10);
  for (const { name, displayName, role, scope } of ACCOUNTS) {
    const email = `${name}@demo.invalid`;
    await client.query(
      `with present as (
         update up_users set password = $3, updated_at = now() where email = $2 returning id
       ), made as (
         insert into up_users (document_id, username, email, provider, password, confirmed, blocked, display_name, scope, created_at, updated_at, published_at)
         select $4, $1, $2, 'local', $3, true, false, $5, $6, now(), now(), now() where not exists (select from present)
         returning id
       )
       insert into up_users_role_lnk (user_id, role_id)
       select made.id, r.id from made join up_roles r on r.type = $7`,
      [name, email, passwordHash, randomBytes(12).toString('hex'), displayName, scope, role],
    );
  }
  await client.query(
    `update staff.account a
        set must_change = false, initial_until = null, pledge_version = $2, pledge_accepted_at = coalesce(pledge_accepted_at, now())
       from up_users u where u.id = a.user_id and u.email = any ($1)`,
    [ACCOUNTS.map(({ name }) => `${name}@demo.invalid`), PLEDGE_VERSION],
  );
  return ACCOUNTS.map(({ name, displayName }) => ({ email: `${name}@demo.invalid`, title: displayName }));
}
