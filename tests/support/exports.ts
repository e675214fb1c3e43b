import { Workbook } from 'exceljs';
import request from 'supertest';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExportRequest } from '../../src/shared/export-answers';
import type { Account, TestOffice } from './office';

/** A job as its owner sees it. */
export interface SeenJob {
  id: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  progress: number;
  approval: string | null;
  result: { file: string; rows: number; sha256: string; expiresAt: string } | null;
  error: { code: string } | null;
}

/** What a clerk does to take a list out, over HTTP. */
export async function exporter(office: TestOffice, account: Account) {
  const api = await office.as(account);
  const ask = (data: Partial<ExportRequest>) =>
    api.post('/api/exports', { data: { format: 'xlsx', purpose: '季度核对', ...data } });
  const job = async (id: string): Promise<SeenJob> =>
    (await api.get(`/api/jobs/${id}`).expect(200)).body.data;
  const settled = async (id: string): Promise<SeenJob> => {
    for (;;) {
      const seen = await job(id);
      if (seen.state === 'done' || seen.state === 'failed') return seen;
      await pause(50);
    }
  };
  const fetchFile = async (id: string): Promise<Buffer> => {
    const answer = await request(office.server.url)
      .get(`/api/jobs/${id}/file`)
      .set('Authorization', `Bearer ${api.token}`)
      .buffer()
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    if (answer.status !== 200) throw new Error(`The file answers ${answer.status}`);
    return answer.body as Buffer; // As the parser above made it.
  };
  const take = async (data: Partial<ExportRequest>): Promise<{ id: string; seen: SeenJob; file: Buffer }> => {
    const answer = await ask(data);
    if (answer.status !== 202) throw new Error(`${answer.status} ${JSON.stringify(answer.body.error)}`);
    const seen = await settled(answer.body.data.id);
    if (seen.state !== 'done') throw new Error(`The export failed: ${JSON.stringify(seen.error)}`);
    return { id: seen.id, seen, file: await fetchFile(seen.id) };
  };
  return { api, ask, job, settled, fetchFile, take };
}

/** Opens a workbook as a spreadsheet does. */
export async function openWorkbook(file: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  // exceljs declares a Buffer of an older Node.
  await workbook.xlsx.load(file as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}
