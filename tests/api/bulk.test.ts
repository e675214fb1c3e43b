import { makeRow, type Row } from '../support/builders';
import { openOffice, type Api, type TestOffice } from '../support/office';

let office: TestOffice;
let province: Api;
let guangzhou: Api;
let shenzhen: Api;

beforeAll(async () => {
  office = await openOffice();
  province = await office.as('province');
  guangzhou = await office.as('guangzhou');
  shenzhen = await office.as('shenzhen');
});
afterAll(() => office.stop());
afterEach(async () => {
  for (const table of ['coverage_links', 'leaders', 'branches', 'organizations', 'agencies'])
    await office.sql(`delete from ${table}`);
});

const org = (name: string, more: object = {}): Promise<Row> =>
  makeRow(province, 'organizations', '4401', { name, ...more });
const idsOf = (rows: Row[]): string[] => rows.map(({ documentId }) => documentId);
const preview = (api: Api, selection: object, change: object, register = 'organizations') =>
  api.post(`/api/bulk/${register}/preview`, { data: { selection, change } });
const change = (api: Api, selection: object, what: object, expected: number, register = 'organizations') =>
  api.post(`/api/bulk/${register}`, { data: { selection, change: what, expected } });
const stored = (columns: string) => office.sql(`select ${columns} from organizations order by id`);

describe('a preview', () => {
  it('counts what is selected and what would change, shows it in words, and saves nothing', async () => {
    const rows = [await org('一协会', { address: '旧址' }), await org('二协会', { address: '新址' })];
    const { body } = await preview(
      guangzhou,
      { ids: idsOf(rows) },
      { set: { address: '新址', status: 'normal', cityCode: '4401' } },
    ).expect(200);
    expect(body.data).toMatchObject({ count: 2, changing: 2, problems: [] });
    expect(body.data.sample[0]).toMatchObject({ documentId: rows[0]?.documentId, title: { zh: '一协会' } });
    const [first] = body.data.sample;
    expect(first.changes.find(({ field }: { field: string }) => field === 'address')).toMatchObject({
      label: { zh: expect.any(String) },
      before: '旧址',
      after: '新址',
      afterText: { zh: '新址' },
    });
    expect(first.changes.find(({ field }: { field: string }) => field === 'cityCode')).toMatchObject({
      after: '4401',
      afterText: { zh: '广州市' },
    });
    expect(await stored('address, version')).toEqual([
      { address: '旧址', version: 1 },
      { address: '新址', version: 1 },
    ]);
  });

  it('counts only rows that differ as changing', async () => {
    const rows = [await org('一协会', { address: '新址' }), await org('二协会', { address: '旧址' })];
    const { body } = await preview(guangzhou, { ids: idsOf(rows) }, { set: { address: '新址' } }).expect(200);
    expect(body.data).toMatchObject({ count: 2, changing: 1 });
    expect(body.data.sample).toHaveLength(1);
  });

  it('means by a filter what a list means, past any page', async () => {
    const agency = await makeRow(province, 'agencies', '4401', { name: '甲主管' });
    await org('一协会', { competentAgency: agency.documentId });
    await org('二协会');
    const { body } = await preview(
      guangzhou,
      { filters: { competentAgency: { name: { $eq: '甲主管' } } } },
      { set: { address: '新址' } },
    ).expect(200);
    expect(body.data).toMatchObject({ count: 1, changing: 1 });
  });

  it('names the rows that a constraint refuses, and no others', async () => {
    const agencies = [];
    for (const name of ['甲', '乙', '丙'])
      agencies.push(await makeRow(province, 'agencies', '4401', { name }));
    await org('一协会', { creditCode: '51440000XXXX00019K' });
    const rows = [await org('二协会'), await org('三协会')];
    const { body } = await preview(
      guangzhou,
      { ids: idsOf(rows.slice(0, 1)) },
      { set: { creditCode: '51440000XXXX00019K' } },
    ).expect(200);
    expect(body.data.problems).toMatchObject([
      { documentId: rows[0]?.documentId, title: { zh: '二协会' }, code: 'not-unique' },
    ]);
    const both = await preview(
      guangzhou,
      { ids: idsOf(rows) },
      { set: { creditCode: '51440000XXXX00027F' } },
    );
    expect(both.body.data.problems).toMatchObject([{ code: 'not-unique' }]);
    expect(both.body.data.problems[0]).not.toHaveProperty('documentId');
  });

  it('tells a move outside the scope before it is tried', async () => {
    const row = await org('一协会');
    const { body } = await preview(
      guangzhou,
      { ids: [row.documentId] },
      { set: { jurisdictionCode: '4403' } },
    );
    expect(body.data.problems).toMatchObject([{ documentId: row.documentId, code: 'outside-scope' }]);
  });

  it('names selected rows that do not exist for the caller', async () => {
    const row = await org('一协会');
    const { body } = await preview(shenzhen, { ids: [row.documentId] }, { set: { address: '新址' } }).expect(
      200,
    );
    expect(body.data).toMatchObject({
      count: 0,
      changing: 0,
      problems: [{ documentId: row.documentId, code: 'not-found' }],
    });
  });
});

