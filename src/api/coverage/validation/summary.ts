import { errors } from '@strapi/utils';
import { parseDay } from './day';

export const GROUPINGS = ['city', 'county', 'orgType', 'agency'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface SummaryQuery {
  groupBy: Grouping;
  /** `YYYY-MM-DD`; null for today. */
  on: string | null;
}

/** Reads the query of a summary. Throws ValidationError with the parameter's name as path. */
export function parseSummaryQuery({ groupBy = 'city', on }: Record<string, unknown>): SummaryQuery {
  const grouping = GROUPINGS.find((known) => known === groupBy);
  if (!grouping)
    throw new errors.ValidationError(`groupBy is one of ${GROUPINGS.join(', ')}`, {
      code: 'invalid-value',
      path: ['groupBy'],
    });
  return { groupBy: grouping, on: parseDay(on) };
}
