import { isErrorCode, type ErrorCode } from '../../../../shared/error-codes';
import { Refusal } from './refusal';

/** The parts of a PostgreSQL error that an answer is made of. */
interface DatabaseError {
  code: string;
  table?: string;
  constraint?: string;
  detail?: string;
  column?: string;
  /** The function inside PostgreSQL that raised it. */
  routine?: string;
}

const RETRY = new Set(['40001', '40P01', '55P03']);
const UNAVAILABLE = /^(08|53|57P|57014)/;
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** What PostgreSQL's guards refused, as an answer that a client can act on; anything else comes back unchanged. */
export function translateError(error: unknown): unknown {
  if (isConnectionLost(error))
    return new Refusal(503, 'The database does not answer just now', { code: 'database-unavailable' });
  if (isDiskFull(error))
    return new Refusal(507, 'The server has no space left; nothing was saved', { code: 'disk-full' });
  if (!isDatabaseError(error)) return error;
  const { code } = error;
  // A grant that is missing is a fault of the application, not a row outside the caller's scope.
  if (error.routine === 'aclcheck_error') return error;
  if (code === '42501')
    return new Refusal(403, 'Outside your scope', { code: 'outside-scope', path: ['jurisdictionCode'] });
  if (code === '23505')
    return invalid('A row with this value exists already', 'not-unique', keyColumn(error));
  if (code === '23502') return invalid('A value is missing', 'required', error.column);
  if (code === '23514' || code === 'RG422') {
    const rule = error.constraint?.replaceAll('_', '-') ?? '';
    return invalid('The row breaks a rule', isErrorCode(rule) ? rule : 'check', error.column);
  }
  if (code === '23503') return invalid('Another row depends on this one', 'in-use');
  if (code.startsWith('22'))
    return invalid('A value has the wrong form or size', 'invalid-value', error.column);
  if (RETRY.has(code))
    return new Refusal(409, 'Someone saved at the same moment: try again', { code: 'try-again' });
  if (UNAVAILABLE.test(code))
    return new Refusal(503, 'The database does not answer just now', { code: 'database-unavailable' });
  return error;
}

/** Whether this is the trigger's refusal of a save that was made on an older version. */
export function isStaleVersion(error: unknown): boolean {
  return isDatabaseError(error) && error.code === 'RG409';
}

function isDatabaseError(error: unknown): error is DatabaseError & Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code)
  );
}

function isDiskFull(error: unknown): boolean {
  // 53100 is PostgreSQL's own disk.
  return error instanceof Error && 'code' in error && DISK_FULL.has(String(error.code));
}

function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && CONNECTION_LOST.has(String(error.code))) return true;
  return error.name === 'KnexTimeoutError' || error.message.startsWith('Connection terminated');
}

function invalid(message: string, code: ErrorCode, column?: string): Refusal {
  return new Refusal(400, message, { code, path: column ? [toAttribute(column)] : [] });
}

function toAttribute(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The column that must be unique. Where rows are guarded PostgreSQL leaves out `Key (credit_code)=(…)`; the index
 * tells it by its name, `<table>_<column>`.
 */
function keyColumn({ detail, table, constraint }: DatabaseError): string | undefined {
  const named = detail?.match(/^Key \(([a-z_]+)\)=/)?.[1];
  if (named) return named;
  return table && constraint?.startsWith(`${table}_`) ? constraint.slice(table.length + 1) : undefined;
}
