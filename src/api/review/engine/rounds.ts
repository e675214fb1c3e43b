import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import type { ReviewerChoice, ReviewRound } from '../../../shared/review-answers';
import { resultOf, type HandedIn, type Weights } from '../domain/score';
import { HANDED_IN, ROUNDS } from '../queries/rounds';

/** A round with its number in the database and the weights it was opened with. */
export interface RoundRow extends Omit<ReviewRound, 'result'> {
  id: string;
  weights: Weights;
}

/** Accounts that may review all these rows of a table: those whose work covers them. */
export const reviewersFor = (
  strapi: Core.Strapi,
  table: string,
  records: string[],
): Promise<ReviewerChoice[]> =>
  query<ReviewerChoice>(strapi, 'select id::int, name, role, scope from reviews.reviewers_for($1, $2)', [
    table,
    records,
  ]);

export async function currentRound(strapi: Core.Strapi, record: string): Promise<RoundRow | null> {
  const [round] = await query<RoundRow>(strapi, ROUNDS, [record]);
  return round ?? null;
}

/** Whether all have handed in, or nobody marks any more: then everybody sees the marks. */
export const isUncovered = ({
  closedAt,
  isBlind,
  reviewers,
}: Pick<RoundRow, 'closedAt' | 'isBlind' | 'reviewers'>): boolean =>
  closedAt !== null || !isBlind || reviewers.every(({ handedInAt }) => handedInAt !== null);

/** All rounds of a record, newest first; what one came to only once it is uncovered. */
export async function roundsOf(
  strapi: Core.Strapi,
  record: string,
  criteria: readonly string[],
): Promise<ReviewRound[]> {
  const rounds = await query<RoundRow>(strapi, ROUNDS, [record]);
  if (rounds.length === 0) return [];
  const handedIn = await query<HandedIn & { round: string }>(strapi, HANDED_IN, [record]);
  return rounds.map(({ id, weights, ...round }) => ({
    ...round,
    result: isUncovered(round)
      ? resultOf(
          criteria,
          weights,
          handedIn.filter((one) => one.round === id),
        )
      : null,
  }));
}

/** Lets these accounts review, as far as their work covers the record. */
export const addReviewers = (
  strapi: Core.Strapi,
  table: string,
  record: string,
  round: string,
  reviewers: number[],
): Promise<unknown> =>
  query(
    strapi,
    `insert into reviews.review (round, subject, record, reviewer, reviewer_name)
     select $1, $2, $3, c.id, c.name from reviews.reviewers_for($2, array[$3]) c where c.id = any ($4::bigint[])`,
    [round, table, record, reviewers],
  );
