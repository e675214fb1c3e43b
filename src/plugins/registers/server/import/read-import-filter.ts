import { IMPORT_STATES } from '../../../../shared/import-answers';
import { Refusal } from '../door/refusal';
import type { ImportFilter } from './import-store';

/**
 * Reads `filters[state][$eq]` and `filters[error][$gte]` of a list of imports.
 * Throws Refusal 400 for any other filter: dropped without a word, "these" would become "all".
 */
export function readImportFilter(filters: unknown): ImportFilter {
  if (filters === undefined) return { state: null, least: 0 };
  if (!isObject(filters)) throw unknown([]);
  const { state, error, ...rest } = filters;
  for (const name of Object.keys(rest)) throw unknown([name]);
  return { state: readState(state), least: readLeast(error) };
}

function readState(condition: unknown): string | null {
  if (condition === undefined) return null;
  const wanted = isObject(condition) ? condition.$eq : condition;
  const state = IMPORT_STATES.find((known) => known === wanted);
  if (!state) throw unknown(['state']);
  return state;
}

function readLeast(condition: unknown): number {
  if (condition === undefined) return 0;
  const least = isObject(condition) ? Number(condition.$gte) : NaN;
  if (!Number.isInteger(least) || least < 0) throw unknown(['error']);
  return least;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknown = (path: string[]): Refusal =>
  new Refusal(400, 'This filter has no meaning here', { code: 'invalid-filter', path: ['filters', ...path] });