describe('a bulk change', () => {
  it('changes all rows in one batch, counts versions, and is recorded for each', async () => {
    const rows = [await org('一协会'), await org('二协会')];
    const { body } = await change(guangzhou, { ids: idsOf(rows) }, { set: { address: '新址' } }, 2).expect(
      200,
    );
    expect(body.data).toEqual({ batch: expect.stringMatching(/^[0-9a-f-]{36}$/), changed: 2 });
    expect(await stored('address, version')).toEqual(Array(2).fill({ address: '新址', version: 2 }));
    expect(
      await office.sql('select action, actor_name, before, after from registers.audit where batch = $1', [
        body.data.batch,
      ]),
    ).toEqual(
      Array(2).fill({
        action: 'update',
        actor_name: '广州市办公室',
        before: { address: null },
        after: { address: '新址' },
      }),
    );
  });

  it('keeps the written forms of a value, as a single save does', async () => {
    const rows = [await org('一协会')];
    await change(guangzhou, { ids: idsOf(rows) }, { set: { name: '新名协会' } }, 1).expect(200);
    expect(await stored('name, pinyin_initials')).toEqual([{ name: '新名协会', pinyin_initials: 'xmxh' }]);
  });

  it('sets, clears and keeps relations', async () => {
    const agency = await makeRow(province, 'agencies', '4401', { name: '甲主管' });
    const rows = [await org('一协会'), await org('二协会', { competentAgency: agency.documentId })];
    const set = { competentAgency: { documentId: agency.documentId } };
    expect((await preview(guangzhou, { ids: idsOf(rows) }, { set })).body.data.sample).toMatchObject([
      { changes: [{ field: 'competentAgency', afterText: { zh: '甲主管' } }] },
    ]);
    expect((await change(guangzhou, { ids: idsOf(rows) }, { set }, 2).expect(200)).body.data.changed).toBe(1);
    const links = 'select count(*)::int as n from organizations_competent_agency_lnk';
    expect(await office.sql(links)).toEqual([{ n: 2 }]);
    await change(guangzhou, { ids: idsOf(rows) }, { set: { competentAgency: null } }, 2).expect(200);
    expect(await office.sql(links)).toEqual([{ n: 0 }]);
    expect(await stored('version')).toEqual([{ version: 3 }, { version: 2 }]);
  });

  it('refuses a selection that no longer counts what was seen', async () => {
    await org('一协会', { address: '旧址' });
    const { body } = await change(
      guangzhou,
      { filters: { address: '旧址' } },
      { set: { address: '新' } },
      2,
    ).expect(409);
    expect(body.error.details).toMatchObject({ code: 'selection-changed', count: 1 });
    expect(await stored('address')).toEqual([{ address: '旧址' }]);
  });

  it.each([
    ['an unknown field', { nothing: 1 }, 'unknown-field', ['nothing']],
    ['a field that the system keeps', { verdict: 'covered' }, 'read-only', ['verdict']],
    ['a version', { version: 3 }, 'read-only', ['version']],
    ['a required field left empty', { name: ' ' }, 'required', ['name']],
    ['a date that no calendar has', { establishedOn: '2026-02-30' }, 'invalid-date', ['establishedOn']],
    ['a code that is none', { jurisdictionCode: '44010' }, 'invalid-value', ['jurisdictionCode']],
    ['a relation to nothing', { competentAgency: 'nothing' }, 'invalid-relation', ['competentAgency']],
    ['a value that no list has', { status: 'nothing' }, 'invalid', ['status']],
    ['a number too small', { fullTimeStaff: -1 }, 'invalid', ['fullTimeStaff']],
  ])('answers 400 to %s', async (_name, set, code, path) => {
    const row = await org('一协会');
    for (const answer of [
      await preview(guangzhou, { ids: [row.documentId] }, { set }),
      await change(guangzhou, { ids: [row.documentId] }, { set }, 1),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.body.error.details).toMatchObject({ code, path });
    }
    expect(await stored('version')).toEqual([{ version: 1 }]);
  });

  it.each([
    ['no selection', { change: { delete: true } }],
    ['two selections', { selection: { ids: [], filters: {} }, change: { delete: true } }],
    [
      'a filter that would be dropped',
      { selection: { filters: { name: { $in: [] } } }, change: { delete: true } },
    ],
    ['a filter of nothing', { selection: { filters: { name: {} } }, change: { delete: true } }],
    ['a filter on an unknown field', { selection: { filters: { nothing: 1 } }, change: { delete: true } }],
    ['no change', { selection: { ids: [] } }],
    ['a change of nothing', { selection: { ids: [] }, change: { set: {} } }],
  ])('answers 400 to %s', async (_name, data) => {
    await org('一协会');
    await guangzhou.post('/api/bulk/organizations/preview', { data }).expect(400);
    await guangzhou.post('/api/bulk/organizations', { data: { ...data, expected: 1 } }).expect(400);
    expect(await stored('name')).toHaveLength(1);
  });

  it('changes all rows or none', async () => {
    const rows = [await org('一协会'), await org('二协会')];
    await change(guangzhou, { ids: idsOf(rows) }, { set: { jurisdictionCode: '4403' } }, 2).expect(403);
    await change(guangzhou, { ids: idsOf(rows) }, { set: { creditCode: '51440000XXXX00019K' } }, 2).expect(
      400,
    );
    expect(await stored('version')).toEqual([{ version: 1 }, { version: 1 }]);
  });

  it('takes up to 5,000 rows, and refuses more', async () => {
    await office.sql(`insert into organizations (document_id, name, org_type, jurisdiction_code, version, updated_at)
      select 'bulk' || n, '批量' || n, 'association', '4401', 1, now() from generate_series(1, 5001) n`);
    const all = { filters: { jurisdictionCode: '4401' } };
    const refused = await preview(guangzhou, all, { set: { address: '新址' } }).expect(400);
    expect(refused.body.error.details).toMatchObject({ code: 'too-many', path: ['selection'] });
    const ids = Array.from({ length: 5_000 }, (_, index) => `bulk${index + 1}`);
    const { body } = await change(guangzhou, { ids }, { set: { address: '新址' } }, 5_000).expect(200);
    expect(body.data.changed).toBe(5_000);
    const undone = await guangzhou.post(`/api/batches/${body.data.batch}/undo`).expect(200);
    expect(undone.body.data).toEqual({ records: 5_000 });
    expect(await office.sql('select count(*)::int as n from organizations where address is null')).toEqual([
      { n: 5_001 },
    ]);
  });

  it('of two at the same moment lets one follow the other, and loses neither', async () => {
    const rows = [await org('一协会'), await org('二协会'), await org('三协会')];
    const answers = await Promise.all([
      change(guangzhou, { ids: idsOf(rows) }, { set: { address: '新址' } }, 3),
      change(province, { ids: idsOf(rows).reverse() }, { set: { formerNames: '曾用名' } }, 3),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await stored('address, former_names, version')).toEqual(
      Array(3).fill({ address: '新址', former_names: '曾用名', version: 3 }),
    );
  });

  it('leaves out a row that stopped matching while it waited', async () => {
    const rows = [await org('一协会', { address: '旧址' }), await org('二协会', { address: '旧址' })];
    const selection = { filters: { address: '旧址' } };
    const answers = await Promise.all([
      change(guangzhou, selection, { set: { address: '甲' } }, 2),
      change(province, selection, { set: { address: '乙' } }, 2),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(rows).toHaveLength(2);
  });

  it.each(['leader', 'editor', 'auditor'] as const)('is nothing for the %s', async (account) => {
    const api = await office.as(account);
    await preview(api, { ids: [] }, { delete: true }).expect(403);
    await change(api, { ids: [] }, { delete: true }, 0).expect(403);
    await api.post('/api/batches/00000000-0000-4000-8000-000000000000/undo').expect(403);
  });
});

describe('taking a bulk change back', () => {
  it('brings fields and relations back, as one recorded change', async () => {
    const agency = await makeRow(province, 'agencies', '4401', { name: '甲主管' });
    const rows = [
      await org('一协会', { address: '旧址' }),
      await org('二协会', { competentAgency: agency.documentId }),
    ];
    const { body } = await change(
      guangzhou,
      { ids: idsOf(rows) },
      { set: { address: '新址', competentAgency: agency.documentId } },
      2,
    ).expect(200);
    const undone = await guangzhou.post(`/api/batches/${body.data.batch}/undo`).expect(200);
    expect(undone.body.data).toEqual({ records: 2 });
    expect(await stored('address, version')).toEqual([
      { address: '旧址', version: 3 },
      { address: null, version: 3 },
    ]);
    expect(await office.sql('select organization_id from organizations_competent_agency_lnk')).toEqual([
      { organization_id: rows[1]?.id },
    ]);
    const history = await guangzhou.get(`/api/organizations/${rows[0]?.documentId}/history`).expect(200);
    expect(history.body.data[0]).toMatchObject({ action: 'undo', actor: { name: '广州市办公室' } });
    const again = await guangzhou.post(`/api/batches/${body.data.batch}/undo`).expect(409);
    expect(again.body.error.details.code).toBe('batch-undone');
  });

  it('brings deleted rows back with what pointed at them', async () => {
    const leader = await makeRow(province, 'leaders', '4401', { name: '陈示例' });
    const [row] = await office.sql<{ document_id: string }>('select document_id from organizations');
    if (!row) throw new Error(`${leader.documentId} has no organization`);
    const { body } = await change(guangzhou, { ids: [row.document_id] }, { delete: true }, 1).expect(200);
    expect(await stored('name')).toEqual([]);
    await guangzhou.post(`/api/batches/${body.data.batch}/undo`).expect(200);
    const again = await guangzhou.get('/api/leaders', 'populate[organization][fields][0]=name').expect(200);
    expect(again.body.data).toMatchObject([{ organization: { name: '示例协会' } }]);
    expect(await stored('document_id, version')).toEqual([{ document_id: row.document_id, version: 2 }]);
  });

  it('is blocked by what changed since, and says which', async () => {
    const rows = [await org('一协会'), await org('二协会')];
    const { body } = await change(guangzhou, { ids: idsOf(rows) }, { set: { address: '新址' } }, 2).expect(
      200,
    );
    await guangzhou
      .put(`/api/organizations/${rows[1]?.documentId}`, { data: { address: '后来' } })
      .expect(200);
    const refused = await guangzhou.post(`/api/batches/${body.data.batch}/undo`).expect(409);
    expect(refused.body.error.details).toMatchObject({
      code: 'batch-undo-blocked',
      blockers: [{ recordId: rows[1]?.documentId, reason: 'changed', register: 'organizations' }],
    });
    expect(await stored('address')).toEqual([{ address: '新址' }, { address: '后来' }]);
  });

  it('does not exist outside the scope of the change', async () => {
    const row = await org('一协会');
    const { body } = await change(
      province,
      { ids: [row.documentId] },
      { set: { address: '新址' } },
      1,
    ).expect(200);
    for (const api of [shenzhen, guangzhou])
      await api.post(`/api/batches/${body.data.batch}/undo`).expect(404);
    await province.post('/api/batches/nothing/undo').expect(404);
    await province.post(`/api/batches/${body.data.batch}/undo`).expect(200);
  });
});
