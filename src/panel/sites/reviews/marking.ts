import { SITE_CRITERIA, type SiteCriterion } from '../../../shared/site-criteria';
import type { OwnReviewDetail } from '../../../shared/site-answers';

/** What stands in the form: marks as they are typed. */
export interface Marking {
  marks: Record<SiteCriterion, { mark: string; comment: string }>;
  comment: string;
}

export const toMarking = ({ marks, comment }: Pick<OwnReviewDetail, 'marks' | 'comment'>): Marking => ({
  // every criterion has its entry, as in the answer
  marks: Object.fromEntries(
    SITE_CRITERIA.map(({ code }) => [
      code,
      { mark: marks[code].mark === null ? '' : String(marks[code].mark), comment: marks[code].comment },
    ]),
  ) as Marking['marks'],
  comment,
});

/** A typed mark; null for an empty field, NaN for what is no whole number from 0 to 100. */
export const readMark = (typed: string): number | null => {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : NaN;
};

export const isReadable = ({ marks }: Marking): boolean =>
  SITE_CRITERIA.every(({ code }) => !Number.isNaN(readMark(marks[code].mark)));

/** The body of a draft. */
export const toBody = ({ marks, comment }: Marking): object => ({
  marks: Object.fromEntries(
    SITE_CRITERIA.map(({ code }) => [
      code,
      { mark: readMark(marks[code].mark), comment: marks[code].comment },
    ]),
  ),
  comment,
});

/** The weighted sum, to one decimal, or how many criteria still lack a mark. */
export const sumOf = (
  { marks }: Marking,
  weights: Record<SiteCriterion, number>,
): { sum: number } | { missing: number } => {
  const read = SITE_CRITERIA.map(({ code }) => ({ weight: weights[code], mark: readMark(marks[code].mark) }));
  const missing = read.filter(({ mark }) => mark === null || Number.isNaN(mark)).length;
  if (missing > 0) return { missing };
  const total = read.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = read.reduce((sum, { weight, mark }) => sum + weight * (mark ?? 0), 0);
  return { sum: total === 0 ? 0 : Math.round((weighted / total) * 10) / 10 };
};
