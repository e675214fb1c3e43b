import { makeRow, type Row } from '../support/builders';
import { openOffice, type Api, type TestOffice } from '../support/office';

describe('many rows made at once', () => {
  let office: TestOffice;
  let guangzhou: Api;
  let instructor: Row;
  let organizations: Row[];

  beforeAll(async () => {
    office = await openOffice();
    guangzhou = await office.as('guangzhou');
    instructor = await makeRow(guangzhou, 'instructors', '4401');
    organizations = await Promise.all(
      [1, 2, 3].map((n) => makeRow(guangzhou, 'organizations', '440106', { name: `示例协会${n}` })),
    );
  });
  afterAll(() => office.stop());

  const path = '/api/bulk/instructor-assignments/create';
  const rows = (targets: Row[], more: object = {}) => ({
    data: {
      rows: targets.map(({ documentId }) => ({
        instructor: instructor.documentId,
        organization: documentId,
        from: '2026-11-01',
        ...more,
      })),
    },
  });
  const count = async (): Promise<number> =>
    (await office.sql<{ n: number }>('select count(*)::int as n from instructor_assignments'))[0]?.n ?? -1;

  it('are made in one batch that the record of changes names', async () => {
    const { body } = await guangzhou.post(path, rows(organizations)).expect(201);
    expect(Object.keys(body.data).sort()).toEqual(['batch', 'created']);
    expect(body.data.created).toBe(3);
    expect(
      await office.sql(
        "select count(*)::int as made, count(distinct xact)::int as transactions from registers.audit where batch = $1 and action = 'create'",
        [body.data.batch],
      ),
    ).toEqual([{ made: 3, transactions: 1 }]);
    const listed = await guangzhou
      .get('/api/instructor-assignments', 'populate[organization][fields][0]=name')
      .expect(200);
    expect(listed.body.data).toHaveLength(3);
    expect(listed.body.data[0]).toMatchObject({ jurisdictionCode: '440106', version: 1, from: '2026-11-01' });
  });

  it('are taken back as one, and only once', async () => {
    const before = await count();
    const { body } = await guangzhou.post(path, rows(organizations, { from: '2026-11-02' })).expect(201);
    expect(await count()).toBe(before + 3);
    const undone = await guangzhou.post(`/api/batches/${body.data.batch}/undo`).expect(200);
    expect(undone.body.data).toEqual({ records: 3 });
    expect(await count()).toBe(before);
    const again = await guangzhou.post(`/api/batches/${body.data.batch}/undo`).expect(409);
    expect(again.body.error.details.code).toBe('batch-undone');
  });

  it('are all made or none: one organization outside the scope refuses the rest', async () => {
    const before = await count();
    const stranger = await makeRow(await office.as('shenzhen'), 'organizations', '4403');
    const answer = await guangzhou.post(path, rows([...organizations, stranger]));
    expect([400, 403]).toContain(answer.status);
    expect(await count()).toBe(before);
  });

  it.each<[string, object, string, string[]]>([
    ['nothing', { data: { rows: [] } }, 'missing-data', ['rows']],
    ['what is no row', { data: { rows: ['x'] } }, 'invalid-value', ['rows', '0']],
    ['501 rows', { data: { rows: Array.from({ length: 501 }, () => ({})) } }, 'too-many', ['rows']],
    ['an unknown field', { data: { rows: [{ nothing: 1 }] } }, 'unknown-field', ['rows', '0', 'nothing']],
    [
      'a derived field',
      { data: { rows: [{ jurisdictionCode: '44' }] } },
      'read-only',
      ['rows', '0', 'jurisdictionCode'],
    ],
    [
      'a day that is none',
      { data: { rows: [{ from: '2026-02-30' }] } },
      'invalid-date',
      ['rows', '0', 'from'],
    ],
    ['no instructor', { data: { rows: [{ from: '2026-11-01' }] } }, 'required', ['rows', '0', 'instructor']],
  ])('refuse %s and say where', async (_what, body, code, at) => {
    const answer = await guangzhou.post(path, body).expect(400);
    expect(answer.body.error.details).toMatchObject({ code, path: at });
  });

  it('need the right to add to the register', async () => {
    await guangzhou.post('/api/bulk/coverage-rules/create', { data: { rows: [{}] } }).expect(403);
    await (await office.as('leader')).post(path, rows(organizations)).expect(403);
    await (await office.as(null)).post(path, rows(organizations)).expect(401);
  });
});
