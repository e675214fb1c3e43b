import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import { makeRow } from '../support/builders';
import { openOffice, type TestOffice } from '../support/office';
import { startTestServer, type TestServer } from '../support/server';
import { until } from '../support/until';

let office: TestOffice;
let restarted: TestServer | null = null;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await restarted?.stop();
  await office.stop();
});

it('makes the file of an export once, though its worker was killed after writing it', async () => {
  const api = await office.as('guangzhou');
  await makeRow(api, 'organizations', '4401', { name: '导出示例协会' });
  const holder = new Client({ connectionString: office.databaseUrl });
  await holder.connect();
  await holder.query('begin; lock table registers.job_file in exclusive mode');
  const asked = await api
    .post('/api/exports', { data: { register: 'organizations', format: 'csv', purpose: '季度核对' } })
    .expect(202);
  const { id } = asked.body.data;
  const folder = path.join(office.server.dataDir, 'exports');
  const files = (): string[] => (existsSync(folder) ? readdirSync(folder) : []);
  await until('the file is written and waits for its row', async () => {
    const waiting = await office.sql(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into registers.job_file%'`,
    );
    return waiting.length > 0;
  });
  const orphans = files();
  expect(orphans).toHaveLength(1);
  process.kill(office.server.pid, 'SIGKILL');
  await office.server.ended;
  await holder.query('rollback');
  await holder.end();
  const noted = (): Promise<Array<{ path: string; rows: number; sha256: string }>> =>
    office.sql('select path, rows, sha256 from registers.job_file where job = $1', [id]);
  expect(await noted()).toEqual([]);
  expect(await office.sql("select from registers.audit where action = 'export'")).toEqual([]);
  // A younger one may be under way still.
  const aDayAgo = Date.now() / 1_000 - 25 * 3_600;
  utimesSync(path.join(folder, orphans[0] ?? ''), aDayAgo, aDayAgo);

  restarted = await startTestServer(office.databaseUrl, { DATA_DIR: office.server.dataDir });
  await until('the export is done', async () => {
    const [job] = await office.sql<{ state: string }>('select state from registers.job where id = $1', [id]);
    return job?.state === 'done';
  });
  const [file] = await noted();
  expect(file).toMatchObject({ rows: 1 });
  expect(await office.sql("select from registers.audit where action = 'export'")).toHaveLength(1);
  const content = readFileSync(path.join(folder, file?.path ?? ''));
  expect(createHash('sha256').update(content).digest('hex')).toBe(file?.sha256);
  expect(content.toString('utf8')).toContain('导出示例协会');
  const answer = await request(restarted.url)
    .get(`/api/jobs/${id}/file`)
    .set('Authorization', `Bearer ${api.token}`)
    .expect(200);
  expect(answer.text).toContain('导出示例协会');
  // What the killed worker had written belongs to nobody and is gone.
  expect(files()).toEqual([file?.path]);
});
