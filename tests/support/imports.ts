import request from 'supertest';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportAnswer, ImportRowAnswer } from '../../src/shared/import-answers';
import type { Account, TestOffice } from './office';

export interface UploadOptions {
  register?: string;
  duplicatePolicy?: string;
  mapping?: Record<string, string | null>;
  name?: string;
}

/** What a clerk does in the import wizard, over HTTP. */
export async function importer(office: TestOffice, account: Account) {
  const api = await office.as(account);
  const upload = (content: string | Buffer, options: UploadOptions = {}) => {
    const test = request(office.server.url)
      .post('/api/imports')
      .set('Authorization', `Bearer ${api.token}`)
      .field('register', options.register ?? 'organizations')
      .field('duplicatePolicy', options.duplicatePolicy ?? 'skip')
      .attach('file', Buffer.from(content), options.name ?? '表.csv');
    return options.mapping ? test.field('mapping', JSON.stringify(options.mapping)) : test;
  };
  const get = async (id: string): Promise<ImportAnswer> =>
    (await api.get(`/api/imports/${id}`).expect(200)).body.data;
  /** Waits until the import leaves the states in which the server works on it. */
  const settled = async (id: string, busy: string[] = ['reading', 'committing']): Promise<ImportAnswer> => {
    for (;;) {
      const answer = await get(id);
      if (!busy.includes(answer.state)) return answer;
      await pause(50);
    }
  };
  const read = async (content: string | Buffer, options: UploadOptions = {}): Promise<ImportAnswer> => {
    const { body } = await upload(content, options).expect(202);
    return settled(body.data.id);
  };
  const rows = async (id: string, kind = ''): Promise<ImportRowAnswer[]> =>
    (await api.get(`/api/imports/${id}/rows`, { kind, pageSize: 200 }).expect(200)).body.data;
  const commit = async (id: string, skipErrors = false): Promise<ImportAnswer> => {
    await api.post(`/api/imports/${id}/commit`, { data: { skipErrors } }).expect(202);
    return settled(id);
  };
  const undo = async (id: string): Promise<ImportAnswer> => {
    await api.post(`/api/imports/${id}/undo`).expect(202);
    return settled(id);
  };
  return { api, upload, get, settled, read, rows, commit, undo };
}

export type Importer = Awaited<ReturnType<typeof importer>>;
