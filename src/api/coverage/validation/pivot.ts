import { errors } from '@strapi/utils';
import {
  DIMENSIONS,
  FILTERS,
  MEASURES,
  type Dimension,
  type FilterName,
  type Measure,
} from '../domain/dimensions';
import { parseDay } from './day';

export interface PivotQuery {
  rows: Dimension;
  columns: Dimension;
  measure: Measure;
  /** `YYYY-MM-DD`; null for today. */
  on: string | null;
  /** Codes that a dimension must have. */
  filters: Partial<Record<FilterName, string[]>>;
}

const MAX_CODES = 50;

/** Reads the query of a pivot. Throws ValidationError with the parameter's name as path. */
export function parsePivotQuery(query: Record<string, unknown>): PivotQuery {
  const rows = oneOf(DIMENSIONS, query.rows ?? 'city', 'rows');
  const columns = oneOf(DIMENSIONS, query.columns ?? 'verdict', 'columns');
  if (rows === columns) throw invalid(['columns'], 'rows and columns differ');
  return {
    rows,
    columns,
    measure: oneOf(MEASURES, query.measure ?? 'count', 'measure'),
    on: parseDay(query.on),
    filters: parseFilters(query.filters),
  };
}

function parseFilters(filters: unknown): PivotQuery['filters'] {
  if (filters === undefined) return {};
  if (typeof filters !== 'object' || filters === null) throw invalid(['filters'], 'filters name dimensions');
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => {
      const filter = oneOf(FILTERS, name, 'filters');
      const codes: unknown[] = Array.isArray(value) ? value : [value];
      if (codes.length === 0 || codes.length > MAX_CODES || !codes.every((code) => isCode(code)))
        throw invalid(['filters', name], 'A filter is a code or a list of codes');
      return [filter, codes];
    }),
  );
}

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9-]{1,40}$/.test(value);

function oneOf<Known extends string>(known: readonly Known[], value: unknown, parameter: string): Known {
  const found = known.find((one) => one === value);
  if (!found) throw invalid([parameter], `${parameter} is one of ${known.join(', ')}`);
  return found;
}

const invalid = (path: string[], message: string): Error =>
  new errors.ValidationError(message, { code: 'invalid-value', path });
