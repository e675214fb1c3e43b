import { makeRow, type Row } from '../support/builders';
import { importer } from '../support/imports';
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
const pathOf = ({ documentId }: Row): string => `/api/organizations/${documentId}`;
const put = async (row: Row, data: object): Promise<Row> =>
  (await guangzhou.put(pathOf(row), { data }).expect(200)).body.data;
const historyOf = async (row: Row, api = guangzhou) =>
  (await api.get(`${pathOf(row)}/history`).expect(200)).body.data;

describe('a history', () => {
  it('is told in words: labels, enumerations, regions and what relations point at', async () => {
    const agency = await makeRow(province, 'agencies', '4401', { name: '甲主管' });
    const row = await org('一协会', { status: 'normal' });
    await put(row, { status: 'deregistering', cityCode: '4401', competentAgency: agency.documentId });
    const [entry] = await historyOf(row);
    expect(entry).toMatchObject({ action: 'update', actor: { name: '广州市办公室' }, source: null });
    const byField = Object.fromEntries(entry.changes.map((one: { field: string }) => [one.field, one]));
    expect(byField.status).toMatchObject({
      before: 'normal',
      beforeText: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) },
    });
    expect(byField.cityCode).toMatchObject({ before: null, beforeText: null, afterText: { zh: '广州市' } });
    expect(byField.competentAgency).toMatchObject({
      after: agency.documentId,
      afterText: { zh: '甲主管' },
      label: { zh: expect.any(String) },
    });
  });

  it('masks personal values, and names of persons in titles', async () => {
    const leader = await makeRow(guangzhou, 'leaders', '4401', { name: '陈示例' });
    const { body } = await guangzhou.get(`/api/leaders/${leader.documentId}/history`).expect(200);
    expect(JSON.stringify(body.data)).not.toContain('陈示例');
    expect(JSON.stringify(body.data)).toContain('陈**');
  });

  it('names the import with its file, and the bulk change, that a change came from', async () => {
    const clerk = await importer(office, 'guangzhou');
    const read = await clerk.read('名称,类型\n甲协会,社会团体\n', { name: '花名册.csv' });
    await clerk.commit(read.id);
    const [row] = (await guangzhou.get('/api/organizations').expect(200)).body.data;
    const bulk = await guangzhou
      .post('/api/bulk/organizations', {
        data: { selection: { ids: [row.documentId] }, change: { set: { address: '新址' } }, expected: 1 },
      })
      .expect(200);
    const entries = await historyOf(row);
    expect(entries).toMatchObject([
      {
        source: {
          id: bulk.body.data.batch,
          kind: 'bulk',
          change: 'update',
          records: 1,
          undone: false,
          isMine: true,
        },
      },
      { source: { id: read.id, kind: 'import', fileName: '花名册.csv' } },
    ]);
  });

  it('of a deleted record stays for those in its scope, and for nobody else', async () => {
    const row = await org('一协会');
    await guangzhou.delete(pathOf(row)).expect(204);
    expect(await historyOf(row)).toMatchObject([{ action: 'delete' }, { action: 'create' }]);
    await shenzhen.get(`${pathOf(row)}/history`).expect(404);
    await (await office.as('tianhe')).get(`${pathOf(row)}/history`).expect(404);
  });

  it('begins, for an office, with what others made for it', async () => {
    const { documentId: organization } = await org('四协会');
    const data = { name: '陈示例', organization };
    const { documentId } = (await province.post('/api/leaders', { data }).expect(201)).body.data;
    const at = `/api/leaders/${documentId}/history`;
    const [made] = (await guangzhou.get(at).expect(200)).body.data;
    expect(made).toMatchObject({ action: 'create', actor: { name: '省级办公室' } });
    expect(made.changes.map(({ field }: { field: string }) => field)).toContain('name');
    await shenzhen.get(at).expect(404);
  });

  it('of a record that moved away is gone for the office it left', async () => {
    const row = await org('一协会');
    await province.put(pathOf(row), { data: { jurisdictionCode: '4403' } }).expect(200);
    await guangzhou.get(`${pathOf(row)}/history`).expect(404);
    await shenzhen.get(`${pathOf(row)}/history`).expect(200);
  });
});

