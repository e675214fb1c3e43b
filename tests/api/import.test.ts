import { randomBytes } from 'node:crypto';
import { Workbook } from 'exceljs';
import { openOffice, type TestOffice } from '../support/office';
import { importer, type Importer } from '../support/imports';

const HEADINGS =
  '社会组织名称,机构类型,统一社会信用代码,登记机关,成立登记日期,专职正式党员数,负责人党员数,摸排日期';
const CODES = ['51440100XXX0000014', '51440106XXX000002X', '51440300XXX000003L'];
const sheet = (...rows: string[]) => [HEADINGS, ...rows].join('\n');

let office: TestOffice;
let guangzhou: Importer;
beforeAll(async () => {
  office = await openOffice();
  guangzhou = await importer(office, 'guangzhou');
});
afterAll(() => office.stop());
beforeEach(() => office.sql('truncate organizations, branches, coverage_links cascade'));

const stored = (columns = 'name, credit_code, jurisdiction_code, version') =>
  office.sql(`select ${columns} from organizations order by jurisdiction_code`);

describe('reading a file', () => {
  it('shows what each row would do and writes nothing', async () => {
    const answer = await guangzhou.read(
      sheet('甲协会,社会团体,,广州市民政局,2021.11.24,2,1,2026-09-01', '乙协会,公司,,,,,,'),
    );
    expect(answer).toEqual({
      id: expect.any(String),
      register: 'organizations',
      fileName: '表.csv',
      duplicatePolicy: 'skip',
      state: 'ready',
      progress: 100,
      mapping: expect.objectContaining({ 社会组织名称: 'name', 登记机关: 'registrationAuthority' }),
      columns: expect.any(Array),
      counts: { rows: 2, create: 1, update: 0, unchanged: 0, error: 1 },
      warnings: 2,
      failure: null,
      createdAt: expect.any(String),
      committedAt: null,
    });
    const rows = await guangzhou.rows(answer.id);
    expect(rows[0]).toEqual({
      rowNumber: 2,
      kind: 'create',
      title: '甲协会',
      documentId: null,
      values: {
        name: '甲协会',
        orgType: 'association',
        registrationAuthority: '广州市民政局',
        establishedOn: '2021-11-24',
        fullMemberStaff: 2,
        fullMemberLeaders: 1,
        membersCountedOn: '2026-09-01',
      },
      changes: [],
      problems: [expect.objectContaining({ code: 'jurisdiction-assumed', severity: 'warning' })],
    });
    expect(rows[1]).toMatchObject({
      rowNumber: 3,
      kind: 'error',
      problems: [
        { field: 'orgType', heading: '机构类型', code: 'unknown-value', value: '公司' },
        { code: 'jurisdiction-assumed' },
      ],
    });
    expect(await stored()).toEqual([]);
  });

  it('names what is wrong with the file as a whole', async () => {
    const answer = await guangzhou.read(HEADINGS);
    expect(answer).toMatchObject({
      state: 'failed',
      failure: { code: 'no-rows', message: { zh: expect.any(String) } },
    });
  });

  it('reads a large workbook as a small one, and names the damage of a large one', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('说明').addRow(['本表由登记机关提供']);
    const large = workbook.addWorksheet('名录');
    large.addRow(['名称', '类型', '住所']);
    // text that can hardly be packed
    for (let row = 0; row < 8000; row += 1)
      large.addRow([`协会${row}`, '社会团体', randomBytes(150).toString('base64')]);
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(file.length).toBeGreaterThan(2 ** 20);
    expect(await guangzhou.read(file, { name: '名录.xlsx' })).toMatchObject({
      state: 'ready',
      counts: { create: 8000, error: 0 },
    });
    const middle = Math.floor(file.length / 2);
    file.fill(0, middle, middle + 1000);
    expect(await guangzhou.read(file, { name: '坏.xlsx' })).toMatchObject({
      state: 'failed',
      failure: { code: 'not-a-workbook' },
    });
  });

  it('takes a mapping, and remembers it for the same headings', async () => {
    const content = '叫什么,什么样\n甲协会,社会团体\n';
    const mapping = { 叫什么: 'name', 什么样: 'orgType' };
    expect(await guangzhou.read(content, { mapping })).toMatchObject({
      state: 'ready',
      mapping,
      counts: { create: 1 },
    });
    expect(await guangzhou.read(content, { mapping: { 叫什么: 'name' } })).toMatchObject({
      mapping: { 叫什么: 'name', 什么样: 'orgType' },
    });
  });

  it.each([
    [{ register: 'nothing' }, 404, 'not-found'],
    [{ register: 'regions' }, 404, 'not-found'],
    [{ duplicatePolicy: 'replace' }, 400, 'invalid'],
  ])('answers %j with %i', async (options, status, code) => {
    const { body } = await guangzhou.upload(sheet('甲协会,社会团体'), options).expect(status);
    expect(body.error.details.code).toBe(code);
  });
});

