import fc from 'fast-check';
import request from 'supertest';
import { makeRow, type Row } from '../support/builders';
import { openOffice, type Api, type TestOffice } from '../support/office';

const organization = (more: object): object => ({
  data: { name: '示例协会', orgType: 'association', ...more },
});
const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const manyKeys = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, index]));

/** Bodies of a new organization: what is wrong, the body, and the code and path of the answer. */
const VALUES: Array<[string, object, string, string[]]> = [
  ['NUL in a unique field', { creditCode: '5144\u0000' }, 'control-character', ['creditCode']],
  ['a lone surrogate', { name: '\ud800' }, 'control-character', ['name']],
  ['a bell', { name: 'a\u0007' }, 'control-character', ['name']],
  ['a number for a name', { name: 5 }, 'invalid', ['name']],
  ['an object for a name', { name: { a: 1 } }, 'invalid', ['name']],
  ['no name', { name: null }, 'invalid', ['name']],
  ['an empty name', { name: '' }, 'required', ['name']],
  ['a name of spaces', { name: ' \t　' }, 'required', ['name']],
  ['256 characters where 255 fit', { address: '长'.repeat(256) }, 'invalid', ['address']],
  ['19 characters where 18 fit', { creditCode: '5'.repeat(19) }, 'invalid', ['creditCode']],
  ['a code that is not in the list', { orgType: 'club' }, 'invalid', ['orgType']],
  ['text for a number', { fullTimeStaff: 'abc' }, 'invalid', ['fullTimeStaff']],
  ['a number beyond the column', { fullTimeStaff: 99_999_999_999 }, 'invalid', ['fullTimeStaff']],
  ['a number beyond all numbers', { fullTimeStaff: 1e308 }, 'invalid', ['fullTimeStaff']],
  ['less than nobody', { fullTimeStaff: -1 }, 'invalid', ['fullTimeStaff']],
  ['half a person', { fullTimeStaff: 1.5 }, 'invalid', ['fullTimeStaff']],
  ['perhaps', { zombie: 'maybe' }, 'invalid', ['zombie']],
  ['a day the calendar lacks', { establishedOn: '2021-02-30' }, 'invalid-date', ['establishedOn']],
  [
    'the 29th of February of a common year',
    { establishedOn: '2023-02-29' },
    'invalid-date',
    ['establishedOn'],
  ],
  ['an instant for a day', { establishedOn: '2021-02-03T23:00:00Z' }, 'invalid-date', ['establishedOn']],
  ['a word for a day', { establishedOn: 'tomorrow' }, 'invalid-date', ['establishedOn']],
  ['a year of five digits', { establishedOn: '99999-01-01' }, 'invalid-date', ['establishedOn']],
  ['a latitude beyond the pole', { latitude: 90.1 }, 'invalid', ['latitude']],
  ['a relation to nothing', { competentAgency: 'nothing' }, 'invalid', []],
  [
    'a relation to an id beyond the column',
    { competentAgency: 99_999_999_999 },
    'invalid-relation',
    ['competentAgency'],
  ],
  ['true for a relation', { competentAgency: true }, 'invalid-relation', ['competentAgency']],
  [
    'an object for an id',
    { competentAgency: { set: [{ documentId: { a: 1 } }] } },
    'invalid-relation',
    ['competentAgency', 'set'],
  ],
  [
    'an unknown change of a relation',
    { competentAgency: { steal: ['a'] } },
    'invalid-relation',
    ['competentAgency', 'steal'],
  ],
  ['an unknown field', { nope: 1 }, 'unknown-field', ['nope']],
  ['constructor', { constructor: { prototype: {} } }, 'unknown-field', ['constructor']],
  ['a field that the engine writes', { verdict: 'covered' }, 'read-only', ['verdict']],
  ['an id', { id: 5 }, 'read-only', ['id']],
  ['a documentId', { documentId: 'abc' }, 'read-only', ['documentId']],
  ['a time of creation', { createdAt: '2001-01-01T00:00:00Z' }, 'read-only', ['createdAt']],
  ['a creator', { createdBy: 1 }, 'read-only', ['createdBy']],
  ['a jurisdiction that is no code', { jurisdictionCode: '4401zz' }, 'invalid-value', ['jurisdictionCode']],
];

