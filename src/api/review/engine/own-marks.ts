import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';
import type { SentMarks } from '../validation/marks';

/** What is kept of a review: marks by criterion, and under `overall` what is held of the whole. */
export type KeptMarks = Array<{ code: string; mark: number | null; comment: string }>;

/** How far a review is. */
interface ReviewState {
  id: string;
  handedInAt: string | null;
  closedAt: string | null;
}

/** Every criterion with its mark or without one, and what is held of the whole. */
export function toMarks<Code extends string>(
  criteria: readonly Code[],
  kept: KeptMarks,
): { marks: Record<Code, { mark: number | null; comment: string }>; comment: string } {
  const held = (code: string) => kept.find((one) => one.code === code);
  return {
    // Every criterion has its entry.
    marks: Object.fromEntries(
      criteria.map((code) => [code, { mark: held(code)?.mark ?? null, comment: held(code)?.comment ?? '' }]),
    ) as Record<Code, { mark: number | null; comment: string }>,
    comment: held('overall')?.comment ?? '',
  };
}

/** Whether a review has this form of number at all. */
export const isReviewId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Keeps marks as a draft. Throws 400 once the review is handed in or its round closed. */
export async function keepMarks(
  strapi: Core.Strapi,
  review: ReviewState,
  { marks, comment }: SentMarks,
): Promise<void> {
  assertOpen(review);
  const rows = [...marks, { code: 'overall', mark: null, comment }];
  await query(
    strapi,
    `insert into reviews.mark (review, criterion, mark, comment)
     select $1, s.code, s.mark, s.comment from jsonb_to_recordset($2) as s (code text, mark integer, comment text)
     on conflict (review, criterion) do update set mark = excluded.mark, comment = excluded.comment`,
    [review.id, JSON.stringify(rows)],
  );
}

/** Hands the marks in: from then on they stand. Throws 400 with one error for each criterion without a mark. */
export async function handInMarks(
  strapi: Core.Strapi,
  review: ReviewState & { kept: KeptMarks },
  criteria: readonly string[],
): Promise<void> {
  assertOpen(review);
  const missing = criteria
    .filter((code) => typeof review.kept.find((one) => one.code === code)?.mark !== 'number')
    .map((code) => ({ path: ['marks', code], code: 'required' as const, message: 'A mark is missing' }));
  const [first] = missing;
  if (first) throw new Refusal(400, first.message, { code: first.code, path: first.path, errors: missing });
  await query(strapi, 'update reviews.review set handed_in_at = now() where id = $1', [review.id]);
}

function assertOpen({ handedInAt, closedAt }: ReviewState): void {
  if (handedInAt !== null)
    throw new Refusal(400, 'The review is handed in', { code: 'site-review-handed-in' });
  if (closedAt !== null) throw new Refusal(400, 'The round is closed', { code: 'site-review-closed' });
}
