import { escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import type { DuplicatePolicy } from '../../../../shared/import-answers';
import { buildChecks } from './classify-checks';
import type { ImportField, ImportRegister } from './import-field';
import { stagedFields, stagedValue, typedRow } from './staged-values';

/** Target records of a relation by folded name; a name that two records share is seen by its count. `value`: what a row `r` names. */
function targetQuery({ relation }: ImportField, value: string): string {
  if (!relation) throw new Error('Only relations have targets');
  // Numbers of records, as exports write them where a title names none: looked up, not listed.
  const numbers = `select t.document_id as fold, t.id, t.jurisdiction_code from public.${id(relation.table)} t
    where t.document_id in (select ${value} from registers.import_row r where r.import_id = $1)`;
  const names = relation.keyColumns.map(
    (column) =>
      `select registers.import_fold(t.${id(column)}) as fold, t.id, t.jurisdiction_code from public.${id(relation.table)} t where t.${id(column)} is not null`,
  );
  return `select fold, min(id) as id, count(distinct id) as n, min(jurisdiction_code) as jurisdiction from (${[...names, numbers].join(' union all ')}) k group by fold`;
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
  names: string[],
  policy: DuplicatePolicy,
  headings: Record<string, string>,
): string {
  const fields = stagedFields(register, names);
  const mapped = new Set(names);
  const relations = fields.filter((field) => field.relation !== null);
  const byName = new Map(register.fields.map((field) => [field.name, field]));
  const identity = fields.find((field) => field.isIdentity);
  const number = identity ? id(identity.name) : null;
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

  const byNumber = number
    ? [`select k.row_no, e.id, -1 as tier from keyed k join existing e on e.document_id = k.${number}`]
    : [];
  const byKey = keys.map((_, index) => {
    const earlier = keys
      .slice(0, index)
      .map((__, before) => `(k.key${before} is null or e.key${before} is null)`);
    const conditions = [...earlier, ...(number ? [`k.${number} is null`] : [])];
    return `select k.row_no, e.id, ${index} as tier from keyed k join existing e on e.key${index} = k.key${index} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}`;
  });
  const tiers = [...byNumber, ...byKey];
  const claim = `coalesce(${[`'i' || m.id`, ...keys.map((_, index) => `'${index}' || k.key${index}`)].join(', ')})`;
  const checks = buildChecks({ register, relations, keys, policy, headings });
  const after = (field: ImportField) =>
    field.relation ? `k.${id(`${field.name}.id`)}` : `k.${id(field.name)}`;
  const before = (field: ImportField) =>
    field.relation
      ? `${l(field.name)}.${id(field.relation.targetColumn)}`
      : `t.${id(field.column ?? field.name)}`;
  // Sealed text differs each time; the keyed hash in it tells whether the value does.
  // Of a formatted text only the words count: who changes none of them in a workbook keeps headings, lists and figures.
  const compared = (field: ImportField, value: string) => {
    if (field.isMarkup) return `registers.import_fold(replace(registers.plain_text(${value}), E'\\n', '¶'))`;
    return field.personal === 'encrypted' ? `split_part(${value}, ':', 3)` : value;
  };
  const told = (field: ImportField, value: string) =>
    field.isMarkup ? `registers.plain_text(${value})` : value;
  const changes = fields
    .filter((field) => !field.isIdentity)
    .map((field) => {
      const condition =
        policy === 'fill'
          ? `${before(field)} is null and ${after(field)} is not null`
          : `${after(field)} is not null and ${compared(field, after(field))} is distinct from ${compared(field, before(field))}`;
      return `case when ${condition} then jsonb_build_object(${literal(field.name)}, jsonb_build_array(${told(field, before(field))}, ${told(field, after(field))})) else '{}' end`;
    })
    .join('\n      || ');
  const links = relations.map(({ name }) => `${literal(name)}, d.${id(`${name}.id`)}`).join(', ');
  const followed =
    register.jurisdictionFrom !== null && mapped.has(register.jurisdictionFrom)
      ? `k.${id(`${register.jurisdictionFrom}.jurisdiction`)}`
      : 'k.jurisdiction';

  return `
with ${relations.map((field) => `${id(`target.${field.name}`)} as materialized (${targetQuery(field, stagedValue(field.name, names))}),`).join('\n')}
staged as (
  select r.row_no, r.failed, r.assumed, coalesce(r.problems @> '[{"code": "mask-kept"}]', false) as masked, r.jurisdiction as jurisdiction, v.*
    ${relations.map(({ name }) => found(name, 'id') + found(name, 'n') + found(name, 'jurisdiction')).join('')}
  from registers.import_row r
  cross join lateral ${typedRow(register, names)}
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
  select t.id, t.document_id ${keys.map((key, index) => `, ${keyText(key, existingPart)} as key${index}`).join('')}
  from ${table} t
  ${linkJoins(register.fields.filter((field) => field.relation && keyFields.has(field.name)))}
),
matched as (
  select distinct on (row_no) row_no, id, count(*) over (partition by row_no, tier) as n
  from (${tiers.length > 0 ? tiers.join(' union all ') : 'select 0 as row_no, 0 as id, 0 as tier where false'}) x order by row_no, tier, id
),
${tiers.length > 0 ? repeatedClaims(claim) : ''}
${keys.length > 1 ? REPEATED_NAMES : ''}
taken as materialized (
  ${takenQuery(register, keys, byName)}
),
judged as (
  select k.*, m.id as record, m.n as matches, t.document_id, t.version, t.jurisdiction_code as current_jurisdiction,
    ${followed} as new_jurisdiction,
    coalesce(${tiers.length > 0 ? 'rc.row_no' : 'null'}, k.row_no) as first_row,
    ${keys.length > 1 ? 'coalesce(rn.row_no, k.row_no) as first_name, rn.key0 as first_key' : 'k.row_no as first_name, null::text as first_key'},
    ${keys.length > 0 ? `m.id is null and exists (select from taken x where x.value = k.${id(keys[0]?.[0] ?? '')}::text)` : 'false'} as is_taken,
    case when m.id is null then '{}'::jsonb else ${changes || `'{}'::jsonb`} end as changes
  from keyed k
  left join matched m on m.row_no = k.row_no
  left join ${table} t on t.id = m.id
  ${tiers.length > 0 ? `left join repeated_claim rc on rc.claim = ${claim}` : ''}
  ${keys.length > 1 ? 'left join repeated_name rn on rn.key1 = k.key1' : ''}
  ${linkJoins(relations)}
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

/** Of rows that claim the same, the first without a fault comes first; as one number, so that finding it needs no sorting. */
const RANK = `k.row_no + case when k.failed then ${2 ** 31} else 0 end`;
const FIRST = `(min(${RANK}) % ${2 ** 31})::int`;

/** What several rows of the file claim: the record that they match, else their code, else their name. */
const repeatedClaims = (claim: string) => `repeated_claim as materialized (
  select ${claim} as claim, ${FIRST} as row_no
  from keyed k left join matched m on m.row_no = k.row_no group by 1 having count(*) > 1
),`;

/** Names that several rows have, with the code of the first. */
const REPEATED_NAMES = `repeated_name as materialized (
  select n.key1, n.row_no, f.key0
  from (select k.key1, ${FIRST} as row_no from keyed k group by 1 having count(*) > 1) n
  join keyed f on f.row_no = n.row_no
),`;

/** Values of a unique key column that exist outside what the caller sees. */
function takenQuery(register: ImportRegister, keys: string[][], byName: Map<string, ImportField>): string {
  const [first] = keys;
  const field = first?.length === 1 ? byName.get(first[0] ?? '') : undefined;
  if (!field?.column) return `select null::text as value where false`;
  return `select x as value from registers.import_taken(${literal(register.table)}, ${literal(field.column)},
    array(select k.${id(field.name)} from keyed k left join matched m on m.row_no = k.row_no where m.id is null and k.${id(field.name)} is not null)) x`;
}
