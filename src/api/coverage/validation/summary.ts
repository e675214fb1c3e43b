import { errors } from '@strapi/utils';

export const GROUPINGS = ['city', 'orgType', 'agency'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface SummaryQuery {
  groupBy: Grouping;
  /** `YYYY-MM-DD`; null for today. */
  on: string | null;
}

/** Reads the query of a summary. Throws ValidationError with the parameter's name as path. */
export function parseSummaryQuery(query: Record<string, unknown>): SummaryQuery {
  const { groupBy = 'city', on = null } = query;
  const grouping = GROUPINGS.find((known) => known === groupBy);
  if (!grouping) throw invalid('groupBy', `groupBy is one of ${GROUPINGS.join(', ')}`);
  if (on === null || on === '') return { groupBy: grouping, on: null };
  if (!isDay(on)) throw invalid('on', 'on is a date YYYY-MM-DD');
  return { groupBy: grouping, on };
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

const invalid = (parameter: string, message: string): Error =>
  new errors.ValidationError(message, { code: 'invalid-value', path: [parameter] });
