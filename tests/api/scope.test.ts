import {
  draftOf,
  makeRow,
  OFFICE_REGISTERS,
  RELATIONS,
  SELF_GOVERNED,
  TEXT,
  type OfficeRegister,
  type Row,
} from '../support/builders';
import { openOffice, type Api, type TestOffice } from '../support/office';

const GUANGZHOU = '4401';
const TIANHE = '440106';

describe('the scope', () => {
  let office: TestOffice;
  let province: Api;
  let guangzhou: Api;
  let shenzhen: Api;
  let tianhe: Api;
  /** One row a register of the city of Guangzhou, and one of its county Tianhe. */
  const ofCity = {} as Record<OfficeRegister, Row>;
  const ofCounty = {} as Record<OfficeRegister, Row>;

  beforeAll(async () => {
    office = await openOffice();
    const accounts = ['province', 'guangzhou', 'shenzhen', 'tianhe'] as const;
    const apis = await Promise.all(accounts.map((account) => office.as(account)));
    [province, guangzhou, shenzhen, tianhe] = apis as [Api, Api, Api, Api]; // As many as there are accounts.
    for (const register of OFFICE_REGISTERS) {
      ofCity[register] = await makeRow(province, register, GUANGZHOU);
      ofCounty[register] = await makeRow(province, register, TIANHE);
    }
  });
  afterAll(() => office.stop());

  const byId = ({ documentId }: Row): string => `filters[documentId][$eq]=${documentId}`;
  const totalOf = async (api: Api, register: string, query: string): Promise<number> => {
    const { body } = await api.get(`/api/${register}`, query).expect(200);
    expect(body.data).toHaveLength(Math.min(body.meta.pagination.total, body.meta.pagination.pageSize));
    return body.meta.pagination.total;
  };
  const stored = (register: OfficeRegister, { documentId }: Row): Promise<unknown[]> =>
    office.sql(`select * from ${register.replaceAll('-', '_')} where document_id = $1`, [documentId]);

  describe.each(OFFICE_REGISTERS)('over %s', (register) => {
    it('gives the row the jurisdiction it was made for', () => {
      expect([ofCity[register].jurisdictionCode, ofCounty[register].jurisdictionCode]).toEqual([
        GUANGZHOU,
        TIANHE,
      ]);
    });

    it('shows a city its own rows and those of its counties, a county only its own, the province all', async () => {
      const seen = await Promise.all(
        [province, guangzhou, tianhe, shenzhen].map(async (api) => [
          await totalOf(api, register, byId(ofCity[register])),
          await totalOf(api, register, byId(ofCounty[register])),
        ]),
      );
      expect(seen).toEqual([
        [1, 1],
        [1, 1],
        [0, 1],
        [0, 0],
      ]);
    });

    it('has nothing in the lists and counts of another city', async () => {
      expect(await totalOf(shenzhen, register, '')).toBe(0);
    });

    it.each([
      ['reading', (api: Api, path: string) => api.get(path)],
      ['its history', (api: Api, path: string) => api.get(`${path}/history`)],
      ['an update', (api: Api, path: string) => api.put(path, { data: { [TEXT[register]]: 'x' } })],
      ['deleting', (api: Api, path: string) => api.delete(path)],
      ['restoring', (api: Api, path: string) => api.post(`${path}/restore`)],
    ])('answers 404 to %s from outside, as if the row did not exist', async (_name, knock) => {
      const before = await stored(register, ofCity[register]);
      const path = `/api/${register}/${ofCity[register].documentId}`;
      for (const outsider of [shenzhen, tianhe]) {
        const { body } = await knock(outsider, path).expect(404);
        const nowhere = await knock(outsider, `/api/${register}/nothing`).expect(404);
        expect({ ...body.error, details: body.error.details.code }).toEqual({
          ...nowhere.body.error,
          details: 'not-found',
        });
      }
      expect(await stored(register, ofCity[register])).toEqual(before);
    });

    it('does not let another city restore a deleted row', async () => {
      const row = await makeRow(province, register, GUANGZHOU);
      const path = `/api/${register}/${row.documentId}`;
      await guangzhou.delete(path).expect(204);
      await shenzhen.post(`${path}/restore`).expect(404);
      expect(await stored(register, row)).toEqual([]);
      await guangzhou.post(`${path}/restore`).expect(200);
    });
  });

  it.each(SELF_GOVERNED)('refuses a new row and a move of %s outside the scope', async (register) => {
    const draft = await draftOf(guangzhou, register, GUANGZHOU);
    for (const jurisdictionCode of ['4403', '44', '440106999', '5101', '4402']) {
      const isInside = jurisdictionCode.startsWith(GUANGZHOU);
      const made = await guangzhou.post(`/api/${register}`, { data: { ...draft, jurisdictionCode } });
      expect([jurisdictionCode, made.status]).toEqual([jurisdictionCode, isInside ? 201 : 403]);
    }
    const path = `/api/${register}/${ofCity[register].documentId}`;
    for (const jurisdictionCode of ['4403', '44']) {
      const { body } = await guangzhou.put(path, { data: { jurisdictionCode } }).expect(403);
      expect(body.error.details).toMatchObject({ code: 'outside-scope', path: ['jurisdictionCode'] });
    }
    expect(await stored(register, ofCity[register])).toMatchObject([
      { jurisdiction_code: GUANGZHOU, version: 1 },
    ]);
  });

  it.each(RELATIONS)(
    'does not let a city link %s.%s to a row of another city',
    async (register, attribute, target) => {
      const own = await makeRow(province, register, '4403');
      const path = `/api/${register}/${own.documentId}`;
      const before = (await province.get(path, 'populate=*').expect(200)).body.data[attribute]?.documentId;
      for (const reference of [
        ofCity[target].documentId,
        ofCity[target].id,
        { connect: [{ id: ofCity[target].id }] },
      ]) {
        const { body } = await shenzhen.put(path, { data: { [attribute]: reference } }).expect(400);
        expect(body.data).toBeNull();
      }
      const after = (await province.get(path, 'populate=*').expect(200)).body.data[attribute]?.documentId;
      expect(after).toBe(before);
    },
  );

  it.each(RELATIONS)(
    'hides a foreign row behind %s.%s from populates, filters and sorts',
    async (register, attribute, target) => {
      // The province may link over the border; each side sees its own end only.
      const foreign = await makeRow(province, target, GUANGZHOU);
      const row = await makeRow(province, register, '4403');
      await province
        .put(`/api/${register}/${row.documentId}`, { data: { [attribute]: foreign.documentId } })
        .expect(200);
      await office.sql(
        `update ${register.replaceAll('-', '_')} set jurisdiction_code = '4403' where document_id = $1`,
        [row.documentId],
      );
      const path = `/api/${register}/${row.documentId}`;

      const seenByProvince = await province.get(path, 'populate=*').expect(200);
      expect(seenByProvince.body.data[attribute]).toMatchObject({ documentId: foreign.documentId });
      for (const populate of ['populate=*', `populate=${attribute}`, `populate[${attribute}][populate]=*`]) {
        const { body } = await shenzhen.get(path, populate).expect(200);
        expect(body.data[attribute]).toBeNull();
      }
      expect(
        await totalOf(shenzhen, register, `filters[${attribute}][documentId][$eq]=${foreign.documentId}`),
      ).toBe(0);
      expect(await totalOf(shenzhen, register, `filters[${attribute}][id][$eq]=${foreign.id}`)).toBe(0);
      expect(
        await totalOf(shenzhen, register, `filters[${attribute}][createdAt][$gt]=2020-01-01&${byId(row)}`),
      ).toBe(0);
      expect(
        await totalOf(province, register, `filters[${attribute}][documentId][$eq]=${foreign.documentId}`),
      ).toBe(1);
      const sorted = await shenzhen
        .get(`/api/${register}`, `sort=${attribute}.createdAt&populate=*`)
        .expect(200);
      expect(JSON.stringify(sorted.body)).not.toContain(foreign.documentId);
    },
  );

  it('answers 404 to the coverage of an organization outside the scope', async () => {
    const path = `/api/organizations/${ofCity.organizations.documentId}/coverage`;
    await guangzhou.get(path).expect(200);
    for (const outsider of [shenzhen, tianhe]) await outsider.get(path).expect(404);
  });

  it('leaves organizations of other cities out of the figures', async () => {
    const { body } = await shenzhen.get('/api/coverage/summary', 'groupBy=city').expect(200);
    expect(body.data.map(({ key }: { key: string }) => key)).not.toContain(GUANGZHOU);
  });

  it('lets everybody read regions and rules, and only the province write them', async () => {
    for (const register of ['regions', 'coverage-rules']) {
      const [everyone, mine] = [await totalOf(province, register, ''), await totalOf(shenzhen, register, '')];
      expect(mine).toBe(everyone);
      expect(mine).toBeGreaterThan(0);
      const list = await shenzhen.get(`/api/${register}`).expect(200);
      const path = `/api/${register}/${list.body.data[0].documentId}`;
      await shenzhen.put(path, { data: {} }).expect(403);
      await shenzhen.delete(path).expect(403);
    }
  });

  it('lets the province read the regions of others, and not write them', async () => {
    const { body } = await province.get('/api/regions', 'filters[code][$eq]=11').expect(200);
    const path = `/api/regions/${body.data[0].documentId}`;
    const before = await office.sql("select * from regions where code = '11'");
    const refusals = [
      await province.put(path, { data: { name: '改' } }),
      await province.put(path, { data: { name: '改', jurisdictionCode: '44' } }),
      await province.delete(path),
    ];
    expect(refusals.map((one) => [one.status, one.body.error.details.code])).toEqual(
      Array(3).fill([403, 'outside-scope']),
    );
    const selection = { ids: [body.data[0].documentId] };
    await province
      .post('/api/bulk/regions', { data: { selection, change: { delete: true }, expected: 1 } })
      .expect(409);
    expect(await office.sql("select * from regions where code = '11'")).toEqual(before);
  });

  it('holds at the edges of a range: a city is neither its neighbour nor a longer number that begins alike', async () => {
    for (const jurisdictionCode of ['4400', '4402', '440999999', '44']) {
      const row = await makeRow(province, 'agencies', jurisdictionCode);
      await guangzhou.get(`/api/agencies/${row.documentId}`).expect(404);
    }
    for (const jurisdictionCode of ['4401', '440100', '440199', '440199999']) {
      const row = await makeRow(province, 'agencies', jurisdictionCode);
      await guangzhou.get(`/api/agencies/${row.documentId}`).expect(200);
    }
  });
});
