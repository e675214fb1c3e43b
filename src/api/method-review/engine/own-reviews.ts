import type { Core } from '@strapi/strapi';
import { noteEvent, query, Refusal } from '../../../plugins/registers';
import type { OwnMethodReview, OwnMethodReviewDetail } from '../../../shared/method-answers';
import { METHOD_CODES } from '../../../shared/method-criteria';
import { handInMarks, isReviewId, keepMarks, toMarks, type KeptMarks } from '../../review/engine/own-marks';
import type { SentMarks } from '../../review/validation/marks';
import { OWN_REVIEW, OWN_REVIEWS } from '../queries/own-reviews';

type ReviewRow = Omit<OwnMethodReviewDetail, 'marks' | 'comment'> & { kept: KeptMarks };

/** The caller's reviews of methods, what waits first. */
export const ownReviews = (strapi: Core.Strapi): Promise<OwnMethodReview[]> =>
  query<OwnMethodReview>(strapi, OWN_REVIEWS);

/** One of the caller's reviews with the text. Throws 404 for anybody else's. */
export async function ownReview(strapi: Core.Strapi, id: string): Promise<OwnMethodReviewDetail> {
  const { kept, ...review } = await findOwn(strapi, id);
  return {
    ...review,
    sections: review.sections.filter(({ html }) => html !== ''),
    ...toMarks(METHOD_CODES, kept),
  };
}

/** Keeps marks as a draft. Throws 400 once the review is handed in or its round closed. */
export const saveMarks = async (strapi: Core.Strapi, id: string, sent: SentMarks): Promise<void> =>
  keepMarks(strapi, await findOwn(strapi, id), sent);

/** Hands the marks in: from then on they stand. Throws 400 with one error for each criterion without a mark. */
export async function handIn(strapi: Core.Strapi, id: string): Promise<void> {
  const review = await findOwn(strapi, id);
  await handInMarks(strapi, review, METHOD_CODES);
  await noteEvent(strapi, {
    action: 'method-review-hand-in',
    register: 'work-methods',
    recordId: review.method.id,
    detail: { round: review.round },
  });
}

async function findOwn(strapi: Core.Strapi, id: string): Promise<ReviewRow> {
  const [row] = isReviewId(id) ? await query<ReviewRow>(strapi, OWN_REVIEW, [id]) : [];
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return row;
}
