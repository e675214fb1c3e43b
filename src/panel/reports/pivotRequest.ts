import {
  pivotDimensions,
  pivotMeasures,
  type PivotDimension,
  type PivotRequest,
} from '../providers/reportsApi';
import { liveDuties } from '../dashboard/links';
import type { ListFilter } from '../providers/filters';

/** Dimensions that the report can be narrowed by. */
export const pivotFilters = ['city', 'orgType', 'duty', 'verdict', 'status'] as const;

/** Reads a pivot from its address; what is not known there falls back to cities by verdict. */
export const readPivot = (read: (name: string) => string): PivotRequest => {
  const rows = pivotDimensions.find((one) => one === read('rows')) ?? 'city';
  const columns = pivotDimensions.find((one) => one === read('columns')) ?? 'verdict';
  const filters = Object.fromEntries(
    pivotFilters.flatMap((name) => (read(name) ? [[name, read(name)]] : [])),
  );
  return {
    rows,
    // a table of a thing by itself says nothing
    columns: rows === columns ? (rows === 'verdict' ? 'city' : 'verdict') : columns,
    measure: pivotMeasures.find((one) => one === read('measure')) ?? 'count',
    ...(read('on') ? { on: read('on') } : {}),
    filters,
  };
};

const fields: Partial<Record<PivotDimension, string>> = {
  orgType: 'orgType',
  duty: 'duty',
  verdict: 'verdict',
  form: 'coverageForm',
  status: 'status',
};

/** The condition that a key of a dimension means in a list; null where no list can be asked for it. */
const conditionOf = (dimension: PivotDimension, key: string, title: string): ListFilter | null => {
  const field = fields[dimension];
  if (field) return key ? { [field]: [key] } : null;
  if (dimension === 'agency') return { competentAgency: key ? { documentId: key, title } : { empty: true } };
  if (dimension === 'city') return key ? { jurisdictionCode: key } : null;
  // four digits among counties are the city's own office, which a list can't tell from its city
  if (dimension === 'county') return key.length === 4 || key === '' ? null : { jurisdictionCode: key };
  return null;
};

export interface PivotKey {
  dimension: PivotDimension;
  key: string;
  title: string;
}

/**
 * The list behind a cell: the live organizations that have the keys of its row and column and the report's
 * filters; null where no list can be asked for them. A total has a key less.
 */
export const cellFilter = (keys: PivotKey[], filters: PivotRequest['filters']): ListFilter | null => {
  const conditions = [
    ...Object.entries(filters).map(([name, key]) => {
      const dimension = pivotDimensions.find((one) => one === name);
      return dimension && key ? conditionOf(dimension, key, '') : null;
    }),
    ...keys.map(({ dimension, key, title }) => conditionOf(dimension, key, title)),
  ];
  const merged: ListFilter = { duty: liveDuties };
  for (const condition of conditions) {
    if (!condition) return null;
    Object.assign(merged, condition);
  }
  return merged;
};