describe('committing', () => {
  it('creates records with verdicts, defaults and one batch in the audit record', async () => {
    const answer = await guangzhou.read(
      sheet(
        `甲协会,社会团体,${CODES[1]},,2020-01-01,3,0,${new Date().toISOString().slice(0, 10)}`,
        '乙协会,社团,,,,,,',
      ),
    );
    expect(await guangzhou.commit(answer.id)).toMatchObject({
      state: 'committed',
      committedAt: expect.any(String),
    });
    expect(
      await stored('name, credit_code, jurisdiction_code, version, status, zombie, verdict, pinyin_initials'),
    ).toEqual([
      {
        name: '乙协会',
        credit_code: null,
        jurisdiction_code: '4401',
        version: 1,
        status: 'normal',
        zombie: false,
        verdict: 'to-survey',
        pinyin_initials: 'yxh',
      },
      {
        name: '甲协会',
        credit_code: CODES[1],
        jurisdiction_code: '440106',
        version: 1,
        status: 'normal',
        zombie: false,
        verdict: 'should-build',
        pinyin_initials: 'jxh',
      },
    ]);
    const audit = await office.sql(
      'select action, count(*)::int as n, count(distinct actor)::int as actors from registers.audit where batch = $1 group by 1',
      [answer.id],
    );
    expect(audit).toEqual([{ action: 'create', n: 2, actors: 1 }]);
    const { body } = await guangzhou.api.get('/api/organizations', 'filters[name][$eq]=甲协会').expect(200);
    expect(body.data).toEqual([
      expect.objectContaining({
        documentId: expect.stringMatching(/^[a-z][a-z0-9]{23}$/),
        establishedOn: '2020-01-01',
      }),
    ]);
  });

  it('refuses rows with errors unless they are to be left out', async () => {
    const answer = await guangzhou.read(sheet('甲协会,社会团体', '乙协会,公司'));
    const { body } = await guangzhou.api.post(`/api/imports/${answer.id}/commit`, { data: {} }).expect(409);
    expect(body.error.details).toMatchObject({ code: 'import-has-errors', errors: 1 });
    expect(await stored('name')).toEqual([]);
    await guangzhou.commit(answer.id, true);
    expect(await stored('name')).toEqual([{ name: '甲协会' }]);
  });

  it('refuses a second commit', async () => {
    const answer = await guangzhou.read(sheet('甲协会,社会团体'));
    await guangzhou.commit(answer.id);
    const { body } = await guangzhou.api.post(`/api/imports/${answer.id}/commit`, { data: {} }).expect(409);
    expect(body.error.details.code).toBe('import-not-ready');
  });

  it.each([
    ['update', { update: 1 }, { address: '新址', website: 'b.invalid' }],
    ['fill', { update: 1 }, { address: '旧址', website: 'b.invalid' }],
    ['skip', { unchanged: 1 }, { address: '旧址', website: null }],
    ['refuse', { error: 1 }, { address: '旧址', website: null }],
  ])('treats a known record by the policy %s', async (duplicatePolicy, counts, expected) => {
    await guangzhou.api
      .post('/api/organizations', { data: { name: '甲协会', orgType: 'association', address: '旧址' } })
      .expect(201);
    const answer = await guangzhou.read('名称,住所,网址,法定代表人\n甲 协会,新址,b.invalid,\n', {
      duplicatePolicy,
    });
    expect(answer.counts).toMatchObject(counts);
    await guangzhou.commit(answer.id, true);
    expect(await stored('address, website')).toEqual([expected]);
  });

  it('shows before and after of each changed field and leaves the jurisdiction alone', async () => {
    await guangzhou.api
      .post('/api/organizations', {
        data: { name: '甲协会', orgType: 'association', creditCode: CODES[0], jurisdictionCode: '440106' },
      })
      .expect(201);
    const answer = await guangzhou.read(`统一社会信用代码,专职正式党员数\n${CODES[0]},3\n`, {
      duplicatePolicy: 'update',
    });
    const [row] = await guangzhou.rows(answer.id);
    expect(row).toMatchObject({
      kind: 'update',
      changes: [{ field: 'fullMemberStaff', from: null, to: 3 }],
      problems: [],
    });
    await guangzhou.commit(answer.id);
    expect(await stored('full_member_staff, jurisdiction_code, version')).toEqual([
      { full_member_staff: 3, jurisdiction_code: '440106', version: 2 },
    ]);
  });

  it.each([
    [
      'a repeated code',
      sheet(`甲协会,社会团体,${CODES[0]}`, `乙协会,社会团体,${CODES[0]}`),
      'duplicate-in-file',
    ],
    ['a repeated name', sheet('甲协会,社会团体', '甲 协会,社会团体'), 'duplicate-in-file'],
    ['a missing name', sheet('甲协会,社会团体', ',社会团体'), 'required'],
    [
      'a jurisdiction elsewhere',
      '名称,类型,管辖区划\n甲协会,社会团体,4401\n乙协会,社会团体,深圳市\n',
      'outside-scope',
    ],
  ])('finds %s', async (_what, content, code) => {
    const answer = await guangzhou.read(content);
    expect(answer.counts).toMatchObject({ create: 1, error: 1 });
    const [row] = await guangzhou.rows(answer.id, 'error');
    expect(row?.problems.map((problem) => problem.code)).toContain(code);
  });

  it('says that a code is taken elsewhere and not by whom', async () => {
    const shenzhen = await importer(office, 'shenzhen');
    await shenzhen.api
      .post('/api/organizations', {
        data: { name: '深圳的协会', orgType: 'association', creditCode: CODES[0] },
      })
      .expect(201);
    const answer = await guangzhou.read(sheet(`甲协会,社会团体,${CODES[0]}`));
    const rows = await guangzhou.rows(answer.id);
    expect(rows[0]).toMatchObject({
      kind: 'error',
      documentId: null,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'taken-elsewhere' })]),
    });
    expect(JSON.stringify(rows)).not.toContain('深圳的协会');
  });

  it('lets one of two imports of the same rows win and doubles none', async () => {
    const content = sheet(
      ...Array.from({ length: 300 }, (_, index) => `协会${index},社会团体,,,,1,1,2026-09-01`),
    );
    const [first, second] = await Promise.all([guangzhou.read(content), guangzhou.read(content)]);
    const [one, two] = await Promise.all([guangzhou.commit(first.id), guangzhou.commit(second.id)]);
    expect([one.counts.create, two.counts.create].sort()).toEqual([0, 300]);
    expect(await office.sql('select count(*)::int as n from organizations')).toEqual([{ n: 300 }]);
  });
});

