import { escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import type { ImportField, ImportRegister } from './import-field';
import { stagedFields, typedRow } from './staged-values';

const JURISDICTION = 'jurisdictionCode';

const fromRow = (register: ImportRegister, names: string[], kind: 'create' | 'update') => `
  from registers.import_outcome o
  join registers.import_row r on r.import_id = o.import_id and r.row_no = o.row_no
  cross join lateral ${typedRow(register, names)}
  where o.import_id = $1 and o.kind = '${kind}'`;

/**
 * The statements that carry out an import's outcome, in order. Parameters of each: $1 import id; of `insert` and
 * `update` also $2 the time of the change as Strapi writes it.
 */
export function buildCommit(register: ImportRegister, names: string[]) {
  return {
    insert: buildInsert(register, names),
    update: buildUpdate(register, names),
    links: stagedFields(register, names).flatMap((field) => buildLinks(field)),
  };
}

function buildInsert(register: ImportRegister, names: string[]): string {
  const staged = new Set(names);
  const columns: [string, string][] = [
    ['id', 'o.record_id'],
    ['document_id', 'registers.new_document_id()'],
    ['created_at', '$2::timestamp'],
    ['updated_at', '$2::timestamp'],
    ['published_at', '$2::timestamp'],
    ['version', '1'],
    ['jurisdiction_code', 'o.jurisdiction'],
  ];
  for (const field of register.fields) {
    if (field.column === null || field.isIdentity || field.name === JURISDICTION) continue;
    const fallback = field.defaultValue === null ? null : literal(String(field.defaultValue));
    if (staged.has(field.name))
      columns.push([
        field.column,
        fallback === null ? `v.${id(field.name)}` : `coalesce(v.${id(field.name)}, ${fallback})`,
      ]);
    else if (fallback !== null) columns.push([field.column, fallback]);
  }
  // In the order of the names' index, which is the costliest to look into: each name then lands next to the one before.
  const title = register.fields.find(({ name }) => name === register.title && staged.has(name));
  const isName = title?.type === 'string' || title?.type === 'text';
  const order = isName ? `v.${id(register.title)} collate "zh-Hans-CN-x-icu", ` : '';
  return `insert into public.${id(register.table)} (${columns.map(([column]) => id(column)).join(', ')})
select ${columns.map(([, value]) => value).join(', ')} ${fromRow(register, names, 'create')} order by ${order}o.row_no`;
}

/** Writes only the fields that the preview promised to change, and only on the version that it looked at. */
function buildUpdate(register: ImportRegister, names: string[]): string {
  const assignments = stagedFields(register, names)
    .filter((field) => field.column !== null && !field.isIdentity)
    .map(
      (field) =>
        `${id(field.column ?? '')} = case when u.changes ? ${literal(field.name)} then u.${id(field.name)} else t.${id(field.column ?? '')} end`,
    );
  return `update public.${id(register.table)} t set updated_at = $2::timestamp${assignments.map((text) => `, ${text}`).join('')}
from (select o.record_id, o.version as known_version, o.changes, v.* ${fromRow(register, names, 'update')}) u
where t.id = u.record_id and t.version is not distinct from u.known_version`;
}

function buildLinks({ name, relation }: ImportField): string[] {
  if (!relation) return [];
  const link = `public.${id(relation.linkTable)}`;
  const orders = relation.orderColumns.map(id);
  const columns = [relation.ownColumn, relation.targetColumn].map(id).concat(orders).join(', ');
  const ones = orders.map(() => ', 1').join('');
  const chosen = `registers.import_outcome o where o.import_id = $1 and o.links ? ${literal(name)} and (o.kind = 'create' or (o.kind = 'update' and o.changes ? ${literal(name)}))`;
  return [
    `delete from ${link} l using registers.import_outcome o where o.import_id = $1 and o.kind = 'update' and o.changes ? ${literal(name)} and l.${id(relation.ownColumn)} = o.record_id`,
    `insert into ${link} (${columns}) select o.record_id, (o.links ->> ${literal(name)})::int${ones} from ${chosen}`,
  ];
}
