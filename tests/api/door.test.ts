import { openOffice, type TestOffice } from '../support/office';

const organization = (more: object = {}): object => ({
  data: { name: '示例协会', orgType: 'association', ...more },
});

describe('the door', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.stop());

  it('gives a new row the scope of the one who makes it', async () => {
    const guangzhou = await office.as('guangzhou');
    const made = await guangzhou.post('/api/organizations', organization()).expect(201);
    expect(made.body.data).toMatchObject({ jurisdictionCode: '4401', version: 1 });
  });

  it('shows no row outside the scope: not by id, not in lists, not in counts', async () => {
    const [guangzhou, shenzhen] = [await office.as('guangzhou'), await office.as('shenzhen')];
    const { body } = await guangzhou
      .post('/api/organizations', organization({ name: '只在广州' }))
      .expect(201);
    await shenzhen.get(`/api/organizations/${body.data.documentId}`).expect(404);
    const list = await shenzhen.get('/api/organizations', 'filters[name][$eq]=只在广州').expect(200);
    expect(list.body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  });

  it.each([
    ['update', 'put'],
    ['delete', 'delete'],
  ] as const)(
    'answers 404 to the %s of a row outside the scope and leaves it as it was',
    async (_name, method) => {
      const [guangzhou, shenzhen] = [await office.as('guangzhou'), await office.as('shenzhen')];
      const { body } = await guangzhou.post('/api/organizations', organization()).expect(201);
      await shenzhen[method](
        `/api/organizations/${body.data.documentId}`,
        organization({ name: '改名' }),
      ).expect(404);
      const rows = await office.sql('select name, version from organizations where document_id = $1', [
        body.data.documentId,
      ]);
      expect(rows).toEqual([{ name: '示例协会', version: 1 }]);
    },
  );

  it('refuses a create and a move outside the scope', async () => {
    const guangzhou = await office.as('guangzhou');
    const refused = await guangzhou
      .post('/api/organizations', organization({ jurisdictionCode: '4403' }))
      .expect(403);
    expect(refused.body.error.details).toMatchObject({ code: 'outside-scope', path: ['jurisdictionCode'] });
    const { body } = await guangzhou.post('/api/organizations', organization()).expect(201);
    await guangzhou
      .put(`/api/organizations/${body.data.documentId}`, { data: { jurisdictionCode: '44' } })
      .expect(403);
    const rows = await office.sql('select jurisdiction_code from organizations where document_id = $1', [
      body.data.documentId,
    ]);
    expect(rows).toEqual([{ jurisdiction_code: '4401' }]);
  });

  it('lets a city move a row into one of its counties, which then sees it', async () => {
    const [guangzhou, tianhe] = [await office.as('guangzhou'), await office.as('tianhe')];
    const { body } = await guangzhou.post('/api/organizations', organization()).expect(201);
    await tianhe.get(`/api/organizations/${body.data.documentId}`).expect(404);
    await guangzhou
      .put(`/api/organizations/${body.data.documentId}`, { data: { jurisdictionCode: '440106' } })
      .expect(200);
    await tianhe.get(`/api/organizations/${body.data.documentId}`).expect(200);
  });

  it('answers 409 with the current row to a save on a stale version, and keeps the first save', async () => {
    const guangzhou = await office.as('guangzhou');
    const { body } = await guangzhou.post('/api/organizations', organization()).expect(201);
    const path = `/api/organizations/${body.data.documentId}`;
    const first = await guangzhou.put(path, { data: { address: '先存', version: 1 } }).expect(200);
    expect(first.body.data.version).toBe(2);
    const second = await guangzhou.put(path, { data: { address: '后存', version: 1 } }).expect(409);
    expect(second.body.error.details).toMatchObject({
      code: 'conflict',
      current: { address: '先存', version: 2 },
    });
    const rows = await office.sql('select address, version from organizations where document_id = $1', [
      body.data.documentId,
    ]);
    expect(rows).toEqual([{ address: '先存', version: 2 }]);
  });
});
