const SQLSTATE = /^[0-9A-Z]{5}$/;
const MOST = 400;

/**
 * An error for the log, without what people entered: PostgreSQL names values in its messages and details, and
 * the query builder puts whole statements before them. Of such errors only code, place and stack are told.
 */
export function describeError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error).slice(0, MOST);
  const { name, message, stack, cause } = error as Partial<Error>; // Whatever was thrown may lack each of them.
  const head = fromDatabase(error) ?? `${name ?? 'Error'}: ${String(message ?? '').slice(0, MOST)}`;
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const because = cause === undefined ? [] : [`caused by ${describeError(cause)}`];
  return [head, ...frames, ...because].join('\n');
}

/** The short form: one line, no stack. */
export function nameError(error: unknown): string {
  return describeError(error).split('\n')[0] ?? '';
}

/** Where PostgreSQL failed and with which code; null for any other error. */
export function fromDatabase(error: object): string | null {
  const { code, severity, routine, table, column, constraint } = error as Record<string, unknown>;
  if (typeof code !== 'string' || !SQLSTATE.test(code) || (severity === undefined && routine === undefined))
    return null;
  const places = Object.entries({ routine, table, column, constraint })
    .filter(([, value]) => typeof value === 'string')
    .map(([kind, value]) => `${kind} ${String(value)}`);
  return `PostgreSQL error ${code}${places.length > 0 ? ` (${places.join(', ')})` : ''}`;
}
