import { ApiError } from '../../../../src/panel/providers/ApiError';
import { dataProvider } from '../../../../src/panel/providers/dataProvider';
import { forgetSchema } from '../../../../src/panel/providers/schemaApi';
import { clearAccessToken, setAccessToken } from '../../../../src/panel/providers/session';
import { refusal, stubFetch } from '../fetch-stub';
import { schema } from '../registers';

const described = { body: { data: schema } };
const row = (documentId: string, more: Record<string, unknown> = {}) => ({
  id: 1,
  documentId,
  name: '甲',
  version: 1,
  ...more,
});
const page = (rows: unknown[], total = rows.length) => ({
  body: { data: rows, meta: { pagination: { total } } },
});

beforeEach(() => {
  forgetSchema();
  clearAccessToken();
});

describe('the data provider', () => {
  it('lists rows with their total, as the one who signed in', async () => {
    setAccessToken('token-1');
    const sent = stubFetch(described, page([row('o1')], 412));
    const answer = await dataProvider.getList('organizations', {
      filter: { verdict: ['should-build'] },
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: 50 },
    });
    expect(answer).toMatchObject({ data: [{ id: 'o1', name: '甲' }], total: 412 });
    expect(sent[1]).toMatchObject({ method: 'GET', headers: { Authorization: 'Bearer token-1' } });
    expect(sent[1]?.path).toContain('/api/organizations?filters[verdict][$eq]=should-build&sort=name:asc');
  });

  it('asks for the description once', async () => {
    const sent = stubFetch(described, page([]), page([]));
    const params = {
      filter: {},
      sort: { field: 'name', order: 'ASC' as const },
      pagination: { page: 1, perPage: 25 },
    };
    await dataProvider.getList('organizations', params);
    await dataProvider.getList('agencies', params);
    expect(sent.map(({ path }) => path.split('?')[0])).toEqual([
      '/api/schema/registers',
      '/api/organizations',
      '/api/agencies',
    ]);
  });

  it('asks for the description again after it failed', async () => {
    stubFetch(null, described);
    await expect(dataProvider.getSchema()).rejects.toMatchObject({ message: 'errors.no-server', status: 0 });
    await expect(dataProvider.getSchema()).resolves.toHaveLength(schema.length);
  });

  it.each([
    [200, 1],
    [201, 2],
  ])('gets %i records by id in %i full pages', async (count, pages) => {
    const ids = Array.from({ length: count }, (_, index) => `o${index}`);
    const answers = Array.from({ length: pages }, (_, index) =>
      page(ids.slice(index * 200, index * 200 + 200).map((id) => row(id))),
    );
    const sent = stubFetch(described, ...answers);
    const { data } = await dataProvider.getMany('organizations', { ids });
    expect(data.map(({ id }) => id)).toEqual(ids);
    expect(sent).toHaveLength(1 + pages);
    expect(sent[1]?.path).toContain('pagination[pageSize]=200');
  });

  it('sends an update as data with the version it was opened with, and only what changed', async () => {
    const sent = stubFetch(described, { body: { data: row('o1', { version: 5 }) } });
    const previousData = { ...row('o1', { version: 4, creditCode: 'A' }), id: 'o1' };
    const { data } = await dataProvider.update('organizations', {
      id: 'o1',
      data: { ...previousData, name: '乙' },
      previousData,
    });
    expect(sent[1]).toMatchObject({
      method: 'PUT',
      path: '/api/organizations/o1',
      body: { data: { name: '乙', version: 4 } },
    });
    expect(data).toMatchObject({ id: 'o1', version: 5 });
  });

  it('tells a conflict with the row as it stands on the server', async () => {
    stubFetch(described, refusal(409, 'changed', { code: 'conflict', current: row('o1', { version: 9 }) }));
    const update = dataProvider.update('organizations', {
      id: 'o1',
      data: { name: '乙', version: 4 },
      previousData: { id: 'o1' },
    });
    await expect(update).rejects.toBeInstanceOf(ApiError);
    await expect(update).rejects.toMatchObject({
      status: 409,
      code: 'conflict',
      details: { current: { version: 9 } },
    });
  });

  it('creates with the wrapper, relations as documentIds', async () => {
    const sent = stubFetch(described, { status: 201, body: { data: row('k1') } });
    await dataProvider.create('coverage-links', {
      data: {
        organization: { id: 'o1', documentId: 'o1', name: '甲' },
        branch: { documentId: 'b1' },
        mode: 'joint',
      },
    });
    expect(sent[1]).toMatchObject({
      method: 'POST',
      path: '/api/coverage-links',
      body: { data: { organization: 'o1', branch: 'b1', mode: 'joint' } },
    });
  });

  it('deletes, and brings back', async () => {
    const sent = stubFetch({ status: 204 }, { body: { data: row('o1') } });
    await dataProvider.delete('organizations', { id: 'o1' });
    await dataProvider.restore('organizations', 'o1');
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /api/organizations/o1',
      'POST /api/organizations/o1/restore',
    ]);
  });

  it('reads a history', async () => {
    const entry = {
      id: '12',
      at: '2026-03-12T01:00:00.000Z',
      action: 'update',
      actor: { id: 3, name: '省级示例' },
      request: 'r1',
      batch: null,
      changes: [{ field: 'name', before: '甲', after: '乙' }],
    };
    stubFetch({ body: { data: [entry], meta: { pagination: { total: 1 } } } });
    const { data } = await dataProvider.history('organizations', 'o1');
    expect(data).toEqual([entry]);
  });

  it.each([
    [
      'the summary by city',
      () => dataProvider.coverageSummary('city'),
      'GET /api/coverage/summary?groupBy=city',
    ],
    [
      'the summary of a day',
      () => dataProvider.coverageSummary('agency', '2026-01-01'),
      'GET /api/coverage/summary?groupBy=agency&on=2026-01-01',
    ],
    ['an explanation', () => dataProvider.explain('o1'), 'GET /api/organizations/o1/coverage'],
    ['a simulation', () => dataProvider.simulate([]), 'POST /api/coverage/simulate'],
    ['my imports', () => dataProvider.imports(), 'GET /api/imports'],
    [
      'the rows of an import',
      () => dataProvider.importRows('i1', 'error', 2, 50),
      'GET /api/imports/i1/rows?kind=error&page=2&pageSize=50',
    ],
    ['a commit', () => dataProvider.commitImport('i1', true), 'POST /api/imports/i1/commit'],
    ['an undo', () => dataProvider.undoImport('i1'), 'POST /api/imports/i1/undo'],
    ['a job', () => dataProvider.job('j1'), 'GET /api/jobs/j1'],
  ])('asks for %s where the contract has it', async (_what, ask, expected) => {
    const sent = stubFetch({ body: { data: {} } });
    await ask();
    expect(`${sent[0]?.method} ${sent[0]?.path}`).toBe(expected);
  });
});
