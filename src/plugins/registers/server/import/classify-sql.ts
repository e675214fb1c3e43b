import { escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import type { DuplicatePolicy } from '../../../../shared/import-answers';
import { buildChecks } from './classify-checks';
import type { ImportField, ImportRegister } from './import-field';

const SQL_TYPES: Record<ImportField['type'], string> = {
  string: 'text',
  text: 'text',
  enumeration: 'text',
  relation: 'text',
  integer: 'integer',
  decimal: 'numeric',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamp',
};

/** The fields that a file fills: those it has a column for and those that rules fill. */
export function usedFields(register: ImportRegister, mapped: Set<string>): ImportField[] {
  return register.fields.filter((field) => mapped.has(field.name) || field.isInternal);
}

/** `jsonb_to_record(…) as v("name" text, …)` for the used fields. */
export function recordOf(values: string, fields: ImportField[]): string {
  const columns = fields.map((field) => `${id(field.name)} ${SQL_TYPES[field.type]}`).join(', ');
  return `jsonb_to_record(${values}) as v(${columns})`;
}

/** Target records of a relation by folded name; a name that two records share is seen by its count. */
function targetQuery({ relation }: ImportField): string {
  if (!relation) throw new Error('Only relations have targets');
  const names = relation.keyColumns.map(
    (column) =>
      `select registers.import_fold(t.${id(column)}) as fold, t.id, t.jurisdiction_code from public.${id(relation.table)} t where t.${id(column)} is not null`,
  );
  return `select fold, min(id) as id, count(distinct id) as n, min(jurisdiction_code) as jurisdiction from (${names.join(' union all ')}) k group by fold`;
}

/** One key as text; null as soon as a part is missing. `part` gives each attribute's SQL. */
function keyText(attributes: string[], part: (name: string) => string): string {
  return attributes.map((name) => part(name)).join(` || E'\\x1f' || `);
}

/**
 * The statement that decides, for every row of an import, what it would do: one set-based insert into
 * `registers.import_outcome`, run under the uploader's role so that row-level security judges what exists.
 *
 * Parameter: $1 import id. New records get their ids here, so that their links need no second look.
 */
export function buildClassification(
  register: ImportRegister,
  mapped: Set<string>,
  policy: DuplicatePolicy,
  headings: Record<string, string>,
): string {
  const fields = usedFields(register, mapped);
  const relations = fields.filter((field) => field.relation !== null);
  const byName = new Map(register.fields.map((field) => [field.name, field]));
  const keys = register.keys.filter((key) => key.every((name) => mapped.has(name)));
  const keyFields = new Set(keys.flat());
  const table = `public.${id(register.table)}`;

  const a = (name: string) => id(`a.${name}`);
  const b = (name: string) => id(`b.${name}`);
  const l = (name: string) => id(`l.${name}`);
  const found = (name: string, what: string) =>
    `, coalesce(${a(name)}.${what}, ${b(name)}.${what}) as ${id(`${name}.${what}`)}`;
  const stagedPart = (name: string) => {
    const field = byName.get(name);
    if (field?.relation) return `s.${id(`${name}.id`)}::text`;
    return field?.type === 'string' || field?.type === 'text'
      ? `registers.import_fold(s.${id(name)})`
      : `s.${id(name)}::text`;
  };
  const existingPart = (name: string) => {
    const field = byName.get(name);
    if (field?.relation) return `${l(name)}.${id(field.relation.targetColumn)}::text`;
    const column = `t.${id(field?.column ?? name)}`;
    return field?.type === 'string' || field?.type === 'text'
      ? `registers.import_fold(${column})`
      : `${column}::text`;
  };
  const linkJoins = (wanted: ImportField[]) =>
    wanted
      .map(
        ({ name, relation }) =>
          relation &&
          `left join public.${id(relation.linkTable)} ${l(name)} on ${l(name)}.${id(relation.ownColumn)} = t.id`,
      )
      .join('\n');

  const tiers = keys.map((_, index) => {
    const earlier = keys
      .slice(0, index)
      .map((__, before) => `(k.key${before} is null or e.key${before} is null)`);
    return `select k.row_no, e.id, ${index} as tier from keyed k join existing e on e.key${index} = k.key${index} ${earlier.length > 0 ? `where ${earlier.join(' and ')}` : ''}`;
  });
  const claims = [`'i' || m.id`, ...keys.map((_, index) => `'${index}' || k.key${index}`)].join(', ');
  const checks = buildChecks({ register, relations, keys, policy, headings });
  const after = (field: ImportField) =>
    field.relation ? `k.${id(`${field.name}.id`)}` : `k.${id(field.name)}`;
  const before = (field: ImportField) =>
    field.relation
      ? `${l(field.name)}.${id(field.relation.targetColumn)}`
      : `t.${id(field.column ?? field.name)}`;
  // Sealed text differs each time; the keyed hash in it tells whether the value does.
  const compared = (field: ImportField, value: string) =>
    field.personal === 'encrypted' ? `split_part(${value}, ':', 3)` : value;
  const changes = fields
    .map((field) => {
      const condition =
        policy === 'fill'
          ? `${before(field)} is null and ${after(field)} is not null`
          : `${after(field)} is not null and ${compared(field, after(field))} is distinct from ${compared(field, before(field))}`;
      return `case when ${condition} then jsonb_build_object(${literal(field.name)}, jsonb_build_array(${before(field)}, ${after(field)})) else '{}' end`;
    })
    .join('\n      || ');
  const links = relations.map(({ name }) => `${literal(name)}, d.${id(`${name}.id`)}`).join(', ');
  const followed =
    register.jurisdictionFrom !== null && mapped.has(register.jurisdictionFrom)
      ? `k.${id(`${register.jurisdictionFrom}.jurisdiction`)}`
      : 'k.jurisdiction';

  return `
with ${relations.map((field) => `${id(`target.${field.name}`)} as materialized (${targetQuery(field)}),`).join('\n')}
staged as (
  select r.row_no, r.failed, r.assumed, r.jurisdiction as jurisdiction, v.*
    ${relations.map(({ name }) => found(name, 'id') + found(name, 'n') + found(name, 'jurisdiction')).join('')}
  from registers.import_row r
  cross join lateral ${recordOf('r.values', fields)}
  ${relations
    .map(
      ({
        name,
      }) => `left join ${id(`target.${name}`)} ${a(name)} on ${a(name)}.fold = registers.import_fold(v.${id(name)})
  left join ${id(`target.${name}`)} ${b(name)} on ${a(name)}.fold is null and v.${id(name)} ~ '[、，,;；]' and ${b(name)}.fold = registers.import_fold(split_part(translate(v.${id(name)}, '，,;；', '、、、、'), '、', 1))`,
    )
    .join('\n  ')}
  where r.import_id = $1
),
keyed as materialized (
  select s.* ${keys.map((key, index) => `, ${keyText(key, stagedPart)} as key${index}`).join('') || ', null::text as key0'} from staged s
),
existing as materialized (
  select t.id ${keys.map((key, index) => `, ${keyText(key, existingPart)} as key${index}`).join('')}
  from ${table} t
  ${linkJoins(register.fields.filter((field) => field.relation && keyFields.has(field.name)))}
),
matched as (
  select distinct on (row_no) row_no, id, count(*) over (partition by row_no, tier) as n
  from (${tiers.length > 0 ? tiers.join(' union all ') : 'select 0 as row_no, 0 as id, 0 as tier where false'}) x order by row_no, tier, id
),
taken as materialized (
  ${takenQuery(register, keys, byName)}
),
judged as (
  select k.*, m.id as record, m.n as matches, t.document_id, t.version, t.jurisdiction_code as current_jurisdiction,
    ${followed} as new_jurisdiction,
    ${keys.length > 0 ? `case when coalesce(${claims}) is not null then first_value(k.row_no) over (partition by coalesce(${claims}) order by k.failed, k.row_no) end` : 'null::int'} as first_row,
    ${keys.length > 1 ? `first_value(k.row_no) over same_name as first_name, first_value(k.key0) over same_name as first_key` : 'null::int as first_name, null::text as first_key'},
    ${keys.length > 0 ? `m.id is null and exists (select from taken x where x.value = k.${id(keys[0]?.[0] ?? '')}::text)` : 'false'} as is_taken,
    case when m.id is null then '{}'::jsonb else ${changes || `'{}'::jsonb`} end as changes
  from keyed k
  left join matched m on m.row_no = k.row_no
  left join ${table} t on t.id = m.id
  ${linkJoins(relations)}
  ${keys.length > 1 ? `window same_name as (partition by k.key1 order by k.failed, k.row_no)` : ''}
),
decided as (
  select j.*, (j.failed or ${checks.anyError}) as is_error, nullif(${checks.problems}, '[]'::jsonb) as found from judged j
)
insert into registers.import_outcome (import_id, row_no, kind, record_id, document_id, version, jurisdiction, links, changes, problems)
select $1, d.row_no,
  case when d.is_error then 'error' when d.record is null then 'create'
    when ${policy === 'update' || policy === 'fill' ? `d.changes <> '{}'` : 'false'} then 'update' else 'unchanged' end,
  case when d.record is not null then d.record when not d.is_error then nextval(${literal(`public.${id(`${register.table}_id_seq`)}`)}) end,
  d.document_id, d.version, d.new_jurisdiction,
  ${links ? `jsonb_strip_nulls(jsonb_build_object(${links}))` : `'{}'::jsonb`},
  ${policy === 'update' || policy === 'fill' ? 'd.changes' : `'{}'::jsonb`}, d.found
from decided d`;
}

/** Values of a unique key column that exist outside what the caller sees. */
function takenQuery(register: ImportRegister, keys: string[][], byName: Map<string, ImportField>): string {
  const [first] = keys;
  const field = first?.length === 1 ? byName.get(first[0] ?? '') : undefined;
  if (!field?.column) return `select null::text as value where false`;
  return `select x as value from registers.import_taken(${literal(register.table)}, ${literal(field.column)},
    array(select k.${id(field.name)} from keyed k left join matched m on m.row_no = k.row_no where m.id is null and k.${id(field.name)} is not null)) x`;
}
