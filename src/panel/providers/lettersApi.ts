import type {
  DocumentAbout,
  DocumentDesk,
  FeedbackBoard,
  NoticeLife,
  TemplateFieldGroup,
  TemplateKind,
  UploadedTemplate,
} from '../../shared/letter-answers';
import type { DocumentKind, MergeFormat, TemplateFaultAnswer } from '../../shared/letters';
import type { BulkSelection } from './bulkApi';
import { fetchFile, http, upload, type HttpRequest } from './http';

const data = async <T>(path: string, request?: HttpRequest): Promise<T> =>
  (await http<{ data: T }>(path, request)).data;
const send = <T>(path: string, body: object): Promise<T> =>
  data<T>(path, { method: 'POST', body: { data: body } });

/** What is asked of new notices. */
export interface NoticeWish {
  dueOn: string;
  unit: string;
  occasion: string;
  requirement: string;
}

/** Feedback notices, official documents and their templates; only their own pages use it. */
export const lettersApi = {
  raise: (organization: string, wish: NoticeWish) =>
    send<{ documentId: string }>(`/organizations/${organization}/feedback-notice`, wish),
  raiseMany: (selection: BulkSelection, wish: NoticeWish) =>
    send<{ id: string; organizations: number }>('/feedback-notices/raise', { selection, ...wish }),
  life: (id: string) => data<NoticeLife>(`/feedback-notices/${id}/life`),
  move: (id: string, body: object) => send<NoticeLife>(`/feedback-notices/${id}/move`, body),
  board: (place: string) =>
    data<FeedbackBoard>(`/feedback-board${place ? `?place=${encodeURIComponent(place)}` : ''}`),
  issueMany: (selection: BulkSelection, body: { issuer: string; issuedOn: string; format: MergeFormat }) =>
    send<{ id: string }>('/feedback-notices/issue', { selection, ...body }),

  draft: (body: object) => send<{ documents: string[] }>('/official-documents/draft', body),
  desk: (id: string) => data<DocumentDesk>(`/official-documents/${id}/desk`),
  issue: (id: string, body: object) => send<DocumentDesk>(`/official-documents/${id}/issue`, body),
  makeVoid: (id: string, reason: string) => send<DocumentDesk>(`/official-documents/${id}/void`, { reason }),
  preview: (id: string) => fetchFile(`/official-documents/${id}/preview`),
  file: (id: string) => fetchFile(`/official-documents/${id}/file`),
  merge: (selection: BulkSelection, format: MergeFormat) =>
    send<{ id: string }>('/official-documents/merge', { selection, format }),
  about: (register: string, record: string) =>
    data<DocumentAbout[]>(`/documents-about?register=${register}&record=${record}`),

  templates: () => data<TemplateKind[]>('/template-desk'),
  templateFields: (kind: DocumentKind) => data<TemplateFieldGroup[]>(`/template-fields?kind=${kind}`),
  templateFile: (id: string) => fetchFile(`/document-templates/${id}/file`),
  shippedTemplate: (kind: DocumentKind) => fetchFile(`/shipped-template?kind=${kind}`),
  checkTemplate: (id: string) => data<TemplateFaultAnswer[]>(`/document-templates/${id}/check`),
  useTemplate: (id: string) => data<TemplateKind[]>(`/document-templates/${id}/use`, { method: 'POST' }),
  returnTemplate: (kind: DocumentKind) => send<TemplateKind[]>('/document-templates/return', { kind }),
  uploadTemplate: async (
    kind: DocumentKind,
    file: File,
    note: string,
    onProgress: (share: number) => void,
  ) => {
    const form = new FormData();
    form.append('kind', kind);
    form.append('note', note);
    form.append('file', file, file.name);
    return (await upload<{ data: UploadedTemplate }>('/document-templates/upload', form, onProgress)).data;
  },
};
