import { Client } from 'pg';
import { importer, type Importer } from '../support/imports';
import { openOffice, type TestOffice } from '../support/office';
import { until } from '../support/until';

const ROWS = 20_000;
const CSV = ['名称,类型', ...Array.from({ length: ROWS }, (_, index) => `复制协会${index},社会团体`)].join(
  '\n',
);

let office: TestOffice;
let guangzhou: Importer;
beforeAll(async () => {
  office = await openOffice();
  guangzhou = await importer(office, 'guangzhou');
});
afterAll(() => office.stop());

const staged = (): Promise<unknown[]> =>
  office.sql('select count(*)::int as n from registers.import_row group by import_id');

it('says why an import failed whose rows the database refuses, keeps none of them, and takes the next', async () => {
  await office.sql('alter table registers.import_row add constraint refuse_late check (row_no < 15000)');
  const refused = await guangzhou.read(CSV);
  expect(refused).toMatchObject({ state: 'failed', failure: { code: 'check' } });
  expect(refused.failure?.message.zh).toContain('未导入任何行');
  expect(await staged()).toEqual([]);
  await office.sql('alter table registers.import_row drop constraint refuse_late');
  expect(await guangzhou.read(CSV)).toMatchObject({ state: 'ready', counts: { rows: ROWS, create: ROWS } });
  expect(() => process.kill(office.server.pid, 0)).not.toThrow();
});

it('reads again from the start when the connection is cut in the middle of copying', async () => {
  await office.sql('delete from registers.import_row');
  // One row in the middle waits for the holder.
  await office.sql(`create function public.hold() returns trigger language plpgsql as $$
    begin if new.row_no = 15000 then perform pg_advisory_xact_lock(4711); end if; return new; end $$`);
  await office.sql(
    'create trigger hold before insert on registers.import_row for each row execute function public.hold()',
  );
  const holder = new Client({ connectionString: office.databaseUrl });
  await holder.connect();
  await holder.query('select pg_advisory_lock(4711)');
  const { body } = await guangzhou.upload(CSV).expect(202);
  const copying = "datname = current_database() and query like 'copy registers.import_row%'";
  await until('the rows are being copied', async () => {
    const found = await office.sql(
      `select from pg_stat_activity where ${copying} and wait_event_type = 'Lock'`,
    );
    return found.length > 0;
  });
  await office.sql(`select pg_terminate_backend(pid) from pg_stat_activity where ${copying}`);
  await until('the connection is gone', async () => {
    const found = await office.sql(`select from pg_stat_activity where ${copying}`);
    return found.length === 0;
  });
  expect(await staged()).toEqual([]);
  await holder.end();
  // The queue tries again by itself, a few seconds later.
  const read = await guangzhou.settled(body.data.id);
  expect(read).toMatchObject({ state: 'ready', counts: { rows: ROWS, create: ROWS } });
  expect(await staged()).toEqual([{ n: ROWS }]);
  expect(() => process.kill(office.server.pid, 0)).not.toThrow();
});
