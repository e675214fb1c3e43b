/** Shanghai is eight hours ahead the whole year. */
const AHEAD_MS = 8 * 3_600_000;

/** An instant as a `datetime-local` field shows it in the office's time, wherever the browser is. */
export const inOfficeTime = (instant: Date): string =>
  new Date(instant.getTime() + AHEAD_MS).toISOString().slice(0, 16);

/** What such a field holds, as an ISO instant. */
export const fromOfficeTime = (local: string): string => new Date(`${local}:00+08:00`).toISOString();
