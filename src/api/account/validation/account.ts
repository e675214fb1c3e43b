import { Refusal } from '../../../plugins/registers';

const LONGEST = 512;

/** One text of `{data: {…}}`. Throws 400 for an absent or endless one. */
export function parseText(body: unknown, name: string): string {
  const value = dataOf(body)[name];
  if (typeof value !== 'string' || value === '')
    throw new Refusal(400, `${name} is missing`, { code: 'required', path: [name] });
  if (value.length > LONGEST)
    throw new Refusal(400, `${name} is too long`, { code: 'invalid-value', path: [name] });
  return value;
}

/** The version of a pledge; null where none was sent. */
export function parsePledge(body: unknown): number | null {
  const { pledge } = dataOf(body);
  return typeof pledge === 'number' ? pledge : null;
}

function dataOf(body: unknown): Record<string, unknown> {
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : null;
  if (typeof data !== 'object' || data === null)
    throw new Refusal(400, 'The body has no data', { code: 'missing-data' });
  return data as Record<string, unknown>; // Parsed JSON: an object with text keys.
}
