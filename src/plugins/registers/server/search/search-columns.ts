import { escapeIdentifier as id } from 'pg';
import type { Register } from '../description/registers';

/** The columns of a register that a search by words looks into; its records are called by a name that is nobody's. */
export interface SearchColumns {
  table: string;
  /** Column of the title first, then those of the other search fields. */
  columns: string[];
  /** Column of the title's pinyin initials; null where the register keeps none. */
  initials: string | null;
}

const HAN = /\p{Script=Han}/gu;
/** What stands in nearly every code tells nothing of a name. A regular expression of PostgreSQL, which drops it fastest. */
const UNTOLD = '[\\x01-\\x7f]+';

/** Null where records are called by no text of their own, or by a person's. */
export function searchColumnsOf({ description, columns, initials, table }: Register): SearchColumns | null {
  const isOpenText = (name: string): boolean =>
    description.fields.some(
      (field) => field.name === name && ['string', 'text'].includes(field.type) && field.personal === 'none',
    );
  if (!isOpenText(description.title)) return null;
  const names = [description.title, ...description.searchFields].filter(
    (name) => name !== initials && isOpenText(name),
  );
  return {
    table,
    columns: [...new Set(names)].flatMap((name) => columns[name] ?? []),
    initials: (initials && columns[initials]) ?? null,
  };
}

const joined = (alias: string, columns: string[]): string =>
  columns.map((column) => `coalesce(${alias}${id(column)}::text, '')`).join(` || E'\\n' || `);

/** All that is searched of a row in one text, for pg_trgm: initials, codes and Latin words. */
const textOf = (alias: string, { columns, initials }: SearchColumns): string =>
  `lower(${joined(alias, initials ? [...columns, initials] : columns)})`;

/**
 * The characters of its names, for words in Chinese: pg_trgm sees letters as the ctype of the database does, and under C
 * no Chinese ones, nor does it serve words of two characters under any.
 */
const charactersOf = (alias: string, { columns }: SearchColumns): string =>
  `string_to_array(regexp_replace(${joined(alias, columns)}, '${UNTOLD}', '', 'g'), null)`;

/** What an index over these columns is made of. */
export const indexedBy = (columns: SearchColumns): string =>
  `gin ((${textOf('', columns)}) gin_trgm_ops, (${charactersOf('', columns)}))`;

/** A text as it stands in a `like` pattern. */
const plain = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The expression of Strapi's `$containsi`. */
export const folded = (alias: string, column: string): string =>
  `lower(cast(${alias}.${id(column)} as varchar))`;

/**
 * The condition that a word, in lower case, stands in one of the columns: what the index serves, and what it means.
 * Chinese words are not looked for among initials.
 *
 * @param within the columns that count, where those are fewer than all
 */
export function holdsWord(
  alias: string,
  searched: SearchColumns,
  word: string,
  bind: (value: unknown) => string,
  within?: string[],
): string {
  const pattern = bind(`%${plain(word)}%`);
  const han = [...new Set(word.match(HAN))];
  const all =
    searched.initials && han.length === 0 ? [...searched.columns, searched.initials] : searched.columns;
  const counted = within ? all.filter((column) => within.includes(column)) : all;
  if (counted.length === 0) return 'false';
  const served =
    han.length > 0
      ? `${charactersOf(`${alias}.`, searched)} @> ${bind(han)}::text[]`
      : `${textOf(`${alias}.`, searched)} like ${pattern}`;
  return `(${served} and (${counted.map((column) => `${folded(alias, column)} like ${pattern}`).join(' or ')}))`;
}
