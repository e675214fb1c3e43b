import { escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import type { LinkTable, Register } from '../description/registers';
import { toColumn } from '../description/to-column';

/**
 * The statements that put the guard on every register: grants, row-level security, version, audit, and the
 * following of another row's jurisdiction. Repeatable; a type that was added in the Content-Type Builder gets
 * its guard at the next start.
 */
export function guardStatements(registers: Register[]): Array<{ name: string; text: string }> {
  return registers.map((register) => ({
    name: `guard of ${register.name}`,
    text: [
      ...rowStatements(register),
      ...orderStatements(register),
      ...sealStatements(register),
      ...moveStatements(register, registers),
      ...register.links.flatMap((link) => linkStatements(register, link)),
    ].join(';\n'),
  }));
}

const STAFF = 'registers_staff';
const STAFF_ALL = 'registers_staff_all';

/** A plain range over the code, so that the ordinary index on it serves the policy. */
const RANGE =
  `jurisdiction_code collate "C" >= current_setting('app.scope', true)` +
  ` and jurisdiction_code collate "C" < current_setting('app.scope', true) || '~'`;

function rowStatements({ name, table, derivedColumns, description }: Register): string[] {
  const t = `public.${id(table)}`;
  const derived = derivedColumns.map((column) => literal(column)).join(', ');
  const reading = description.reading === 'everyone' ? 'true' : RANGE;
  return [
    ...access(t, table),
    codeConstraint(table),
    policy('staff_read', t, `for select to ${STAFF} using (${reading})`),
    policy('staff_write', t, `for all to ${STAFF} using (${RANGE}) with check (${RANGE})`),
    policy('staff_all', t, `for all to ${STAFF_ALL} using (${RANGE}) with check (${RANGE})`),
    // What lies beyond the whole installation (the regions of other provinces) is read and not written.
    policy('staff_all_read', t, `for select to ${STAFF_ALL} using (true)`),
    `create index if not exists ${id(`${table}_jurisdiction`)} on ${t} (jurisdiction_code collate "C", id)`,
    // Strapi's, for accounts of its own admin panel that staff don't have; each new row would be entered there as empty.
    `drop index if exists public.${id(`${table}_created_by_id_fk`)}, public.${id(`${table}_updated_by_id_fk`)}`,
    `create or replace trigger registers_jurisdiction before insert on ${t} for each row when (new.jurisdiction_code is null) execute function registers.default_jurisdiction()`,
    // "of": a save by Strapi or by an import names these columns, the refresh of derived columns does not.
    `create or replace trigger registers_version before update of updated_at, version on ${t} for each row execute function registers.keep_version()`,
    `select registers.audit_table(${literal(name)}, ${literal(table)}, array[${derived}]::text[])`,
  ];
}

/** Names are listed in the order of a Chinese dictionary. */
function orderStatements({ table, columns, description }: Register): string[] {
  const title = description.fields.find(({ name, type }) => name === description.title && type === 'string');
  const column = title && columns[title.name];
  return column ? [`select registers.order_as_chinese(${literal(table)}, ${literal(column)})`] : [];
}

/** Nothing but sealed text is stored in an encrypted field, whatever writes it; whole values are found by their beginning. */
function sealStatements({ table, columns, description }: Register): string[] {
  return description.fields.flatMap((field) => {
    const column = columns[field.name];
    if (field.personal !== 'encrypted' || !column) return [];
    return [
      checkConstraint(table, `${table}_${column}_sealed`, `${id(column)} like 'enc:%'`),
      `create index if not exists ${id(`${table}_${column}_sealed`)} on public.${id(table)} (${id(column)} text_pattern_ops) where ${id(column)} is not null`,
    ];
  });
}

/** Rows whose jurisdiction is this register's row's: they move when it moves. */
function moveStatements(register: Register, registers: Register[]): string[] {
  const t = `public.${id(register.table)}`;
  const followers = registers.flatMap((owner) =>
    owner.links
      .filter(
        (link) =>
          link.attribute === owner.description.jurisdictionFrom && link.targetTable === register.table,
      )
      .flatMap((link) => [link.table, link.ownerColumn, link.targetColumn, owner.table]),
  );
  if (followers.length === 0) return [];
  const args = followers.map((value) => literal(value)).join(', ');
  return [
    `create or replace trigger registers_follow after update of jurisdiction_code on ${t} for each row when (old.jurisdiction_code is distinct from new.jurisdiction_code) execute function registers.follow_move(${args})`,
  ];
}

function linkStatements(register: Register, link: LinkTable): string[] {
  const t = `public.${id(link.table)}`;
  const seen = (table: string, column: string): string =>
    `exists (select from public.${id(table)} x where x.id = ${id(column)})`;
  const bothEnds = link.targetRegister
    ? `${seen(register.table, link.ownerColumn)} and ${seen(link.targetTable, link.targetColumn)}`
    : seen(register.table, link.ownerColumn);
  const follow = link.attribute === register.description.jurisdictionFrom ? 'follow' : '';
  const attributeColumn = toColumn(link.attribute);
  const args = [
    register.name,
    attributeColumn,
    register.table,
    link.ownerColumn,
    link.targetTable,
    link.targetColumn,
    follow,
  ]
    .map((value) => literal(value))
    .join(', ');
  return [
    ...access(t, link.table),
    policy('staff', t, `for all to ${STAFF} using (${bothEnds}) with check (${bothEnds})`),
    policy('staff_all', t, `for all to ${STAFF_ALL} using (true) with check (true)`),
    `create or replace trigger registers_link after insert on ${t} referencing new table as changed for each statement execute function registers.audit_link(${args})`,
    `create or replace trigger registers_unlink after delete on ${t} referencing old table as changed for each statement execute function registers.audit_link(${args})`,
  ];
}

function access(t: string, table: string): string[] {
  return [
    `alter table ${t} enable row level security`,
    `grant select, insert, update, delete on ${t} to ${STAFF}, ${STAFF_ALL}`,
    `grant usage on sequence public.${id(`${table}_id_seq`)} to ${STAFF}, ${STAFF_ALL}`,
  ];
}

/** Jurisdictions are GB/T 2260 codes: a city's range must hold nothing but codes of its counties. */
function codeConstraint(table: string): string {
  return checkConstraint(
    table,
    `${table}_jurisdiction_code`,
    `jurisdiction_code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})$'`,
  );
}

function checkConstraint(table: string, name: string, condition: string): string {
  return `do $$ begin
    if not exists (select from pg_constraint where conname = ${literal(name)}) then
      alter table public.${id(table)} add constraint ${id(name)} check (${condition}) not valid;
    end if;
  end $$`;
}

function policy(name: string, t: string, rest: string): string {
  return `drop policy if exists ${id(name)} on ${t};\ncreate policy ${id(name)} on ${t} ${rest}`;
}