describe('coverage links', () => {
  it('find organization and branch by code or name and follow the organization’s jurisdiction', async () => {
    const { body } = await guangzhou.api
      .post('/api/organizations', {
        data: {
          name: '甲协会（总会）',
          orgType: 'association',
          creditCode: CODES[0],
          jurisdictionCode: '440106',
        },
      })
      .expect(201);
    await guangzhou.api
      .post('/api/branches', {
        data: { name: '示例联合党支部', kind: 'joint-branch', approvalNumber: '示例〔2026〕1号' },
      })
      .expect(201);
    const content = [
      '社会组织名称,党组织名称,组建方式,起始日期',
      '甲协会(总会),示例联合党支部,联合组建,2026/1/1',
      '没有的协会,示例联合党支部,联合组建,2026/1/1',
    ].join('\n');
    const answer = await guangzhou.read(content, { register: 'coverage-links' });
    expect(answer.counts).toEqual({ rows: 2, create: 1, update: 0, unchanged: 0, error: 1 });
    expect((await guangzhou.rows(answer.id, 'error'))[0]?.problems).toMatchObject([
      { field: 'organization', code: 'reference-not-found', severity: 'error' },
    ]);
    await guangzhou.commit(answer.id, true);
    const links = await guangzhou.api
      .get('/api/coverage-links', 'populate[organization][fields]=name')
      .expect(200);
    expect(links.body.data).toMatchObject([
      {
        mode: 'joint',
        from: '2026-01-01',
        jurisdictionCode: '440106',
        organization: { documentId: body.data.documentId },
      },
    ]);
    const again = await guangzhou.read(
      `信用代码,党组织,组建方式,起始日期\n${CODES[0]},示例联合党支部,联合组建,2026-01-01\n`,
      { register: 'coverage-links', mapping: { 信用代码: 'organization' } },
    );
    expect(again.counts).toMatchObject({ unchanged: 1 });
  });
});

