import { TEXT_LENGTH } from '../../../shared/site-life';
import { dataOf, invalid, textOf } from './body';

export interface SentMarks {
  marks: Array<{ code: string; mark: number | null; comment: string }>;
  comment: string;
}

/** Reads the marks of a review by these criteria, 0 to 100 in whole numbers, each with its comment. Throws 400. */
export function parseMarks(body: unknown, criteria: readonly string[]): SentMarks {
  const { marks = {}, comment } = dataOf(body, ['marks', 'comment']);
  if (typeof marks !== 'object' || marks === null || Array.isArray(marks)) throw invalid(['marks']);
  const sent = marks as Record<string, unknown>; // Parsed JSON: an object with text keys.
  const strange = Object.keys(sent).find((name) => !criteria.includes(name));
  if (strange !== undefined) throw invalid(['marks', strange]);
  return {
    marks: criteria
      .filter((code) => sent[code] !== undefined)
      .map((code) => ({ code, ...one(sent[code], ['marks', code]) })),
    comment: textOf(comment, ['comment'], TEXT_LENGTH),
  };
}

function one(value: unknown, path: string[]): { mark: number | null; comment: string } {
  if (typeof value !== 'object' || value === null) throw invalid(path);
  const { mark = null, comment } = value as { mark?: unknown; comment?: unknown };
  const isMark = typeof mark === 'number' && Number.isInteger(mark) && mark >= 0 && mark <= 100;
  if (mark !== null && !isMark) throw invalid([...path, 'mark']);
  return { mark: isMark ? mark : null, comment: textOf(comment, [...path, 'comment'], TEXT_LENGTH) };
}
