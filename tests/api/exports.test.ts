import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { openFilledOffice } from '../support/filled-office';
import { exporter, openWorkbook } from '../support/exports';
import type { TestOffice } from '../support/office';
import { startTestServer } from '../support/server';

let office: TestOffice;

beforeAll(async () => {
  office = await openFilledOffice(5000);
});
afterAll(() => office.stop());

const FIELDS = [
  'name',
  'creditCode',
  'orgType',
  'establishedOn',
  'fullMemberStaff',
  'zombie',
  'competentAgency',
];

describe('an export', () => {
  it('is the list: its rows in its order under its labels, as a real workbook', async () => {
    const clerk = await exporter(office, 'guangzhou');
    const filters = { orgType: 'association', name: { $containsi: '会' } };
    const sort = ['competentAgency.name:asc', 'name:desc'];
    const list = await clerk.api
      .get('/api/organizations', { filters, sort, fields: ['name'], pagination: { pageSize: 200 } })
      .expect(200);
    const { file, seen } = await clerk.take({ register: 'organizations', filters, sort, fields: FIELDS });
    const sheet = (await openWorkbook(file)).worksheets[0];
    expect(seen.result?.rows).toBe(list.body.meta.pagination.total);
    expect(sheet?.rowCount).toBe(list.body.meta.pagination.total + 1);
    const names = list.body.data.map(({ name }: { name: string }) => name);
    const taken = names.map((_: string, index: number) => sheet?.getCell(index + 2, 1).value);
    expect(taken).toEqual(names);
    expect((sheet?.getRow(1).values as unknown[]).slice(1)).toEqual([
      '名称',
      '统一社会信用代码',
      '社会组织类型',
      '成立登记日期',
      '专职人员中正式党员数',
      '僵尸型组织',
      '业务主管单位',
      '记录编号',
    ]);
    expect(sheet?.getCell(2, 3).value).toBe('社会团体');
    expect(sheet?.getCell(2, 4).value).toBeInstanceOf(Date);
    expect(sheet?.getCell(2, 4).numFmt).toBe('yyyy-mm-dd');
    expect(sheet?.getCell(2, 2).numFmt).toBe('@');
    expect(['是', '否', null]).toContain(sheet?.getCell(2, 6).value);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet?.autoFilter).toBeTruthy();
  });

  it('carries 5,000 rows with one audit row, the hash of the file, and a note of who took it', async () => {
    const clerk = await exporter(office, 'province');
    const { id, file, seen } = await clerk.take({
      register: 'organizations',
      fields: FIELDS,
      purpose: '年度统计',
    });
    const workbook = await openWorkbook(file);
    expect(workbook.worksheets[0]?.rowCount).toBe(5001);
    expect(seen.result).toMatchObject({
      rows: 5000,
      sha256: createHash('sha256').update(file).digest('hex'),
    });
    expect(workbook.getWorksheet('说明')?.getCell(3, 2).value).toBe('年度统计');
    const events = await office.sql(
      "select detail from registers.audit where action = 'export' and detail ->> 'export' = $1",
      [id],
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.detail).toMatchObject({
      rows: 5000,
      sha256: seen.result?.sha256,
      purpose: '年度统计',
      fields: FIELDS,
      format: 'xlsx',
    });
    const downloads = await office.sql(
      "select from registers.audit where action = 'download' and detail ->> 'job' = $1",
      [id],
    );
    expect(downloads).toHaveLength(1);
    const folder = path.join(office.server.dataDir, 'exports');
    const modes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).mode & 0o777);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it('holds back formulas in a csv, and keeps them as text in a workbook', async () => {
    const clerk = await exporter(office, 'shenzhen');
    const name = '=HYPERLINK("http://x.invalid")';
    await clerk.api.post('/api/agencies', { data: { name, shortName: '@sum', note: '+1' } }).expect(201);
    const wanted = { register: 'agencies', filters: { name }, fields: ['name', 'shortName', 'note'] };
    const csv = (await clerk.take({ ...wanted, format: 'csv' })).file.toString('utf8');
    expect(csv.startsWith('\ufeff单位名称')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://x.invalid"")",'@sum,'+1,`);
    const sheet = (await openWorkbook((await clerk.take(wanted)).file)).worksheets[0];
    expect(sheet?.getCell(2, 1).value).toBe(name);
    expect(sheet?.getCell(2, 1).formula).toBeUndefined();
  });

  it('speaks English where it is asked to', async () => {
    const clerk = await exporter(office, 'guangzhou');
    const { file } = await clerk.take({ register: 'agencies', fields: ['name'], locale: 'en' });
    expect((await openWorkbook(file)).worksheets[0]?.getCell(1, 2).value).toBe('Record ID');
  });

  it.each([
    ['without a purpose', { purpose: '' }, 'required'],
    ['with a blank purpose', { purpose: '   ' }, 'required'],
    ['with a purpose of two characters', { purpose: '核对' }, 'invalid-value'],
    ['with a purpose of 201 characters', { purpose: '核'.repeat(201) }, 'invalid-value'],
    ['of a register that is none', { register: 'admin-users' }, 'invalid-value'],
    ['in a format that is none', { format: 'pdf' }, 'invalid-value'],
    ['of a field that is none', { fields: ['password'] }, 'unknown-field'],
    ['with a filter on a field that is none', { filters: { password: 'x' } }, 'invalid-filter'],
    ['sorted by a personal field', { sort: 'legalRepresentative:asc' }, 'personal-field'],
    [
      'filtered by a part of a personal field',
      { filters: { officePhone: { $contains: '138' } } },
      'personal-field',
    ],
  ])('%s is refused', async (_name, data, code) => {
    const clerk = await exporter(office, 'guangzhou');
    const answer = await clerk.ask({ register: 'organizations', ...(data as object) });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.code).toBe(code);
  });

  it('belongs to whoever asked: 404 to everybody else, and nothing foreign is in it', async () => {
    const clerk = await exporter(office, 'guangzhou');
    const { id, file } = await clerk.take({
      register: 'organizations',
      fields: ['name', 'jurisdictionCode'],
    });
    const places = new Set<string>();
    (await openWorkbook(file)).worksheets[0]?.eachRow((row, at) => {
      if (at > 1) places.add(String(row.getCell(2).value).slice(0, 3));
    });
    expect([...places]).toEqual(['广州市']);
    for (const account of ['province', 'shenzhen', 'tianhe', 'leader'] as const) {
      const other = await office.as(account);
      await other.get(`/api/jobs/${id}/file`).expect(404);
      await other.get(`/api/jobs/${id}`).expect(404);
    }
  });

  it('answers 410 once it has expired, and its file is purged at the next start', async () => {
    const clerk = await exporter(office, 'guangzhou');
    const { id, seen } = await clerk.take({ register: 'agencies', fields: ['name'] });
    await office.sql(
      "update registers.job_file set expires_at = now() - interval '1 second' where job = $1",
      [id],
    );
    const answer = await clerk.api.get(`/api/jobs/${id}/file`).expect(410);
    expect(answer.body.error.details.code).toBe('expired');
    const [file] = await office.sql('select path from registers.job_file where job = $1', [id]);
    const folder = path.join(office.server.dataDir, 'exports');
    expect(readdirSync(folder)).toContain(file?.path);
    const next = await startTestServer(office.databaseUrl, { DATA_DIR: office.server.dataDir });
    await next.stop();
    expect(readdirSync(folder)).not.toContain(file?.path);
    const job = await clerk.job(id);
    expect(job).toMatchObject({ state: 'done', result: { sha256: seen.result?.sha256 } });
  });
});

