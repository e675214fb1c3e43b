import { escapeIdentifier as id } from 'pg';
import type { ClientBase } from 'pg';
import type { LinkTable, Register } from '../description/registers';

export interface LinkChange {
  link: LinkTable;
  mode: 'set' | 'connect' | 'disconnect';
  /** Row ids of the other end, ascending. */
  targets: number[];
}

/** The same change for any number of rows of one register. */
export interface RowChange {
  /** Column → value, as JSON. */
  columns: Record<string, unknown>;
  links: LinkChange[];
}

/** Those of the rows that the change would leave different from what they are, ascending. */
export async function findChanging(
  connection: ClientBase,
  register: Register,
  ids: number[],
  { columns, links }: RowChange,
): Promise<number[]> {
  const differs = [
    ...Object.keys(columns).map((column) => `t.${id(column)} is distinct from v.${id(column)}`),
    ...links.map((change, index) => linkDiffers(change, `$${index + 3}::int[]`)),
  ];
  const { rows } = await connection.query<{ id: number }>(
    `select t.id from public.${id(register.table)} t
     cross join (select (jsonb_populate_record(null::public.${id(register.table)}, $2)).*) v
     where t.id = any ($1) and (${differs.join(' or ') || 'false'}) order by t.id`,
    [ids, JSON.stringify(columns), ...links.map(({ targets }) => targets)],
  );
  return rows.map((row) => row.id);
}

function linkDiffers({ link, mode }: LinkChange, targets: string): string {
  const [table, owner, target] = [link.table, link.ownerColumn, link.targetColumn].map(id);
  if (mode === 'disconnect')
    return `exists (select from public.${table} l where l.${owner} = t.id and l.${target} = any (${targets}))`;
  const missing = `exists (select from unnest(${targets}) x where not exists (
    select from public.${table} l where l.${owner} = t.id and l.${target} = x))`;
  if (mode === 'connect') return missing;
  return `(${missing} or exists (select from public.${table} l where l.${owner} = t.id and l.${target} <> all (${targets})))`;
}

/** Makes the change, in as many statements as it has parts whatever the number of rows. Each row counts up one version. */
export async function applyChange(
  connection: ClientBase,
  register: Register,
  ids: number[],
  { columns, links }: RowChange,
): Promise<void> {
  const table = `public.${id(register.table)}`;
  const assignments = Object.keys(columns).map((column) => `, ${id(column)} = v.${id(column)}`);
  await connection.query(
    `update ${table} t set updated_at = $3::timestamp${assignments.join('')}
     from (select (jsonb_populate_record(null::${table}, $2)).*) v where t.id = any ($1)`,
    [ids, JSON.stringify(columns), new Date()],
  );
  for (const change of links) await applyLink(connection, ids, change);
}

async function applyLink(
  connection: ClientBase,
  ids: number[],
  { link, mode, targets }: LinkChange,
): Promise<void> {
  const [table, owner, target] = [link.table, link.ownerColumn, link.targetColumn].map(id);
  if (mode !== 'connect') {
    const cut = mode === 'set' ? `<> all ($2)` : `= any ($2)`;
    await connection.query(`delete from public.${table} where ${owner} = any ($1) and ${target} ${cut}`, [
      ids,
      targets,
    ]);
  }
  if (mode === 'disconnect') return;
  const orders = link.orderColumns.map(id);
  await connection.query(
    `insert into public.${table} (${[owner, target, ...orders].join(', ')})
     select o, x${orders.map(() => ', n').join('')}
     from unnest($1::int[]) o cross join unnest($2::int[]) with ordinality x (x, n)
     where not exists (select from public.${table} l where l.${owner} = o and l.${target} = x)`,
    [ids, targets],
  );
}
