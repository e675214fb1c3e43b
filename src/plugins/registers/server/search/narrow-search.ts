import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { escapeIdentifier as id } from 'pg';
import { query } from '../database/query';
import type { Register } from '../description/registers';
import { holdsWord, searchColumnsOf, type SearchColumns } from './search-columns';

/** A word that more records hold is no search: then the list's own condition reads as fast. */
const MOST_FOUND = 1_000;
/** Two Latin letters stand nearly everywhere, and the index knows words from three on. */
const LEAST_LETTERS = 3;
const NOTHING = -1;

type Filters = Record<string, unknown>;

/** Conditions of which any may hold, that one word stands in a column. */
interface WordSearch {
  word: string;
  within: string[];
}

/**
 * Replaces what a list is searched by, a word that stands in one of the register's search fields (`$containsi`), by the
 * ids of the records that hold it: Strapi's condition, joined by "or", is one that no index serves. Means the same; runs
 * as the caller, inside the caller's scope.
 */
export async function narrowSearch(strapi: Core.Strapi, ctx: Context, register: Register): Promise<void> {
  const asked = ctx.query as Filters; // Strapi parses nested queries, once a request.
  const searched = searchColumnsOf(register);
  if (!searched || !isObject(asked.filters)) return;
  asked.filters = await narrowed(strapi, asked.filters, register, searched);
}

async function narrowed(
  strapi: Core.Strapi,
  filters: Filters,
  register: Register,
  searched: SearchColumns,
): Promise<Filters> {
  const search = toWordSearch(filters, register);
  if (search) return (await findIds(strapi, search, searched)) ?? filters;
  if (!Array.isArray(filters.$and)) return filters;
  const parts: unknown[] = [];
  for (const part of filters.$and)
    parts.push(isObject(part) ? await narrowed(strapi, part, register, searched) : part);
  return { ...filters, $and: parts };
}

/** The search that these filters are and nothing else; null where they are anything else. Exported for its test. */
export function toWordSearch(filters: Filters, register: Pick<Register, 'columns'>): WordSearch | null {
  const [name, ...others] = Object.keys(filters);
  if (name === undefined || others.length > 0) return null;
  const conditions = name === '$or' && Array.isArray(filters.$or) ? (filters.$or as unknown[]) : [filters];
  const words = new Set<string>();
  const within: string[] = [];
  for (const condition of conditions) {
    const [[field, comparison] = [], ...more] = isObject(condition) ? Object.entries(condition) : [];
    const column = field === undefined ? undefined : register.columns[field];
    if (!column || more.length > 0 || !isObject(comparison)) return null;
    const { $containsi: word, ...rest } = comparison;
    if (typeof word !== 'string' || Object.keys(rest).length > 0) return null;
    words.add(word.toLowerCase());
    within.push(column);
  }
  const [word = '', ...different] = words;
  return different.length === 0 && isTelling(word) ? { word, within } : null;
}

const isTelling = (word: string): boolean =>
  /\p{Script=Han}/u.test(word) ||
  (word.match(/[a-z0-9]{2,}/g) ?? []).some((run) => run.length >= LEAST_LETTERS);

/** A filter for exactly the records that hold the word; null where they are too many, or other columns are asked. */
async function findIds(
  strapi: Core.Strapi,
  { word, within }: WordSearch,
  searched: SearchColumns,
): Promise<Filters | null> {
  const known = [...searched.columns, ...(searched.initials ? [searched.initials] : [])];
  if (!within.every((column) => known.includes(column))) return null;
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const rows = await query<{ id: number }>(
    strapi,
    `select t.id from public.${id(searched.table)} t
     where ${holdsWord('t', searched, word, bind, within)} limit ${MOST_FOUND + 1}`,
    values,
  );
  if (rows.length > MOST_FOUND) return null;
  // Strapi drops an empty list, and with it the condition.
  return { id: { $in: rows.length > 0 ? rows.map((row) => row.id) : [NOTHING] } };
}

function isObject(value: unknown): value is Filters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