describe('personal fields', () => {
  const personal = ['name', 'legalRepresentative', 'officePhone'];

  it('are absent unless named, and masked where named', async () => {
    const clerk = await exporter(office, 'leader');
    const without = await openWorkbook((await clerk.take({ register: 'agencies' })).file);
    expect(JSON.stringify(without.worksheets[0]?.getRow(1).values)).not.toContain('联系人');
    const { file } = await clerk.take({
      register: 'organizations',
      fields: personal,
      filters: { legalRepresentative: { $notNull: true } },
    });
    const sheet = (await openWorkbook(file)).worksheets[0];
    expect(String(sheet?.getCell(2, 2).value)).toMatch(/\*/);
    await clerk.ask({ register: 'organizations', fields: personal, personal: 'plain' }).expect(403);
  });

  it('go out plain to an office, up to 500 rows alone, audited as plain', async () => {
    const clerk = await exporter(office, 'tianhe');
    const { id, file } = await clerk.take({
      register: 'organizations',
      fields: personal,
      personal: 'plain',
      filters: { legalRepresentative: { $notNull: true } },
    });
    expect(String((await openWorkbook(file)).worksheets[0]?.getCell(2, 2).value)).not.toMatch(/\*/);
    const [event] = await office.sql("select detail from registers.audit where detail ->> 'export' = $1", [
      id,
    ]);
    expect(event?.detail).toMatchObject({ personal: 'plain', fields: personal });
  });

  it('wait for a second person beyond 500 rows', async () => {
    const [clerk, publisher, shenzhen] = [
      await exporter(office, 'province'),
      await office.as('publisher'),
      await office.as('shenzhen'),
    ];
    const ask = { register: 'organizations', fields: personal, personal: 'plain' } as const;
    const { body } = await clerk.ask(ask).expect(202);
    const { id } = body.data;
    expect(await clerk.job(id)).toMatchObject({ state: 'queued', approval: 'required' });
    const own = await clerk.api.post(`/api/exports/${id}/approve`, { data: {} }).expect(403);
    expect(own.body.error.details.code).toBe('four-eyes');
    await shenzhen.post(`/api/exports/${id}/approve`, { data: {} }).expect(404);
    await (await office.as('leader')).post(`/api/exports/${id}/approve`, { data: {} }).expect(403);
    await (await office.as(null)).post(`/api/exports/${id}/approve`, { data: {} }).expect(401);
    const waiting = await publisher.get('/api/exports/approvals').expect(200);
    expect(waiting.body.data[0]).toMatchObject({
      id,
      expected: 5000,
      purpose: '季度核对',
      approval: 'required',
    });
    await publisher.post(`/api/exports/${id}/approve`, { data: { comment: '同意' } }).expect(200);
    expect(await clerk.settled(id)).toMatchObject({ state: 'done', result: { rows: 5000 } });
    const again = await publisher.post(`/api/exports/${id}/refuse`, { data: { comment: '不' } }).expect(409);
    expect(again.body.error.details.code).toBe('export-decided');
    const events = await office.sql(
      "select action, actor_name from registers.audit where detail ->> 'export' = $1 order by id",
      [id],
    );
    expect(events.map(({ action }) => action)).toEqual(['export-approve', 'export']);

    const second = (await clerk.ask(ask).expect(202)).body.data.id;
    await publisher.post(`/api/exports/${second}/refuse`, { data: {} }).expect(400);
    await publisher.post(`/api/exports/${second}/refuse`, { data: { comment: '用途不明' } }).expect(200);
    expect(await clerk.job(second)).toMatchObject({ state: 'failed', error: { code: 'export-refused' } });
    await clerk.api.get(`/api/jobs/${second}/file`).expect(404);
  });

  it('are found by a whole number in an export too, and the audit record does not tell which', async () => {
    const clerk = await exporter(office, 'guangzhou');
    const number = '13900009999';
    await clerk.api
      .post('/api/agencies', { data: { name: '号码示例单位', officePhone: number } })
      .expect(201);
    const { id, seen } = await clerk.take({
      register: 'agencies',
      filters: { officePhone: number },
      fields: ['name'],
    });
    expect(seen.result?.rows).toBe(1);
    const rows = await office.sql(
      `select (select detail::text from registers.audit where detail ->> 'export' = $1)
        || (select payload::text from registers.job where id = $1::uuid) || (select filters::text from registers.export where id = $1::uuid) as kept`,
      [id],
    );
    expect(rows[0]?.kept).not.toContain(number);
  });
});
