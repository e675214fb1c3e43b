import { addDays } from '../calendar';
import type { DrawnLife } from './draw-life';
import { OVERALL_COMMENTS, REVIEW_COMMENTS } from './evidence-texts';
import type { Writer } from './insert-row';

/** An account that decides or reviews. */
export interface Person {
  id: number;
  name: string;
}

/** What is reviewed, and the weights of its criteria by their codes. */
export interface Reviewed {
  table: string;
  record: string;
  weights: Record<string, number>;
}

/** Writes the round of review of a record: decided where its life went on, half marked where it is under way. */
export async function writeRound(
  { client, random }: Writer,
  { table, record, weights }: Reviewed,
  { reviewedFrom, decision }: Pick<DrawnLife, 'reviewedFrom' | 'decision'>,
  people: readonly Person[],
): Promise<void> {
  if (!reviewedFrom) return;
  const { rows } = await client.query<{ id: string }>(
    `insert into reviews.round (subject, record, number, weights, due_on, opened_at, opened_by, closed_at, decision, decided_on, decided_by)
     values ($9, $1, 1, $2, $3, $4::date + time '10:30', $5, $6::date + time '16:00', $7, $6, $8) returning id`,
    [
      record,
      JSON.stringify(weights),
      addDays(reviewedFrom, 20),
      reviewedFrom,
      people[0]?.name ?? '',
      decision?.on ?? null,
      decision?.text ?? null,
      decision?.by ?? null,
      table,
    ],
  );
  for (const [index, person] of people.entries()) {
    const isDone = decision !== null || index === 1;
    const review = await client.query<{ id: string }>(
      `insert into reviews.review (round, subject, record, reviewer, reviewer_name, handed_in_at)
       values ($1, $6, $2, $3, $4, $5::date + time '15:20') returning id`,
      [
        rows[0]?.id,
        record,
        person.id,
        person.name,
        isDone ? addDays(reviewedFrom, random.between(3, 7)) : null,
        table,
      ],
    );
    if (!isDone) continue;
    for (const code of Object.keys(weights)) {
      await client.query(
        'insert into reviews.mark (review, criterion, mark, comment) values ($1, $2, $3, $4)',
        [
          review.rows[0]?.id,
          code,
          random.between(74, 97),
          random.chance(0.3) ? random.pick(REVIEW_COMMENTS) : '',
        ],
      );
    }
    await client.query(`insert into reviews.mark (review, criterion, comment) values ($1, 'overall', $2)`, [
      review.rows[0]?.id,
      random.pick(OVERALL_COMMENTS),
    ]);
  }
}
