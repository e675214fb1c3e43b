import type { ExportAnswer } from '../../shared/export-answers';
import type {
  BookFormat,
  DeskMethod,
  Edition,
  MethodStanding,
  MethodStep,
  OwnMethodReview,
  OwnMethodReviewDetail,
  ReadDraft,
  SimilarMethod,
} from '../../shared/method-answers';
import type { ReviewerChoice } from '../../shared/review-answers';
import type { StoredBook } from '../../shared/stored-book';
import { http, upload, type HttpRequest } from './http';

const data = async <T>(path: string, request?: HttpRequest): Promise<T> =>
  (await http<{ data: T }>(path, request)).data;
const send = <T>(method: 'POST' | 'PUT', path: string, body: object): Promise<T> =>
  data<T>(path, { method, body: { data: body } });

export interface AskedBook {
  format: BookFormat;
  purpose: string;
}

/** Work methods, their reviews and the books made of them; only their own pages use it. */
export const methodsApi = {
  standing: (id: string) => data<MethodStanding>(`/work-methods/${id}/standing`),
  submit: (id: string) => send<MethodStanding>('POST', `/work-methods/${id}/submit`, {}),
  similar: (id: string) => data<SimilarMethod[]>(`/work-methods/${id}/similar`),
  readWord: async (id: string, file: File, onProgress: (share: number) => void): Promise<ReadDraft> => {
    const form = new FormData();
    form.append('file', file);
    return (await upload<{ data: ReadDraft }>(`/work-methods/${id}/word`, form, onProgress)).data;
  },
  desk: (call: string) => data<DeskMethod[]>(`/method-desk${call ? `?call=${call}` : ''}`),
  reviewers: (methods: string[]) => data<ReviewerChoice[]>(`/method-reviewers?methods=${methods.join(',')}`),
  openRounds: (methods: string[], reviewers: number[], dueOn: string | null) =>
    send<{ methods: number }>('POST', '/method-rounds', { methods, reviewers, dueOn }),
  closeRounds: (methods: string[], reason: string) =>
    send<{ methods: number }>('POST', '/method-rounds/close', { methods, reason }),
  decide: (methods: string[], step: MethodStep, said: Record<string, string>) =>
    send<{ methods: number }>('POST', '/method-decisions', { methods, step, ...said }),
  reviews: () => data<OwnMethodReview[]>('/method-reviews'),
  review: (id: string) => data<OwnMethodReviewDetail>(`/method-reviews/${id}`),
  saveMarks: (id: string, body: object) => send<OwnMethodReviewDetail>('PUT', `/method-reviews/${id}`, body),
  handIn: (id: string) => data<OwnMethodReviewDetail>(`/method-reviews/${id}/hand-in`, { method: 'POST' }),
  book: (id: string, edition: number | null) =>
    data<StoredBook>(`/method-collections/${id}/book${edition === null ? '' : `?edition=${edition}`}`),
  editions: (id: string) => data<Edition[]>(`/method-collections/${id}/editions`),
  keepEdition: (id: string, comment: string) =>
    send<Edition[]>('POST', `/method-collections/${id}/editions`, { comment }),
  approve: (id: string, comment: string) =>
    send<Edition[]>('POST', `/method-collections/${id}/approve`, { comment }),
  reopen: (id: string, comment: string) =>
    send<Edition[]>('POST', `/method-collections/${id}/reopen`, { comment }),
  exportCollection: (id: string, asked: AskedBook & { edition?: number }) =>
    send<ExportAnswer>('POST', `/method-collections/${id}/export`, asked),
  exportMethods: (asked: AskedBook & { ids: string[]; title?: string }) =>
    send<ExportAnswer>('POST', '/work-methods/export', asked),
};
