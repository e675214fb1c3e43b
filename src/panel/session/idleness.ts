/** Seconds before the end at which one is warned. */
export const warning = 120;
/** Milliseconds after which a busy desk tells the server that it is, though it asks for nothing. */
const contact = 5 * 60_000;

export type Idleness = { state: 'busy' } | { state: 'warned'; secondsLeft: number } | { state: 'over' };

/** How a desk stands that was last used at `last`; both instants in milliseconds. */
export const idlenessAt = (now: number, last: number, idleMinutes: number): Idleness => {
  const secondsLeft = Math.ceil((last + idleMinutes * 60_000 - now) / 1000);
  if (secondsLeft <= 0) return { state: 'over' };
  return secondsLeft <= warning ? { state: 'warned', secondsLeft } : { state: 'busy' };
};

/** Whether somebody works here of whom the server has not heard for a while: it counts requests, not gestures. */
export const isContactDue = (now: number, last: number, lastContact: number): boolean =>
  now - lastContact > contact && last > lastContact;

const restMs = 60_000;

/** Whether nobody works just now: what a page asks by itself would keep a sign-in alive that ought to run out. */
export const isAtRest = (now: number, lastActivity: number): boolean => now - lastActivity > restMs;
