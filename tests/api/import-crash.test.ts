import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openOffice, type TestOffice } from '../support/office';
import { importer } from '../support/imports';
import { startTestServer, type TestServer } from '../support/server';

let office: TestOffice;
let restarted: TestServer | null = null;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  await restarted?.stop();
  await office.stop();
});

/** Waits until the import's insert stands still at the lock. */
async function untilBlocked(): Promise<void> {
  for (;;) {
    const waiting = await office.sql(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into public."organizations"%'`,
    );
    if (waiting.length > 0) return;
    await pause(20);
  }
}

/** The state in which the import comes to rest, as the database has it. */
async function settled(id: string): Promise<string> {
  for (;;) {
    const [row] = await office.sql<{ state: string }>('select state from registers.import where id = $1', [
      id,
    ]);
    if (row && row.state !== 'committing') return row.state;
    await pause(50);
  }
}

const count = async () =>
  (await office.sql<{ n: number }>('select count(*)::int as n from organizations'))[0]?.n;

it('leaves nothing when the server is killed in the middle of a commit, and commits when it runs again', async () => {
  const guangzhou = await importer(office, 'guangzhou');
  const rows = Array.from({ length: 2000 }, (_, index) => `协会${index},社会团体`);
  const { id } = await guangzhou.read(['名称,类型', ...rows].join('\n'));
  const blocker = new Client({ connectionString: office.databaseUrl });
  await blocker.connect();
  await blocker.query('begin');
  await blocker.query('lock table organizations in share mode');
  await guangzhou.api.post(`/api/imports/${id}/commit`, {}).expect(202);
  await untilBlocked();
  process.kill(office.server.pid, 'SIGKILL');
  await office.server.ended;
  await blocker.query('rollback');
  await blocker.end();
  expect(await count()).toBe(0);
  expect(await office.sql('select state from registers.import where id = $1', [id])).toEqual([
    { state: 'committing' },
  ]);

  restarted = await startTestServer(office.databaseUrl, { DATA_DIR: office.server.dataDir });
  expect(await settled(id)).toBe('committed');
  expect(await count()).toBe(2000);
  expect(await office.sql('select count(*)::int as n from registers.audit where batch = $1', [id])).toEqual([
    { n: 2000 },
  ]);
});
