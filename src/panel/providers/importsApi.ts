import type {
  DuplicatePolicy,
  ImportAnswer,
  ImportRowAnswer,
  ImportRowKind,
} from '../../shared/import-answers';
import { fetchFile, http, upload } from './http';

/** Column heading to field name; null for a column that is left out. */
export type Mapping = ImportAnswer['mapping'];

export interface UploadRequest {
  file: File;
  register: string;
  duplicatePolicy: DuplicatePolicy;
  mapping?: Mapping;
}

interface RowPage {
  data: ImportRowAnswer[];
  meta: { pagination: { total: number } };
}

const post = async (path: string, data?: unknown): Promise<ImportAnswer> =>
  (await http<{ data: ImportAnswer }>(path, { method: 'POST', ...(data ? { body: { data } } : {}) })).data;

export interface ImportFilter {
  state?: string | null;
  errors?: string | null;
}

export const importsApi = {
  /** One's own imports, newest first; in a state, with at least so many rows in error. */
  imports: async ({ state, errors }: ImportFilter = {}): Promise<ImportAnswer[]> => {
    const search = new URLSearchParams({
      ...(state ? { 'filters[state][$eq]': state } : {}),
      ...(errors ? { 'filters[error][$gte]': errors } : {}),
    });
    const query = search.size > 0 ? `?${search.toString()}` : '';
    return (await http<{ data: ImportAnswer[] }>(`/imports${query}`)).data;
  },
  importRun: async (id: string): Promise<ImportAnswer> =>
    (await http<{ data: ImportAnswer }>(`/imports/${id}`)).data,
  /** Sends the file; the server reads it on, and the run's state tells how far it is. */
  startImport: async (request: UploadRequest, onProgress: (share: number) => void): Promise<ImportAnswer> => {
    const form = new FormData();
    form.append('register', request.register);
    form.append('duplicatePolicy', request.duplicatePolicy);
    if (request.mapping) form.append('mapping', JSON.stringify(request.mapping));
    form.append('file', request.file);
    return (await upload<{ data: ImportAnswer }>('/imports', form, onProgress)).data;
  },
  importRows: (id: string, kind: ImportRowKind, page: number, pageSize: number): Promise<RowPage> =>
    http(`/imports/${id}/rows?kind=${kind}&page=${page}&pageSize=${pageSize}`),
  /** Writes the rows; with `skipErrors` those with problems stay out, else they stop it. */
  commitImport: (id: string, skipErrors: boolean): Promise<ImportAnswer> =>
    post(`/imports/${id}/commit`, { skipErrors }),
  undoImport: (id: string): Promise<ImportAnswer> => post(`/imports/${id}/undo`),
  importErrors: (id: string) => fetchFile(`/imports/${id}/errors`),
  importTemplate: (register: string) => fetchFile(`/imports/template/${register}`),
};
