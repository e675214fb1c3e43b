import { addDays, monthsBefore, quarterEndsBefore } from '../../../src/shared/calendar-days';

describe('days of the calendar', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it.each([
    ['2026-11-24', 11, '2025-12-24'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 12, '2025-01-15'],
    ['2026-01-15', 1, '2025-12-15'],
  ])('%s less %i months is %s', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });

  it.each([
    ['2026-11-24', ['2026-09-30', '2026-06-30', '2026-03-31', '2025-12-31']],
    ['2026-01-01', ['2025-12-31', '2025-09-30', '2025-06-30', '2025-03-31']],
    ['2026-03-31', ['2025-12-31', '2025-09-30', '2025-06-30', '2025-03-31']],
  ])('before %s the quarters ended on %j', (day, expected) => {
    expect(quarterEndsBefore(day, 4)).toEqual(expected);
  });
});
