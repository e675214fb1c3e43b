import type { Core } from '@strapi/strapi';
import { noteEvent, query, Refusal } from '../../../plugins/registers';
import type { OwnReview, OwnReviewDetail } from '../../../shared/site-answers';
import { SITE_CRITERIA, type SiteCriterion } from '../../../shared/site-criteria';
import { OWN_REVIEW, OWN_REVIEWS } from '../queries/own-reviews';
import type { SentMarks } from '../validation/marks';
import { evidenceOf } from './evidence';

interface ReviewRow extends OwnReview {
  weights: Record<SiteCriterion, number>;
  criteriaNote: string | null;
  evidence: Record<SiteCriterion, string>;
  kept: Array<{ code: string; mark: number | null; comment: string }>;
}

/** The caller's reviews of sites, what waits first. */
export const ownReviews = (strapi: Core.Strapi): Promise<OwnReview[]> =>
  query<OwnReview>(strapi, OWN_REVIEWS);

/** One of the caller's reviews with the evidence. Throws 404 for anybody else's. */
export async function ownReview(strapi: Core.Strapi, id: string): Promise<OwnReviewDetail> {
  const { kept, evidence, ...review } = await findOwn(strapi, id);
  const held = (code: string) => kept.find((one) => one.code === code);
  // Every criterion has its entry, with or without a mark.
  const marks = Object.fromEntries(
    SITE_CRITERIA.map(({ code }) => [
      code,
      { mark: held(code)?.mark ?? null, comment: held(code)?.comment ?? '' },
    ]),
  ) as OwnReviewDetail['marks'];
  return {
    ...review,
    evidence: await evidenceOf(strapi, { id: review.site.id, evidence }),
    marks,
    comment: held('overall')?.comment ?? '',
  };
}

/** Keeps marks as a draft. Throws 400 once the review is handed in or its round closed. */
export async function saveMarks(
  strapi: Core.Strapi,
  id: string,
  { marks, comment }: SentMarks,
): Promise<void> {
  assertOpen(await findOwn(strapi, id));
  const rows = [...marks, { code: 'overall', mark: null, comment }];
  await query(
    strapi,
    `insert into sites.mark (review, criterion, mark, comment)
     select $1, s.code, s.mark, s.comment from jsonb_to_recordset($2) as s (code text, mark integer, comment text)
     on conflict (review, criterion) do update set mark = excluded.mark, comment = excluded.comment`,
    [id, JSON.stringify(rows)],
  );
}

/** Hands the marks in: from then on they stand. Throws 400 with one error for each criterion without a mark. */
export async function handIn(strapi: Core.Strapi, id: string): Promise<void> {
  const review = await findOwn(strapi, id);
  assertOpen(review);
  const missing = SITE_CRITERIA.filter(
    ({ code }) => typeof review.kept.find((one) => one.code === code)?.mark !== 'number',
  ).map(({ code }) => ({ path: ['marks', code], code: 'required' as const, message: 'A mark is missing' }));
  const [first] = missing;
  if (first) throw new Refusal(400, first.message, { code: first.code, path: first.path, errors: missing });
  await query(strapi, 'update sites.review set handed_in_at = now() where id = $1', [id]);
  await noteEvent(strapi, {
    action: 'site-review-hand-in',
    register: 'model-sites',
    recordId: review.site.id,
    detail: { round: review.round },
  });
}

async function findOwn(strapi: Core.Strapi, id: string): Promise<ReviewRow> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const [row] = isId ? await query<ReviewRow>(strapi, OWN_REVIEW, [id]) : [];
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return row;
}

function assertOpen({ handedInAt, closedAt }: OwnReview): void {
  if (handedInAt !== null)
    throw new Refusal(400, 'The review is handed in', { code: 'site-review-handed-in' });
  if (closedAt !== null) throw new Refusal(400, 'The round is closed', { code: 'site-review-closed' });
}
