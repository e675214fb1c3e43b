import { addDays, lastDayOfTerm, nowInShanghai, todayInShanghai } from '../../../../database/demo/calendar';

describe('the calendar of the demo', () => {
  it.each([
    ['2021-11-24', 3, '2024-11-23'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2021-03-01', 3, '2024-02-29'],
    ['2021-01-01', 5, '2025-12-31'],
  ])('ends a term from %s of %i years on %s', (start, years, end) => {
    expect(lastDayOfTerm(start, years)).toBe(end);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
  ])('from %s goes %i days to %s', (date, days, end) => {
    expect(addDays(date, days)).toBe(end);
  });

  it.each([
    ['2026-03-01T15:59:59Z', '2026-03-01', '2026-03-01 23:59:59'],
    ['2026-03-01T16:00:00Z', '2026-03-02', '2026-03-02 00:00:00'],
  ])('reads %s as %s in Shanghai', (instant, day, moment) => {
    expect(todayInShanghai(new Date(instant))).toBe(day);
    expect(nowInShanghai(new Date(instant))).toBe(moment);
  });
});