/** Queries of the list of organizations, and the code of the answer. */
const QUERIES: Array<[string, string]> = [
  ['pagination[pageSize]=100000', 'invalid-page'],
  ['pagination[pageSize]=0', 'invalid-page'],
  ['pagination[pageSize]=abc', 'invalid-page'],
  ['pagination[page]=0', 'invalid-page'],
  ['pagination[page]=-1', 'invalid-page'],
  ['pagination[page]=1e9', 'invalid-page'],
  ['pagination[page][a]=1', 'invalid-page'],
  ['pagination[start]=-5', 'invalid-page'],
  ['pagination[limit]=-1', 'invalid-page'],
  ['pagination=5', 'invalid-page'],
  ['page=1', 'invalid'],
  ['filters[name][$bogus]=x', 'invalid'],
  ['filters[nope][$eq]=x', 'invalid'],
  ['filters=x', 'invalid-filter'],
  ['filters[$and]=x', 'invalid-filter'],
  ['filters[$and][0]=x', 'invalid-filter'],
  ['filters[$not]=x', 'invalid-filter'],
  ['filters[name][$between]=a', 'invalid-filter'],
  ['filters[name][$null]=perhaps', 'invalid-filter'],
  ['filters[name][$eqi][a]=1', 'invalid-filter'],
  ['filters[name][$jsonSupersetOf]=x', 'invalid-filter'],
  ['filters[fullTimeStaff][$eq]=abc', 'invalid-value'],
  ['filters[fullTimeStaff][$gt]=99999999999999', 'invalid-value'],
  ['filters[latitude][$eq]=1e400', 'invalid-value'],
  ['filters[zombie][$eq]=maybe', 'invalid-value'],
  ['filters[establishedOn][$eq]=2021-02-30', 'invalid-date'],
  ['filters[id][$eq]=99999999999999999999', 'invalid-value'],
  ['filters[competentAgency][id]=abc', 'invalid-value'],
  ['filters[competentAgency][name][$bogus]=x', 'invalid'],
  ['filters[createdBy][id]=1', 'invalid'],
  ['filters[createdBy][password][$startsWith]=a', 'invalid'],
  ['filters[name][$eq]=%00', 'control-character'],
  ['populate[competentAgency][filters][$and]=x', 'invalid-filter'],
  ['populate=nope', 'invalid'],
  ['populate=createdBy', 'invalid'],
  ['populate[competentAgency][populate][a]=b', 'invalid'],
  ['populate[competentAgency][fields]=nope', 'invalid'],
  ['sort=nope', 'invalid'],
  ['sort=createdBy.email', 'invalid'],
  ['sort=password', 'invalid'],
  ['sort=name:sideways', 'invalid'],
  ['sort=__proto__', 'invalid'],
  ['fields=nope', 'invalid'],
  ['fields=', 'invalid'],
  ['fields=__proto__', 'invalid'],
  ['fields[0]=constructor', 'invalid'],
  ['populate[competentAgency][fields]=__proto__', 'invalid'],
  ['sort=competentAgency.id:sideways', 'invalid'],
  ['sort=orgType.documentId', 'invalid'],
  ['filters[fullTimeStaff][$contains]=1', 'invalid-filter'],
  ['filters[fullTimeStaff][$and]=0', 'invalid-filter'],
  ['fields[0]=password', 'invalid'],
  ['_q[]=a', 'invalid-filter'],
  ['nope=1', 'invalid'],
];

