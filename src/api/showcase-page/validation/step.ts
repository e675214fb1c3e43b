import { Refusal } from '../../../plugins/registers';

/** What somebody says with a step of a page. */
export interface Step {
  comment: string | null;
  /** When to publish, where that is not now. */
  at: Date | null;
  /** The version that was looked at; null where the caller names none. */
  version: number | null;
}

const LONGEST = 2000;
const LATEST_MS = 366 * 86_400_000;

/** Reads `{data: {comment, at, version}}`, each where it is needed; no body is none of them. Throws 400. */
export function parseStep(body: unknown, now: number = Date.now()): Step {
  const data = isObject(body) && body.data !== undefined ? body.data : {};
  if (!isObject(data)) throw new Refusal(400, 'Send {"data": {…}}', { code: 'missing-data', path: ['data'] });
  return {
    comment: commentOf(data.comment),
    at: instantOf(data.at, now),
    version: versionOf(data.version),
  };
}

function commentOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value.length > LONGEST) throw invalid('comment');
  return value.trim() === '' ? null : value.trim();
}

/** A moment that has passed is now. */
function instantOf(value: unknown, now: number): Date | null {
  if (value === undefined || value === null || value === '') return null;
  const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(at) || at > now + LATEST_MS) throw invalid('at');
  return at > now ? new Date(at) : null;
}

function versionOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (!Number.isInteger(value)) throw invalid('version');
  return Number(value);
}

const invalid = (name: string): Refusal =>
  new Refusal(400, `${name} has the wrong form`, { code: 'invalid-value', path: [name] });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
