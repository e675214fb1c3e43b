const DAY = 86_400_000;

/** The date `days` after `date`; both `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** The last day of a term of whole years that starts on `start`: three years from 2021-11-24 end on 2024-11-23. */
export function lastDayOfTerm(start: string, years: number): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
}

/** Today in the offices' time zone. */
export function todayInShanghai(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);
}

/** This moment as Strapi stores it: local time of the offices, without a zone. */
export function nowInShanghai(now: Date = new Date()): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' }).format(
    now,
  );
  return `${todayInShanghai(now)} ${time}`;
}
