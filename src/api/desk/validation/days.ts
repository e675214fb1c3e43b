import { errors } from '@strapi/utils';

/** Periods that the home screen offers, in days. */
export const PERIODS = [7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

/** Reads `days`; 7 when absent. Throws ValidationError for any other than the periods offered. */
export function parseDays(value: unknown): Period {
  if (value === undefined || value === '') return 7;
  const days = PERIODS.find((period) => String(period) === value);
  if (!days)
    throw new errors.ValidationError(`days is one of ${PERIODS.join(', ')}`, {
      code: 'invalid-value',
      path: ['days'],
    });
  return days;
}
