const MS_A_DAY = 86_400_000;

/** A day so many days later (earlier when negative). Days are `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  toDay(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY);

/** The same day so many months before; the month's last day where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = Date.UTC(year, month - 1 - months, 1);
  const length = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return toDay(first + (Math.min(date, length) - 1) * MS_A_DAY);
}

/** The last days of the quarters that ended before `day`, the latest first. */
export function quarterEndsBefore(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const thisQuarter = Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, back) => toDay(Date.UTC(year, (thisQuarter - back) * 3, 0)));
}

const toDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