describe('two moments', () => {
  it('are compared field by field, relations too', async () => {
    const agency = await makeRow(province, 'agencies', '4401', { name: '甲主管' });
    const row = await org('一协会', { address: '甲址', competentAgency: agency.documentId });
    await put(row, { address: '乙址', competentAgency: null });
    await put(row, { address: '丙址', formerNames: '曾用名' });
    const [third, second, first] = await historyOf(row);
    const compare = async (from: string, to: string) =>
      (await guangzhou.get(`${pathOf(row)}/history/compare`, { from, to }).expect(200)).body.data.changes;
    const brief = (changes: Array<{ field: string; before: unknown; after: unknown }>) =>
      changes
        .map(({ field, before, after }) => ({ field, before, after }))
        .sort((a, b) => a.field.localeCompare(b.field));
    expect(brief(await compare(first.id, second.id))).toEqual([
      { field: 'address', before: '甲址', after: '乙址' },
      { field: 'competentAgency', before: agency.documentId, after: null },
    ]);
    expect(brief(await compare(first.id, 'now'))).toEqual([
      { field: 'address', before: '甲址', after: '丙址' },
      { field: 'competentAgency', before: agency.documentId, after: null },
      { field: 'formerNames', before: null, after: '曾用名' },
    ]);
    expect(await compare(third.id, 'now')).toEqual([]);
    expect(brief(await compare(third.id, second.id))).toEqual([
      { field: 'address', before: '丙址', after: '乙址' },
      { field: 'formerNames', before: '曾用名', after: null },
    ]);
  });

  it('are none where an entry belongs to another record, or is no entry', async () => {
    const [one, other] = [await org('一协会'), await org('二协会')];
    const [entry] = await historyOf(other);
    for (const from of [entry.id, '0', 'x', ''])
      await guangzhou.get(`${pathOf(one)}/history/compare`, { from, to: 'now' }).expect(404);
    await shenzhen.get(`${pathOf(other)}/history/compare`, { from: entry.id, to: 'now' }).expect(404);
  });
});

describe('restoring', () => {
  it('puts a record back to a moment, relations too, as a change of its own', async () => {
    const agency = await makeRow(province, 'agencies', '4401', { name: '甲主管' });
    const row = await org('一协会', { address: '甲址', competentAgency: agency.documentId });
    const { version } = await put(row, { name: '改名协会', address: '乙址', competentAgency: null });
    const [, first] = await historyOf(row);
    const { body } = await guangzhou
      .post(`${pathOf(row)}/history/${first.id}/restore`, { data: { version } })
      .expect(200);
    expect(body.meta.changed.sort()).toEqual(['address', 'competentAgency', 'name']);
    expect(body.data).toMatchObject({ name: '一协会', address: '甲址', version: version + 1 });
    expect(await office.sql('select pinyin_initials from organizations')).toEqual([
      { pinyin_initials: 'yxh' },
    ]);
    const again = await guangzhou.get(pathOf(row), 'populate[competentAgency][fields][0]=name').expect(200);
    expect(again.body.data.competentAgency).toMatchObject({ name: '甲主管' });
    const entries = await historyOf(row);
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({
      action: 'restore',
      detail: { entry: first.id },
      actor: { name: '广州市办公室' },
    });
    expect(entries[0].changes.map(({ field }: { field: string }) => field).sort()).toEqual([
      'address',
      'competentAgency',
      'name',
    ]);
  });

  it('puts single fields back and leaves the others', async () => {
    const row = await org('一协会', { address: '甲址', formerNames: '旧名' });
    const { version } = await put(row, { address: '乙址', formerNames: '新名' });
    const [, first] = await historyOf(row);
    const { body } = await guangzhou
      .post(`${pathOf(row)}/history/${first.id}/restore`, { data: { version, fields: ['address'] } })
      .expect(200);
    expect(body.data).toMatchObject({ address: '甲址', formerNames: '新名' });
  });

  it('restores a personal value that it shows masked', async () => {
    const leader = await makeRow(province, 'leaders', '4401', { name: '陈示例' });
    const path = `/api/leaders/${leader.documentId}`;
    await guangzhou.put(path, { data: { name: '李示例' } }).expect(200);
    const [, first] = (await guangzhou.get(`${path}/history`).expect(200)).body.data;
    await guangzhou.post(`${path}/history/${first.id}/restore`, { data: { version: 2 } }).expect(200);
    expect(await office.sql('select name from leaders')).toEqual([{ name: '陈示例' }]);
  });

  it('refuses a stale version, and changes nothing', async () => {
    const row = await org('一协会', { address: '甲址' });
    await put(row, { address: '乙址' });
    const [, first] = await historyOf(row);
    const { body } = await guangzhou
      .post(`${pathOf(row)}/history/${first.id}/restore`, { data: { version: 1 } })
      .expect(409);
    expect(body.error.details.code).toBe('conflict');
    expect(await office.sql('select address from organizations')).toEqual([{ address: '乙址' }]);
  });

  it('refuses what can not come back: a relation to a record that is gone, fields that are none', async () => {
    const agency = await makeRow(province, 'agencies', '4401', { name: '甲主管' });
    const row = await org('一协会', { competentAgency: agency.documentId });
    const { version } = await put(row, { competentAgency: null });
    await province.delete(`/api/agencies/${agency.documentId}`).expect(204);
    const [, first] = await historyOf(row);
    const path = `${pathOf(row)}/history/${first.id}/restore`;
    const { body } = await guangzhou.post(path, { data: { version } }).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-relation', path: ['competentAgency'] });
    await guangzhou.post(path, { data: { version, fields: ['nothing'] } }).expect(400);
    await guangzhou.post(path, { data: { version, fields: ['verdict'] } }).expect(400);
    await guangzhou.post(path, { data: {} }).expect(400);
    await shenzhen.post(path, { data: { version } }).expect(404);
    await (await office.as('leader')).post(path, { data: { version } }).expect(403);
  });
});

