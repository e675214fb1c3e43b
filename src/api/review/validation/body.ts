import { Refusal } from '../../../plugins/registers';

export type Data = Record<string, unknown>;

/** The `data` of a body. Throws 400 where there is none, or where it names something that is not known. */
export function dataOf(body: unknown, known: readonly string[]): Data {
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : null;
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Refusal(400, 'The body has no data', { code: 'missing-data' });
  const strange = Object.keys(data).find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new Refusal(400, `${strange} is not known here`, { code: 'unknown-field', path: [strange] });
  return data as Data; // Parsed JSON: an object with text keys.
}

export const required = (path: string[]): Refusal =>
  new Refusal(400, `${path.join('.')} is missing`, { code: 'required', path });

export const invalid = (path: string[]): Refusal =>
  new Refusal(400, `${path.join('.')} has the wrong form or length`, { code: 'invalid-value', path });

// Control characters are never meant, but for line breaks and tabs in a text.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A text of at most so many characters; empty where it is absent. Throws 400. */
export function textOf(value: unknown, path: string[], longest: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw invalid(path);
  const text = value.trim();
  if (text.length > longest || CONTROL.test(text)) throw invalid(path);
  return text;
}

/** A day that exists, `YYYY-MM-DD`; null where it is absent. Throws 400 `invalid-date`. */
export function dayOf(value: unknown, path: string[]): string | null {
  if (value === undefined || value === null || value === '') return null;
  const day =
    typeof value === 'string' && /^(19|20)\d\d-\d\d-\d\d$/.test(value)
      ? new Date(`${value}T00:00:00Z`)
      : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    throw new Refusal(400, `${path.join('.')} is no day`, { code: 'invalid-date', path });
  return value as string;
}

/** Numbers of accounts, each once. Throws 400. */
export function accountsOf(value: unknown, path: string[]): number[] {
  if (value === undefined || value === null) return [];
  const isAccount = (one: unknown): one is number =>
    typeof one === 'number' && Number.isInteger(one) && one > 0 && one < 2 ** 31;
  if (!Array.isArray(value) || value.length > 50 || !value.every(isAccount)) throw invalid(path);
  return [...new Set(value)];
}
