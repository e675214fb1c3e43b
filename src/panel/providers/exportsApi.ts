import type { ExportAnswer, ExportRequest } from '../../shared/export-answers';
import { fetchFile, http } from './http';
import type { QueryPair } from './filters';

type Nested = { [name: string]: Nested | string };

/** `filters[name][$eq]=x` as the object that it stands for. */
export const toNested = (pairs: readonly QueryPair[]): Nested => {
  const root: Nested = {};
  for (const [name, value] of pairs) {
    const keys = name.split(/[[\]]+/).filter((key) => key !== '');
    const last = keys.pop() ?? name;
    let at = root;
    for (const key of keys) {
      const next = at[key];
      if (typeof next === 'object') at = next;
      else at = at[key] = {};
    }
    at[last] = value;
  }
  return root;
};

/** Objects whose keys are 0, 1, 2 … are lists: a query string can't tell them apart, a body must. */
const withLists = (value: Nested | string): unknown => {
  if (typeof value === 'string') return value;
  const keys = Object.keys(value);
  const parts = keys.map((key) => withLists(value[key] ?? ''));
  return keys.length > 0 && keys.every((key, index) => key === String(index))
    ? parts
    : Object.fromEntries(keys.map((key, index) => [key, parts[index]]));
};

/** What a list shows, as the body of an export asks for it. */
export const toBody = (pairs: readonly QueryPair[]): Record<string, unknown> =>
  withLists(toNested(pairs)) as Record<string, unknown>; // pairs have names, so the whole is an object

const post = async (path: string, data: unknown): Promise<ExportAnswer> =>
  (await http<{ data: ExportAnswer }>(path, { method: 'POST', body: { data } })).data;

export const exportsApi = {
  exports: async (): Promise<ExportAnswer[]> => (await http<{ data: ExportAnswer[] }>('/exports')).data,
  exportApprovals: async (): Promise<ExportAnswer[]> =>
    (await http<{ data: ExportAnswer[] }>('/exports/approvals')).data,
  startExport: (request: ExportRequest): Promise<ExportAnswer> => post('/exports', request),
  decideExport: (id: string, isApproved: boolean, comment: string): Promise<ExportAnswer> =>
    post(`/exports/${id}/${isApproved ? 'approve' : 'refuse'}`, { comment }),
  exportFile: (id: string) => fetchFile(`/jobs/${id}/file`),
};
