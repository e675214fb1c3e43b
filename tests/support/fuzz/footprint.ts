import type { OfferedRegister } from '../../../src/shared/register-description';
import type { Account, TestOffice } from '../office';
import { tableOf } from './ground';

/** By part of the database, a checksum of all that a role must leave as it is. */
export type Footprint = Record<string, string>;

/** A view that PostgreSQL may answer in any order is read in the order of its texts. */
const sumOf = (what: string): string =>
  `select coalesce(md5(string_agg(md5(line), '' order by line)), 'empty') as sum from (${what}) lines(line)`;

/**
 * Reads, as the owner of the tables, the checksums of what lies outside an account's scope: rows of registers with
 * their links and files, accounts and sign-ins of others, other people's views, exports, imports and jobs, and what
 * the audit says that the account changed elsewhere.
 */
export async function readFootprint(
  office: TestOffice,
  account: Account | null,
  registers: OfferedRegister[],
): Promise<Footprint> {
  const [user] = await office.sql<{ id: number; scope: string; role: string }>(
    `select u.id, u.scope, r.type as role from up_users u join up_users_role_lnk l on l.user_id = u.id
       join up_roles r on r.id = l.role_id where u.username = $1`,
    [account ?? ''],
  );
  // A visitor owns nothing and has no scope: nothing at all may change.
  const me = user?.id ?? 0;
  const isElsewhere = user ? `coalesce(jurisdiction_code, '') not like '${user.scope}%'` : 'true';
  const isAbroad = user?.role === 'province' ? `coalesce(u.scope, '') not like '${user.scope}%'` : 'true';
  const parts: Record<string, string> = {
    accounts: `select to_jsonb(u)::text || coalesce(l.role_id::text, '') from up_users u
      left join up_users_role_lnk l on l.user_id = u.id where u.id <> ${me} and ${isAbroad}`,
    'second factors': `select to_jsonb(a)::text from staff.account a join up_users u on u.id = a.user_id where u.id <> ${me} and ${isAbroad}`,
    sessions: `select (to_jsonb(s) - 'last_used_at')::text from staff.session s join up_users u on u.id = s.user_id where u.id <> ${me} and ${isAbroad}`,
    roles: 'select to_jsonb(r)::text from up_roles r',
    permissions:
      'select p.action || l.role_id from up_permissions p join up_permissions_role_lnk l on l.permission_id = p.id',
    administrators: 'select to_jsonb(a)::text from admin_users a',
    views: `select to_jsonb(v)::text from registers.saved_view v where owner <> ${me}`,
    'default views': `select to_jsonb(v)::text from registers.default_view v where person <> ${me}`,
    exports: `select to_jsonb(e)::text from registers.export e where owner <> ${me} and ${user ? `scope not like '${user.scope}%'` : 'true'}`,
    imports: `select to_jsonb(i)::text from registers.import i where owner <> ${me}`,
    batches: `select to_jsonb(b)::text from registers.batch b where ${isElsewhere}`,
    'changes by the account': `select a.id::text from registers.audit a where actor = ${me} and ${isElsewhere}
      and coalesce(before::text, after::text, link::text) is not null and register is distinct from 'accounts'`,
  };
  const documents: string[] = [];
  for (const { register, fields } of registers) {
    const table = `public.${tableOf(register)}`;
    // What the engine derives may follow from rules that are everybody's.
    const derived = fields
      .filter(({ readOnly, name }) => readOnly && !KEPT.includes(name))
      .map(({ name }) => `'${toColumn(name)}'`);
    parts[register] =
      `select (to_jsonb(t) - array[${derived.join(', ')}]::text[])::text from ${table} t where ${isElsewhere}`;
    documents.push(`select document_id from ${table} where ${isElsewhere}`);
  }
  parts.files = `select to_jsonb(f)::text from registers.file f where record_id in (${documents.join(' union all ')})`;
  for (const { link, owner, column } of await readLinks(office))
    parts[link] =
      `select to_jsonb(l)::text from ${link} l join public."${owner}" o on o.id = l."${column}" where ${isElsewhere}`;
  const footprint: Footprint = {};
  for (const [part, what] of Object.entries(parts)) {
    const [row] = await office.sql<{ sum: string }>(sumOf(what));
    footprint[part] = row?.sum ?? '';
  }
  return footprint;
}

const KEPT = ['jurisdictionCode', 'version'];
const toColumn = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The link tables of all registers, each with the table and column of the end that owns it. */
function readLinks(office: TestOffice): Promise<Array<{ link: string; owner: string; column: string }>> {
  return office.sql(
    String.raw`select link::text, args[3] as owner, args[4] as "column" from (
       select t.tgrelid::regclass as link, string_to_array(encode(t.tgargs, 'escape'), '\000') as args
       from pg_trigger t where t.tgname = 'registers_link') ties`,
  );
}
