import { Refusal } from '../../../plugins/registers';

/** Which showcases are asked for; null where it does not matter. */
export interface ShowcaseQuery {
  city: string | null;
  type: string | null;
  batch: string | null;
  criterion: string | null;
  /** Words that all have to be found. */
  words: string[];
  page: number;
  pageSize: number;
}

const LONGEST = 100;
const MOST_WORDS = 6;

/** Reads the query of the list. Throws 400 for what is no text, or no page. */
export function parseShowcaseQuery(query: Record<string, unknown>): ShowcaseQuery {
  const pagination = isObject(query.pagination) ? query.pagination : query;
  const words = (textOf(query.q, 'q') ?? '').split(' ').filter(Boolean);
  if (words.length > MOST_WORDS) throw invalid('q');
  return {
    city: textOf(query.city, 'city'),
    type: textOf(query.type, 'type'),
    batch: textOf(query.batch, 'batch'),
    criterion: textOf(query.criterion, 'criterion'),
    words,
    page: numberOf(pagination.page, 'page', 1, 1_000_000),
    pageSize: numberOf(pagination.pageSize, 'pageSize', 24, 100),
  };
}

function textOf(value: unknown, name: string): string | null {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string' || value.length > LONGEST) throw invalid(name);
  const text = value
    .normalize('NFKC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}

function numberOf(value: unknown, name: string, otherwise: number, most: number): number {
  if (value === undefined || value === '') return otherwise;
  const number = /^\d{1,7}$/.test(String(value)) ? Number(value) : 0;
  if (number < 1 || number > most) throw invalid(name);
  return number;
}

const invalid = (name: string): Refusal =>
  new Refusal(400, `${name} has the wrong form`, { code: 'invalid-value', path: [name] });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
