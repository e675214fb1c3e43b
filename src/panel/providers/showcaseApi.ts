import type { DeskPage, MediaAnswer, PageReview } from '../../shared/showcase-page';
import { fetchFile, http, upload } from './http';
import { toRecord, type RegisterRecord } from './records';

export type PageStep = 'submit' | 'return' | 'publish' | 'withdraw';

export interface StepWords {
  comment?: string;
  /** ISO instant */
  at?: string;
  version?: number;
}

const page = (id: string): string => `/showcase-pages/${id}`;

/** Registers whose records have pictures in their text. */
export type IllustratedRegister = 'showcase-pages' | 'work-methods';

export const showcaseApi = {
  /** Saves the fields named; answers the record with its new version. */
  saveRecord: async (register: string, id: string, data: object): Promise<RegisterRecord> =>
    toRecord(
      (
        await http<{ data: Record<string, unknown> }>(`/${register}/${id}`, {
          method: 'PUT',
          body: { data },
        })
      ).data,
    ),
  addMedia: async (
    register: IllustratedRegister,
    id: string,
    file: File,
    onProgress: (share: number) => void,
  ): Promise<MediaAnswer> => {
    const form = new FormData();
    form.append('file', file);
    return (await upload<{ data: MediaAnswer }>(`/${register}/${id}/media`, form, onProgress)).data;
  },
  media: async (register: IllustratedRegister, id: string, token: string): Promise<Blob> =>
    (await fetchFile(`/${register}/${id}/media/${token}`)).blob,
  pageReview: async (id: string): Promise<PageReview> =>
    (await http<{ data: PageReview }>(`${page(id)}/review`)).data,
  stepPage: (id: string, step: PageStep, data: StepWords): Promise<unknown> =>
    http(`${page(id)}/${step}`, { method: 'POST', body: { data } }),
  showcaseDesk: async (): Promise<DeskPage[]> => (await http<{ data: DeskPage[] }>('/showcase-desk')).data,
};
