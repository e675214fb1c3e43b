import type { BulkAnswer, BulkPreview } from '../../shared/change-answers';
import { http } from './http';

/** Rows by their ids, or all that the list's conditions name (as Strapi's filters, see `filterObject`). */
export type BulkSelection = { ids: string[] } | { filters: Record<string, unknown> };
export type BulkChange = { set: Record<string, unknown> } | { delete: true };

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
  ): Promise<BulkAnswer> =>
    (
      await http<{ data: BulkAnswer }>(`/bulk/${register}`, {
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
