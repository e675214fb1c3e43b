import type { Words } from '../../shared/register-description';
import { http } from './http';

/** Rows by their ids, or all that the list's conditions name (as Strapi's filters, see `filterObject`). */
export type BulkSelection = { ids: string[] } | { filters: Record<string, unknown> };
export type BulkChange = { set: Record<string, unknown> } | { delete: true };

/** One field of a row before and after; the words are empty where the value is. */
export interface BulkDifference {
  field: string;
  before: unknown;
  after: unknown;
  beforeText: Words | null;
  afterText: Words | null;
}

/** What stands against a change; without a documentId it is the selection as a whole. */
export interface BulkProblem {
  documentId?: string;
  title?: Words;
  code: string;
  message: string;
}

/** What a change would do to so many rows, shown by a few of them. */
export interface BulkPreview {
  count: number;
  changing: number;
  sample: { documentId: string; title: Words; changes: BulkDifference[] }[];
  problems: BulkProblem[];
}

export const bulkApi = {
  bulkPreview: async (register: string, selection: BulkSelection, change: BulkChange): Promise<BulkPreview> =>
    (
      await http<{ data: BulkPreview }>(`/bulk/${register}/preview`, {
        method: 'POST',
        body: { data: { selection, change } },
      })
    ).data,
  /** Does what the preview showed; 409 `selection-changed` when other rows are meant by now. */
  bulkApply: async (
    register: string,
    selection: BulkSelection,
    change: BulkChange,
    expected: number,
  ): Promise<{ batch: string; changed: number }> =>
    (
      await http<{ data: { batch: string; changed: number } }>(`/bulk/${register}`, {
        method: 'POST',
        body: { data: { selection, change, expected } },
      })
    ).data,
  /** Makes all the rows or none. */
  bulkCreate: async (
    register: string,
    rows: Record<string, unknown>[],
  ): Promise<{ batch: string; created: number }> =>
    (
      await http<{ data: { batch: string; created: number } }>(`/bulk/${register}/create`, {
        method: 'POST',
        body: { data: { rows } },
      })
    ).data,
  /** Takes a whole change back. */
  undoBatch: async (batch: string): Promise<{ records: number }> =>
    (await http<{ data: { records: number } }>(`/batches/${batch}/undo`, { method: 'POST' })).data,
};
