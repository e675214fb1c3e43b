import { escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import { folded, holdsWord } from '../../../plugins/registers';
import type { LinkingRegister, PeopleRegister, SearchedRegister } from '../domain/searched-registers';

interface Statement {
  text: string;
  values: unknown[];
}

/** A text as it stands in a `like` pattern. */
const plain = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/**
 * One statement over all registers: of each the `limit` best records in which every word is found. Best is what is
 * called or coded exactly so, then what begins so, then whose initials begin so. Records without a name are found by
 * what they link. Rows: register, documentId, title, code, jurisdictionCode, field and value of what was found elsewhere.
 */
export function searchStatement(
  registers: SearchedRegister[],
  linking: LinkingRegister[],
  words: string[],
  limit: number,
): Statement {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const whole = bind(words.join(' '));
  const beginning = bind(`${plain(words.join(' '))}%`);
  const first = bind(`%${plain(words[0] ?? '')}%`);
  const parts = registers.map((one) => {
    const elsewhere = one.others.map(({ field, column }) => ({ field: literal(field), column }));
    const inTitle = `${folded('t', one.title)} like ${first}`;
    const found = (of: (other: (typeof elsewhere)[number]) => string): string =>
      elsewhere.length === 0
        ? 'null'
        : `case when ${inTitle} then null ${elsewhere.map((other) => `when ${folded('t', other.column)} like ${first} then ${of(other)}`).join(' ')} end`;
    const equals = [one.title, ...(one.code ? [one.code] : [])].map(
      (column) => `${folded('t', column)} = ${whole}`,
    );
    const letters = one.initials ? `when ${folded('t', one.initials)} like ${beginning} then 2` : '';
    return `(select ${literal(one.register)} as register, t.document_id as "documentId", t.${id(one.title)} as title,
      ${one.code ? `t.${id(one.code)}` : 'null'} as code, t.jurisdiction_code as "jurisdictionCode",
      ${found(({ field }) => field)} as field, ${found(({ column }) => `t.${id(column)}::text`)} as value
      from public.${id(one.table)} t
      where ${words.map((word) => holdsWord('t', one, word, bind)).join(' and ')}
      order by case when ${equals.join(' or ')} then 0 when ${folded('t', one.title)} like ${beginning} then 1 ${letters} else 3 end,
        char_length(t.${id(one.title)}), t.${id(one.title)}, t.id
      limit ${limit})`;
  });
  const linked = linking.map((one) => linkedRecords(one, words, limit, bind));
  return { text: [...parts, ...linked].join(' union all '), values };
}

/** So many are looked at where one word is all that is asked: "协会" stands in every third name. */
const MOST_LOOKED_AT = 500;

/** Records that link something in which a word stands, each word in one or another of what they are called by; the latest first. */
function linkedRecords(
  { register, table, parts }: LinkingRegister,
  words: string[],
  limit: number,
  bind: (value: unknown) => string,
): string {
  const holding = (word: string): string =>
    parts
      .flatMap(({ searched, ...link }) =>
        searched
          ? [
              `(select l.${id(link.ownerColumn)} from public.${id(link.table)} x
               join public.${id(link.linkTable)} l on l.${id(link.targetColumn)} = x.id
               where ${holdsWord('x', searched, word, bind)} ${words.length > 1 ? '' : `limit ${MOST_LOOKED_AT}`})`,
            ]
          : [],
      )
      .join(' union all ');
  const names = parts.map(({ linkTable, ownerColumn, targetColumn, table: target, title, mask }) => {
    const name = mask ? `registers.mask(${literal(mask)}, x.${id(title)})` : `x.${id(title)}`;
    return `(select ${name} from public.${id(linkTable)} l join public.${id(target)} x on x.id = l.${id(targetColumn)}
      where l.${id(ownerColumn)} = t.id order by l.id limit 1)`;
  });
  return `(select ${literal(register)} as register, t.document_id as "documentId", concat_ws(' · ', ${names.join(', ')}) as title,
      null as code, t.jurisdiction_code as "jurisdictionCode", null as field, null as value
      from public.${id(table)} t
      where ${words.map((word) => `t.id in (${holding(word)})`).join(' and ')}
      order by t.id desc limit ${limit})`;
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
