import { EMPTY, refused, understood, type CellReading } from './reading';
import { remarks } from './remarks';

const DAY = 86_400_000;
/** Day 0 of Excel's 1900 calendar, which counts a 29 February 1900 that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;
/** Dates that programs write for “none”. */
const ZERO_DATES = new Set([
  '1899-12-30',
  '1899-12-31',
  '1900-01-00',
  '1900-01-01',
  '1970-01-01',
  '0001-01-01',
]);

const ISO_LIKE =
  /^(\d{4})\s*[-./年、]\s*(\d{1,2})\s*[-./月、]\s*(\d{1,2})\s*[日号]?(?:[ T]\s*\d{1,2}:\d{2}.*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const RANGE = /^(.*?)\s*(?:至|到|~|～|—+)\s*(.*)$/;

const serials = new Map<number, string>();

/** Excel's day number to `YYYY-MM-DD`. */
export function serialToIso(serial: number, is1904 = false): string {
  const day = Math.floor(serial) + (is1904 ? 1462 : 0);
  const known = serials.get(day);
  if (known) return known;
  const iso = new Date(EXCEL_EPOCH + day * DAY).toISOString().slice(0, 10);
  if (serials.size < 50_000) serials.set(day, iso);
  return iso;
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** Finds one calendar date in a tidied text, in the forms that Excel and clerks produce; null when there is none. */
export function findDate(text: string): string | null {
  const parts = ISO_LIKE.exec(text) ?? COMPACT.exec(text);
  return parts ? toIso(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** Reads a date cell. Empty dates of other systems (`1900-01-01`) become empty with a warning. */
export function readDate(raw: string | number): CellReading {
  if (typeof raw === 'number') return readNumber(raw);
  if (ZERO_DATES.has(raw)) return understood(null, remarks.zeroDate(raw));
  const iso = findDate(raw);
  if (iso) return ZERO_DATES.has(iso) ? understood(null, remarks.zeroDate(raw)) : understood(iso);
  if (/^\d{5}(\.\d+)?$/.test(raw)) return readNumber(Number(raw));
  if (raw === '0') return EMPTY;
  const range = findDateRange(raw);
  return refused(range && (range.from || range.to) ? remarks.dateRange(raw) : remarks.badDate(raw));
}

function readNumber(value: number): CellReading {
  const text = String(value);
  const compact = Number.isInteger(value) ? findDate(text) : null;
  if (compact) return understood(compact);
  if (value === 0) return EMPTY;
  if (value > 10_000 && value < LAST_SERIAL) {
    const iso = serialToIso(value);
    return understood(iso, remarks.serialDate(text, iso));
  }
  return refused(remarks.badDate(text));
}

/** Reads `2017-08-29 至 2022-07-26`, `至 2022-03-29`, `至`; a missing or empty end is null. Null when it is no range. */
export function findDateRange(text: string): { from: string | null; to: string | null } | null {
  const parts = RANGE.exec(text);
  if (!parts) return null;
  const [from, to] = [parts[1] ?? '', parts[2] ?? ''].map((part) => {
    const iso = findDate(part.trim());
    return iso && !ZERO_DATES.has(iso) ? iso : null;
  });
  return { from: from ?? null, to: to ?? null };
}
