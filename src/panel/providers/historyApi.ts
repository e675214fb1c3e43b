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

/** Changes come as `{field: {before, after}}` or as one object before and one after. */
const changesOf = (row: Row): HistoryEntry['changes'] => {
  if (isObject(row.changes)) {
    return Object.entries(row.changes).map(([field, change]) => ({
      field,
      before: isObject(change) ? (change.before ?? change.from ?? null) : null,
      after: isObject(change) ? (change.after ?? change.to ?? null) : change,
    }));
  }
  const before = isObject(row.before) ? row.before : {};
  const after = isObject(row.after) ? row.after : {};
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter(({ before: old, after: fresh }) => JSON.stringify(old) !== JSON.stringify(fresh));
};

export const toHistoryEntry = (row: Row): HistoryEntry => ({
  id: String(row.id),
  action: String(row.action),
  actor: isObject(row.actor) ? textOrNull(row.actor.displayName ?? row.actor.email) : textOrNull(row.actor),
  at: String(row.at ?? row.createdAt ?? row.time ?? ''),
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
