import { officeToday, periodDays, type RelativePeriod } from '../../../../src/panel/providers/relativeDays';

describe('periods that move with the calendar', () => {
  it.each<[RelativePeriod, string, string, string]>([
    ['thisMonth', '2026-02-10', '2026-02-01', '2026-02-28'],
    ['thisMonth', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['thisQuarter', '2026-11-24', '2026-10-01', '2026-12-31'],
    ['thisQuarter', '2026-01-01', '2026-01-01', '2026-03-31'],
    ['thisYear', '2026-11-24', '2026-01-01', '2026-12-31'],
    ['last90Days', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['next90Days', '2026-10-03', '2026-10-03', '2026-12-31'],
  ])('%s on %s is %s to %s', (period, today, from, to) => {
    expect(periodDays(period, today)).toEqual({ from, to });
  });

  it.each([
    ['2026-11-24T15:59:59Z', '2026-11-24'],
    ['2026-11-24T16:00:00Z', '2026-11-25'],
  ])('at %s it is %s in the office', (now, day) => {
    expect(officeToday(new Date(now))).toBe(day);
  });
});
