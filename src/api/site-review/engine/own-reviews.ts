import type { Core } from '@strapi/strapi';
import { noteEvent, query, Refusal } from '../../../plugins/registers';
import type { OwnReview, OwnReviewDetail } from '../../../shared/site-answers';
import { SITE_CRITERIA, type SiteCriterion } from '../../../shared/site-criteria';
import { handInMarks, isReviewId, keepMarks, toMarks, type KeptMarks } from '../../review/engine/own-marks';
import type { SentMarks } from '../../review/validation/marks';
import { OWN_REVIEW, OWN_REVIEWS } from '../queries/own-reviews';
import { evidenceOf } from './evidence';

export const SITE_CODES = SITE_CRITERIA.map(({ code }) => code);

interface ReviewRow extends OwnReview {
  weights: Record<SiteCriterion, number>;
  criteriaNote: string | null;
  evidence: Record<SiteCriterion, string>;
  kept: KeptMarks;
}

/** The caller's reviews of sites, what waits first. */
export const ownReviews = (strapi: Core.Strapi): Promise<OwnReview[]> =>
  query<OwnReview>(strapi, OWN_REVIEWS);

/** One of the caller's reviews with the evidence. Throws 404 for anybody else's. */
export async function ownReview(strapi: Core.Strapi, id: string): Promise<OwnReviewDetail> {
  const { kept, evidence, ...review } = await findOwn(strapi, id);
  return {
    ...review,
    evidence: await evidenceOf(strapi, { id: review.site.id, evidence }),
    ...toMarks(SITE_CODES, kept),
  };
}

/** Keeps marks as a draft. Throws 400 once the review is handed in or its round closed. */
export const saveMarks = async (strapi: Core.Strapi, id: string, sent: SentMarks): Promise<void> =>
  keepMarks(strapi, await findOwn(strapi, id), sent);

/** Hands the marks in: from then on they stand. Throws 400 with one error for each criterion without a mark. */
export async function handIn(strapi: Core.Strapi, id: string): Promise<void> {
  const review = await findOwn(strapi, id);
  await handInMarks(strapi, review, SITE_CODES);
  await noteEvent(strapi, {
    action: 'site-review-hand-in',
    register: 'model-sites',
    recordId: review.site.id,
    detail: { round: review.round },
  });
}

async function findOwn(strapi: Core.Strapi, id: string): Promise<ReviewRow> {
  const [row] = isReviewId(id) ? await query<ReviewRow>(strapi, OWN_REVIEW, [id]) : [];
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return row;
}