describe('bad input', () => {
  let office: TestOffice;
  let guangzhou: Api;
  let row: Row;

  beforeAll(async () => {
    office = await openOffice();
    guangzhou = await office.as('guangzhou');
    row = await makeRow(guangzhou, 'organizations', '4401');
  });
  // Whatever came before: the same process answers, and nothing was written.
  afterEach(async () => {
    const { body } = await guangzhou.get(`/api/organizations/${row.documentId}`).expect(200);
    expect(body.data).toMatchObject({ name: row.name, version: 1 });
    expect(() => process.kill(office.server.pid, 0)).not.toThrow();
  });
  afterAll(() => office.stop());

  const raw = (
    body: string | Buffer,
    headers: Record<string, string>,
    path = '/api/organizations',
  ): request.Test =>
    request(office.server.url)
      .post(path)
      .set({ Authorization: `Bearer ${guangzhou.token}`, 'Content-Type': 'application/json', ...headers })
      .serialize((sent) => sent as unknown as string) // The body is sent as it stands.
      .send(body as string);

  it.each(VALUES)('answers 400 to %s, in a new row and in a save', async (_name, more, code, path) => {
    const count = 'select count(*) from organizations';
    const before = await office.sql(count);
    const created = await guangzhou.post('/api/organizations', organization(more)).expect(400);
    expect(created.body).toMatchObject({ data: null, error: { status: 400, details: { code, path } } });
    expect(await office.sql(count)).toEqual(before);
    const saved = await guangzhou.put(`/api/organizations/${row.documentId}`, { data: more }).expect(400);
    expect(saved.body.error.details).toMatchObject({ code, path });
  });

  it.each(QUERIES)('answers 400 to the query %s', async (query, code) => {
    const { body } = await guangzhou.get('/api/organizations', query).expect(400);
    expect(body.error.details).toMatchObject({ code, path: expect.any(Array) });
  });

  it.each(['[$and][0]', '[$or][0]', '[$not]'])('answers 400 to filters of 30 times %s', async (level) => {
    const { body } = await guangzhou
      .get('/api/organizations', `filters${level.repeat(30)}[name]=a`)
      .expect(400);
    expect(body.error.details.code).toMatch(/^(too-deep|invalid)/);
  });

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['broken JSON', '{"data":', {}, 400, 'invalid'],
    ['a list', '[]', {}, 400, 'missing-data'],
    ['a string', '"x"', {}, 400, 'invalid'],
    ['null', 'null', {}, 400, 'invalid'],
    ['nothing', '', {}, 400, 'missing-data'],
    ['data that is a list', '{"data":[]}', {}, 400, 'missing-data'],
    ['what no text can be made of', '{"data":{"establishedOn":{"toString":1}}}', {}, 400, 'unknown-field'],
    ['data that is a string', '{"data":"x"}', {}, 400, 'missing-data'],
    ['__proto__', '{"data":{"name":"x","orgType":"association","__proto__":{"a":1}}}', {}, 400, 'invalid'],
    ['10,000 keys', JSON.stringify({ data: manyKeys }), {}, 400, 'too-many'],
    ['500 levels', `{"data":${nested(500)}}`, {}, 400, 'too-deep'],
    ['3 MB', JSON.stringify(organization({ businessScope: 'x'.repeat(3_000_000) })), {}, 413, 'too-large'],
    ['text', JSON.stringify(organization({})), { 'Content-Type': 'text/plain' }, 400, 'missing-data'],
    ['XML', '<a/>', { 'Content-Type': 'application/xml' }, 400, 'missing-data'],
    ['a form', 'x', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415, 'unsupported-type'],
    ['what only says it is compressed', 'x', { 'Content-Encoding': 'gzip' }, 400, 'invalid-body'],
    ['an unknown compression', 'x', { 'Content-Encoding': 'zzz' }, 415, 'unsupported-type'],
  ])('answers a body of %s with its code', async (_name, body, headers, status, code) => {
    const answer = await raw(body, headers);
    expect([answer.status, answer.body.error?.details?.code]).toEqual([status, code]);
  });

  it.each([
    ['broken', 'multipart/form-data; boundary=x'],
    ['without a boundary', 'multipart/form-data'],
  ])('answers a form that is %s, where forms are taken, with its code', async (_name, type) => {
    const answer = await raw('x', { 'Content-Type': type }, '/api/imports');
    expect([answer.status, answer.body.error?.details?.code]).toEqual([400, 'invalid-body']);
  });

  it.each([
    ['get', '/api/organizations/%00', 400, 'control-character'],
    ['get', '/api/organizations/%ZZ', 400, 'control-character'],
    ['get', '/api/organizations/%ED%A0%80', 400, 'control-character'],
    ['get', `/api/organizations/${'x'.repeat(5000)}`, 404, 'not-found'],
    ['get', '/api/organizations/99999999999999999999', 404, 'not-found'],
    ['get', '/api/organizations/..%2f..%2fetc%2fpasswd', 404, 'not-found'],
    ['get', "/api/organizations/'%20or%201=1--", 404, 'not-found'],
    ['delete', "/api/organizations/'%20or%201=1--", 404, 'not-found'],
    ['delete', '/api/organizations', 405, 'method-not-allowed'],
    ['put', '/api/organizations', 405, 'method-not-allowed'],
    ['get', '/api/nope', 404, 'not-found'],
    ['get', '/api/jobs/1', 404, 'not-found'],
    ['get', '/api/jobs/00000000-0000-0000-0000-000000000000', 404, 'not-found'],
    ['get', '/api/imports/1', 404, 'not-found'],
    ['get', '/api/imports/template/__proto__', 404, 'not-found'],
    ['get', '/api/organizations/nothing/coverage', 404, 'not-found'],
    ['get', '/api/coverage/summary?on=2021-02-30', 400, 'invalid-value'],
    ['get', '/api/coverage/summary?groupBy[a]=1', 400, 'invalid-value'],
  ] as const)('answers %s %s with its code', async (method, path, status, code) => {
    const { body } = await guangzhou[method](path).expect(status);
    expect(body).toMatchObject({ data: null, error: { status, details: { code } } });
  });

  it.each([
    ['a NUL', { identifier: 'a\u0000', password: 'x' }],
    ['objects', { identifier: { $ne: null }, password: { $ne: null } }],
    ['lists', { identifier: ['a'], password: ['a'] }],
    ['very long words', { identifier: 'x'.repeat(100_000), password: 'x'.repeat(100_000) }],
    ['nothing', {}],
  ])('answers 400 to a sign-in with %s', async (_name, body) => {
    const nobody = await office.as(null);
    const answer = await nobody.post('/api/auth/local', body).expect(400);
    expect(answer.body.error.details.code).toEqual(expect.any(String));
  });

  it('answers no body of any shape with 500', async () => {
    const paths = [
      '/api/organizations',
      '/api/coverage-links',
      '/api/coverage/simulate',
      `/api/organizations/${row.documentId}/restore`,
    ];
    const values = fc.oneof(fc.object({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }));
    const fields = fc.constantFrom(
      'name',
      'creditCode',
      'competentAgency',
      'establishedOn',
      'latitude',
      'zombie',
      'from',
      'rules',
      'organization',
    );
    const bodies = fc.oneof(
      fc.dictionary(fields, values).map((data) => ({ data })),
      values.map((data) => ({ data })),
      fc.object(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), bodies, async (path, body) => {
        const answer = await guangzhou.post(path, body as object);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 150, seed: 20_211_124, endOnFailure: true },
    );
  });

  it('answers no query of any shape with 500', async () => {
    const key = fc.constantFrom(
      'filters',
      'sort',
      'populate',
      'fields',
      'pagination',
      '_q',
      'status',
      'locale',
    );
    const part = fc.constantFrom(
      'name',
      'id',
      'zombie',
      'latitude',
      'establishedOn',
      'competentAgency',
      '$and',
      '$or',
      '$not',
      '$eq',
      '$in',
      '$null',
      '$between',
      '$contains',
      '$gt',
      '0',
      '',
    );
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('1', 'true', '*', 'name:asc', '2021-01-01', 'competentAgency'),
    );
    const pair = fc.tuple(key, fc.array(part, { maxLength: 4 }), value);
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 4 }), async (pairs) => {
        const query = pairs.map(
          ([name, parts, text]) =>
            `${name}${parts.map((piece) => `[${piece}]`).join('')}=${encodeURIComponent(text)}`,
        );
        const answer = await guangzhou.get('/api/organizations', query.join('&'));
        expect([query.join('&'), answer.status]).toEqual([query.join('&'), Math.min(answer.status, 499)]);
      }),
      { numRuns: 250, seed: 20_211_124, endOnFailure: true },
    );
  });
});
