import { escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import type { PeopleRegister, SearchedRegister } from '../domain/searched-registers';

interface Statement {
  text: string;
  values: unknown[];
}

const HAN = /\p{Script=Han}/u;

/** A text as it stands in a `like` pattern. */
const plain = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The expression of the search indexes (database/sql/90-organization-indexes.sql, 92-search-indexes.sql). */
const folded = (column: string): string => `lower(cast(t.${id(column)} as varchar))`;

/**
 * One statement over all registers: of each the `limit` best records in which every word is found. Best is what is
 * called or coded exactly so, then what begins so, then whose initials begin so. Chinese words are not looked for
 * among initials. Rows: register, documentId, title, code, jurisdictionCode, field and value of what was found elsewhere.
 */
export function searchStatement(registers: SearchedRegister[], words: string[], limit: number): Statement {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const whole = bind(words.join(' '));
  const beginning = bind(`${plain(words.join(' '))}%`);
  const patterns = words.map((word) => ({ isHan: HAN.test(word), pattern: bind(`%${plain(word)}%`) }));
  const parts = registers.map((one) => {
    const within = ({ isHan, pattern }: (typeof patterns)[number]): string => {
      const columns = [one.title, ...one.others.map(({ column }) => column)];
      if (one.initials && !isHan) columns.push(one.initials);
      return `(${columns.map((column) => `${folded(column)} like ${pattern}`).join(' or ')})`;
    };
    const first = patterns[0]?.pattern ?? beginning;
    const elsewhere = one.others.map(({ field, column }) => ({ field: literal(field), column }));
    const inTitle = `${folded(one.title)} like ${first}`;
    const found = (of: (other: (typeof elsewhere)[number]) => string): string =>
      elsewhere.length === 0
        ? 'null'
        : `case when ${inTitle} then null ${elsewhere.map((other) => `when ${folded(other.column)} like ${first} then ${of(other)}`).join(' ')} end`;
    const equals = [one.title, ...(one.code ? [one.code] : [])].map(
      (column) => `${folded(column)} = ${whole}`,
    );
    const letters = one.initials ? `when ${folded(one.initials)} like ${beginning} then 2` : '';
    return `(select ${literal(one.register)} as register, t.document_id as "documentId", t.${id(one.title)} as title,
      ${one.code ? `t.${id(one.code)}` : 'null'} as code, t.jurisdiction_code as "jurisdictionCode",
      ${found(({ field }) => field)} as field, ${found(({ column }) => `t.${id(column)}::text`)} as value
      from public.${id(one.table)} t
      where ${patterns.map(within).join(' and ')}
      order by case when ${equals.join(' or ')} then 0 when ${folded(one.title)} like ${beginning} then 1 ${letters} else 3 end,
        char_length(t.${id(one.title)}), t.${id(one.title)}, t.id
      limit ${limit})`;
  });
  return { text: parts.join(' union all '), values };
}

/** People of exactly this name; what leaves the database is the mask. Rows as above, `title` of whose person it is in `value`. */
export function peopleStatement(registers: PeopleRegister[], name: string, limit: number): Statement {
  const parts = registers.map(({ register, table, name: column, unit, of }) => {
    const join = of
      ? `left join public.${id(of.linkTable)} l on l.${id(of.ownerColumn)} = t.id
         left join public.${id(of.table)} o on o.id = l.${id(of.targetColumn)}`
      : '';
    return `(select ${literal(register)} as register, t.document_id as "documentId",
      registers.mask('name', t.${id(column)}) as title, null as code, t.jurisdiction_code as "jurisdictionCode",
      null as field, ${of ? `o.${id(of.title)}` : unit ? `t.${id(unit)}` : 'null'}::text as value
      from public.${id(table)} t ${join}
      where lower(cast(t.${id(column)} as varchar)) = lower($1)
      order by t.id desc limit ${limit})`;
  });
  return { text: parts.join(' union all '), values: [name] };
}
