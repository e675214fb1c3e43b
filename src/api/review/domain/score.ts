import type { RoundResult } from '../../../shared/review-answers';

export type Weights = Partial<Record<string, number>>;

/** What one reviewer handed in. */
export interface HandedIn {
  reviewer: string;
  comment: string;
  marks: Array<{ code: string; mark: number; comment: string }>;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const mean = (values: number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/**
 * What marks of 0 to 100 come to, to one decimal; null without any. Weights need not add up to a hundred.
 *
 * @param criteria codes, in the order in which they are told
 */
export function resultOf(
  criteria: readonly string[],
  weights: Weights,
  reviews: HandedIn[],
): RoundResult | null {
  if (reviews.length === 0) return null;
  const weightOf = (code: string): number => weights[code] ?? 0;
  const total = criteria.reduce((sum, code) => sum + weightOf(code), 0);
  const weighted = ({ marks }: HandedIn): number =>
    total === 0 ? 0 : marks.reduce((sum, { code, mark }) => sum + weightOf(code) * mark, 0) / total;
  const results = criteria.flatMap((code) => {
    const marks = reviews.flatMap(({ reviewer, marks: own }) =>
      own.filter((one) => one.code === code).map(({ mark, comment }) => ({ reviewer, mark, comment })),
    );
    if (marks.length === 0) return [];
    const values = marks.map(({ mark }) => mark);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return [
      { code, weight: weightOf(code), mean: round(mean(values)), least, most, spread: most - least, marks },
    ];
  });
  return {
    criteria: results,
    sum: round(mean(reviews.map(weighted))),
    reviewers: reviews.map((one) => ({
      name: one.reviewer,
      sum: round(weighted(one)),
      comment: one.comment,
    })),
  };
}
