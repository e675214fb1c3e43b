import type {
  BatchProgress,
  OwnReview,
  OwnReviewDetail,
  SiteColumn,
  SiteLife,
} from '../../shared/site-answers';
import type { ReviewerChoice } from '../../shared/review-answers';
import { http, type HttpRequest } from './http';

const data = async <T>(path: string, request?: HttpRequest): Promise<T> =>
  (await http<{ data: T }>(path, request)).data;
const send = <T>(method: 'POST' | 'PUT', path: string, body: object): Promise<T> =>
  data<T>(path, { method, body: { data: body } });

/** The lives of model sites; only their own pages use it. */
export const sitesApi = {
  life: (id: string) => data<SiteLife>(`/model-sites/${id}/life`),
  move: (id: string, body: object) => send<SiteLife>('POST', `/model-sites/${id}/move`, body),
  reviewers: (id: string) => data<ReviewerChoice[]>(`/model-sites/${id}/reviewers`),
  assign: (id: string, reviewers: number[]) =>
    send<SiteLife>('PUT', `/model-sites/${id}/reviewers`, { reviewers }),
  close: (id: string, reason: string) =>
    send<SiteLife>('POST', `/model-sites/${id}/close-review`, { reason }),
  markAsEvidence: (id: string, file: string, criterion: string | null) =>
    send<SiteLife>('PUT', `/model-sites/${id}/evidence-files`, { file, criterion }),
  board: (search: string) => data<SiteColumn[]>(`/site-board?${search}`),
  progress: (batch: string) =>
    data<BatchProgress | null>(`/site-progress${batch ? `?batch=${encodeURIComponent(batch)}` : ''}`),
  reviews: () => data<OwnReview[]>('/site-reviews'),
  review: (id: string) => data<OwnReviewDetail>(`/site-reviews/${id}`),
  saveMarks: (id: string, body: object) => send<OwnReviewDetail>('PUT', `/site-reviews/${id}`, body),
  handIn: (id: string) => data<OwnReviewDetail>(`/site-reviews/${id}/hand-in`, { method: 'POST' }),
};