describe('undoing', () => {
  it('deletes what was created and puts back what was changed', async () => {
    await guangzhou.api
      .post('/api/organizations', { data: { name: '甲协会', orgType: 'association', address: '旧址' } })
      .expect(201);
    const answer = await guangzhou.read('名称,类型,住所\n甲协会,社会团体,新址\n乙协会,社会团体,新址\n', {
      duplicatePolicy: 'update',
    });
    await guangzhou.commit(answer.id);
    expect(await stored('name, address')).toHaveLength(2);
    expect(await guangzhou.undo(answer.id)).toMatchObject({ state: 'undone' });
    expect(await stored('name, address')).toEqual([{ name: '甲协会', address: '旧址' }]);
  });

  it('is blocked by a record that changed since, and changes nothing', async () => {
    const answer = await guangzhou.read(sheet('甲协会,社会团体', '乙协会,社会团体'));
    await guangzhou.commit(answer.id);
    const { body } = await guangzhou.api.get('/api/organizations', 'filters[name][$eq]=甲协会');
    const [changed] = body.data;
    await guangzhou.api
      .put(`/api/organizations/${changed.documentId}`, { data: { address: '后来' } })
      .expect(200);
    const refused = await guangzhou.api.post(`/api/imports/${answer.id}/undo`).expect(409);
    expect(refused.body.error.details).toMatchObject({
      code: 'import-undo-blocked',
      blockers: [{ recordId: changed.documentId, reason: 'changed', register: 'organizations' }],
    });
    expect(await stored('name')).toHaveLength(2);
  });

  it('is blocked by a link to what it created', async () => {
    const answer = await guangzhou.read(sheet('甲协会,社会团体'));
    await guangzhou.commit(answer.id);
    const { body } = await guangzhou.api.get('/api/organizations');
    await guangzhou.api
      .post('/api/leaders', { data: { name: '陈示例', organization: body.data[0].documentId } })
      .expect(201);
    const refused = await guangzhou.api.post(`/api/imports/${answer.id}/undo`).expect(409);
    expect(refused.body.error.details.blockers).toMatchObject([{ reason: 'linked', register: 'leaders' }]);
  });
});

describe('workbooks', () => {
  const load = async (body: Buffer) => {
    const book = new Workbook();
    await book.xlsx.load(body as unknown as ArrayBuffer); // exceljs types predate Node's generic Buffer.
    return book;
  };

  it('of errors hold the rows as they were, coloured, and can be uploaded once corrected', async () => {
    const answer = await guangzhou.read(sheet('甲协会,社会团体', '乙协会,公司,,=1+1'));
    const { body } = await guangzhou.api
      .get(`/api/imports/${answer.id}/errors`)
      .buffer()
      .responseType('blob')
      .expect(200);
    const book = await load(body);
    const page = book.worksheets[0];
    expect(page?.rowCount).toBe(2);
    expect([1, 2, 4, 9].map((column) => page?.getRow(2).getCell(column).value)).toEqual([
      '乙协会',
      '公司',
      '=1+1',
      expect.stringContaining('机构类型：'),
    ]);
    expect(page?.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    Object.assign(page?.getCell('B2') ?? {}, { value: '社会团体' });
    const again = await guangzhou.read(Buffer.from(await book.xlsx.writeBuffer()), { name: '导入问题.xlsx' });
    expect(again).toMatchObject({
      state: 'ready',
      counts: { rows: 1, create: 1, error: 0 },
      mapping: { 问题: null },
    });
  });

  it('to fill in can be uploaded as they are, with drop-downs and explanations', async () => {
    const { body } = await guangzhou.api
      .get('/api/imports/template/organizations')
      .buffer()
      .responseType('blob')
      .expect(200);
    const book = await load(body);
    const [page, guide] = book.worksheets;
    const headings = (page?.getRow(1).values as string[]).filter(Boolean);
    expect(headings).toEqual(
      expect.arrayContaining(['名称', '社会组织类型', '统一社会信用代码', '摸排日期']),
    );
    expect(headings).not.toContain('覆盖判定');
    expect(guide?.name).toBe('填写说明');
    const type = headings.indexOf('社会组织类型') + 1;
    expect(page?.getRow(2).getCell(type).dataValidation).toMatchObject({ type: 'list' });
    page?.addRow(headings.map((heading) => ({ 名称: '甲协会', 社会组织类型: '基金会' })[heading] ?? null));
    const answer = await guangzhou.read(Buffer.from(await book.xlsx.writeBuffer()), { name: '模板.xlsx' });
    expect(answer).toMatchObject({ state: 'ready', counts: { rows: 1, create: 1 } });
  });
});

describe('who may', () => {
  it('sees an import: its owner only', async () => {
    const { id } = await guangzhou.read(sheet('甲协会,社会团体'));
    const shenzhen = await office.as('shenzhen');
    for (const path of ['', '/rows', '/errors']) await shenzhen.get(`/api/imports/${id}${path}`).expect(404);
    for (const path of ['/commit', '/undo']) await shenzhen.post(`/api/imports/${id}${path}`, {}).expect(404);
    expect((await shenzhen.get('/api/imports').expect(200)).body.data).toEqual([]);
    expect((await guangzhou.api.get('/api/imports').expect(200)).body.data[0]).toMatchObject({ id });
  });

  it.each(['leader', 'auditor', 'editor'] as const)('import: not the %s', async (account) => {
    const reader = await importer(office, account);
    await reader.upload(sheet('甲协会,社会团体')).expect(403);
    await reader.api.get('/api/imports').expect(403);
    await reader.api.get('/api/imports/template/organizations').expect(403);
  });

  it('import: nobody without signing in', async () => {
    await (await office.as(null)).get('/api/imports').expect(401);
  });
});
