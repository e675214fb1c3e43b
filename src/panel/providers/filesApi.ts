import type { RecordFileAnswer } from '../../shared/record-files';
import { fetchFile, http, upload } from './http';

export const filesApi = {
  recordFiles: async (register: string, recordId: string): Promise<RecordFileAnswer[]> =>
    (await http<{ data: RecordFileAnswer[] }>(`/${register}/${recordId}/files`)).data,
  addFile: async (
    register: string,
    recordId: string,
    file: File,
    onProgress: (share: number) => void,
  ): Promise<RecordFileAnswer> => {
    const form = new FormData();
    form.append('file', file);
    return (await upload<{ data: RecordFileAnswer }>(`/${register}/${recordId}/files`, form, onProgress))
      .data;
  },
  file: (id: string) => fetchFile(`/files/${id}`),
  removeFile: (id: string): Promise<unknown> => http(`/files/${id}`, { method: 'DELETE' }),
  restoreFile: (id: string): Promise<unknown> => http(`/files/${id}/restore`, { method: 'POST' }),
};
