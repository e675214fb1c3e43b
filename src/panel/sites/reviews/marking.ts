import type { Marks } from '../../../shared/review-answers';

/** What stands in the form: marks as they are typed. */
export interface Marking {
  marks: Record<string, { mark: string; comment: string }>;
  comment: string;
}

const each = <From, To>(marks: Record<string, From>, to: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(marks).map(([code, one]) => [code, to(one)]));

/** Every criterion has its entry, as in the answer. */
export const toMarking = ({ marks, comment }: Marks): Marking => ({
  marks: each(marks, (one) => ({ ...one, mark: one.mark === null ? '' : String(one.mark) })),
  comment,
});

/** A typed mark; null for an empty field, NaN for what is no whole number from 0 to 100. */
export const readMark = (typed: string): number | null => {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : NaN;
};

export const isReadable = ({ marks }: Marking): boolean =>
  Object.values(marks).every(({ mark }) => !Number.isNaN(readMark(mark)));

/** The body of a draft. */
export const toBody = ({ marks, comment }: Marking): object => ({
  marks: each(marks, (one) => ({ mark: readMark(one.mark), comment: one.comment })),
  comment,
});

/** The weighted sum, to one decimal, or how many criteria still lack a mark. */
export const sumOf = (
  { marks }: Marking,
  weights: Record<string, number>,
): { sum: number } | { missing: number } => {
  const read = Object.entries(marks).map(([code, { mark }]) => ({
    weight: weights[code] ?? 0,
    mark: readMark(mark),
  }));
  const missing = read.filter(({ mark }) => mark === null || Number.isNaN(mark)).length;
  if (missing > 0) return { missing };
  const total = read.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = read.reduce((sum, { weight, mark }) => sum + weight * (mark ?? 0), 0);
  return { sum: total === 0 ? 0 : Math.round((weighted / total) * 10) / 10 };
};
