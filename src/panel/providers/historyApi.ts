import type { ComparedMoments, HistoryAnswer, TrashAnswer } from '../../shared/history-answers';
import { http } from './http';

export interface PageOf<Row> {
  data: Row[];
  meta: { pagination: { page: number; pageSize: number; total: number; pageCount: number } };
}

export const historyApi = {
  /** The changes of one record, newest first, a page of fifty. */
  history: (register: string, documentId: string, page = 1): Promise<PageOf<HistoryAnswer>> =>
    http(`/${register}/${documentId}/history?page=${page}`),
  /** The fields in which a record differs between two moments: after an entry, and after another or `now`. */
  compareHistory: async (
    register: string,
    documentId: string,
    from: string,
    to: string,
  ): Promise<ComparedMoments> => {
    const search = new URLSearchParams({ from, to });
    return (
      await http<{ data: ComparedMoments }>(`/${register}/${documentId}/history/compare?${search.toString()}`)
    ).data;
  },
  /** Puts a record, or some of its fields, back to how it stood after an entry. */
  restoreMoment: (
    register: string,
    documentId: string,
    entry: string,
    wanted: { version: number; fields: string[] },
  ): Promise<unknown> =>
    http(`/${register}/${documentId}/history/${entry}/restore`, { method: 'POST', body: { data: wanted } }),
  /** Brings a deleted record back. */
  restore: (register: string, documentId: string): Promise<unknown> =>
    http(`/${register}/${documentId}/restore`, { method: 'POST' }),
  /** The deleted records of a register, newest first. */
  trash: (register: string, page: number): Promise<PageOf<TrashAnswer>> =>
    http(`/${register}/trash?page=${page}`),
};
