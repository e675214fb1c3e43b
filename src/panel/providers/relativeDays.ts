/** Periods that move with the calendar: a saved list of 本季度 is of this quarter whenever it is opened. */
export const relativePeriods = ['thisMonth', 'thisQuarter', 'thisYear', 'last90Days', 'next90Days'] as const;
export type RelativePeriod = (typeof relativePeriods)[number];

export const isRelativePeriod = (value: unknown): value is RelativePeriod =>
  relativePeriods.some((one) => one === value);

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/**
 * First and last day of a period, both included.
 *
 * @param today as `YYYY-MM-DD`
 */
export const periodDays = (period: RelativePeriod, today: string): { from: string; to: string } => {
  const [year, month, day] = [today.slice(0, 4), today.slice(5, 7), today.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  const at = month - 1;
  switch (period) {
    case 'thisMonth':
      return { from: iso(year, at, 1), to: iso(year, at + 1, 0) };
    case 'thisQuarter': {
      const first = at - (at % 3);
      return { from: iso(year, first, 1), to: iso(year, first + 3, 0) };
    }
    case 'thisYear':
      return { from: iso(year, 0, 1), to: iso(year, 11, 31) };
    case 'last90Days':
      return { from: iso(year, at, day - 89), to: today };
    case 'next90Days':
      return { from: today, to: iso(year, at, day + 89) };
  }
};

/** The day it is in the offices, as `YYYY-MM-DD`, wherever the browser thinks it stands. */
export const officeToday = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