describe('the trash', () => {
  it('holds deleted rows of the scope, newest first, with what they were linked to', async () => {
    const agency = await makeRow(province, 'agencies', '4401', { name: '甲主管' });
    const one = await org('一协会', { competentAgency: agency.documentId });
    const two = await makeRow(province, 'organizations', '4403', { name: '二协会' });
    await guangzhou.delete(pathOf(one)).expect(204);
    await province.delete(pathOf(two)).expect(204);
    const inTrash = async (api: Api) => (await api.get('/api/organizations/trash').expect(200)).body.data;
    expect(
      (await inTrash(province)).slice(0, 2).map(({ title }: { title: { zh: string } }) => title.zh),
    ).toEqual(['二协会', '一协会']);
    const { documentId } = one;
    const own = async (api: Api) =>
      (await inTrash(api)).filter((record: Row) => [documentId, two.documentId].includes(record.documentId));
    expect(await own(guangzhou)).toMatchObject([
      {
        documentId,
        actor: { name: '广州市办公室' },
        canRestore: true,
        obstacle: null,
        links: [{ register: 'agencies', field: 'competentAgency', title: { zh: '甲主管' }, stands: true }],
      },
    ]);
    expect(await own(await office.as('tianhe'))).toEqual([]);
    await guangzhou.post(`${pathOf(one)}/restore`).expect(200);
    expect(await own(guangzhou)).toEqual([]);
  });

  it('says which rows can not come back', async () => {
    const row = await org('一协会', { creditCode: '51440000XXXX00019K' });
    await guangzhou.delete(pathOf(row)).expect(204);
    await org('二协会', { creditCode: '51440000XXXX00019K' });
    const { body } = await guangzhou.get('/api/organizations/trash').expect(200);
    expect(body.data[0]).toMatchObject({
      documentId: row.documentId,
      canRestore: false,
      obstacle: 'not-unique',
    });
    await guangzhou.post(`${pathOf(row)}/restore`).expect(400);
  });

  it('keeps what pointed at a deleted row', async () => {
    await makeRow(province, 'leaders', '4401', { name: '陈示例' });
    const [row] = (await guangzhou.get('/api/organizations').expect(200)).body.data;
    await guangzhou.delete(pathOf(row)).expect(204);
    const { body } = await guangzhou.get('/api/organizations/trash').expect(200);
    expect(body.data[0].links).toMatchObject([{ register: 'leaders', title: { zh: '陈**' }, stands: true }]);
  });

  it('is nothing for those who may not delete', async () => {
    for (const account of ['leader', 'auditor'] as const)
      await (await office.as(account)).get('/api/organizations/trash').expect(403);
  });
});
