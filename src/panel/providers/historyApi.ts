import { http } from './http';

/** One change of a record, newest first; `changes` holds the fields before and after. */
export interface HistoryEntry {
  id: string;
  action: string;
  actor: string | null;
  at: string;
  batch: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
}

type Row = Record<string, unknown>;

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

const changesOf = (row: Row): HistoryEntry['changes'] =>
  (Array.isArray(row.changes) ? row.changes : []).filter(isObject).map((change) => ({
    field: String(change.field),
    before: change.before ?? null,
    after: change.after ?? null,
  }));

export const toHistoryEntry = (row: Row): HistoryEntry => ({
  id: String(row.id),
  action: String(row.action),
  actor: isObject(row.actor) ? textOrNull(row.actor.name) : textOrNull(row.actor),
  at: String(row.at),
  batch: textOrNull(row.batch),
  changes: changesOf(row),
});

export const historyApi = {
  /** The changes of one record, newest first. */
  history: async (register: string, documentId: string): Promise<HistoryEntry[]> => {
    const { data } = await http<{ data: Row[] }>(`/${register}/${documentId}/history`);
    return data.map(toHistoryEntry);
  },
  /** Brings a deleted record back. */
  restore: (register: string, documentId: string): Promise<unknown> =>
    http(`/${register}/${documentId}/restore`, { method: 'POST' }),
};
