import { Client } from 'pg';
import { fillOffice } from '../../database/demo/fill-office';
import { makeRow } from '../support/builders';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { PERSONAL_DATA_KEYS } from '../support/secrets';

interface Group {
  register: string;
  hasMore: boolean;
  records: Array<{
    documentId: string;
    title: string;
    code: string | null;
    field: string | null;
    value: string | null;
  }>;
}

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice({ RATE_LIMIT: 'true' });
  const client = new Client({ connectionString: office.databaseUrl });
  await client.connect();
  await fillOffice(client, { organizations: 120, personalDataKeys: PERSONAL_DATA_KEYS });
  await client.end();
  const province = await office.as('province');
  await makeRow(province, 'organizations', '4401', {
    name: '荔湾凤凰木协会',
    creditCode: '51440000XXXX00019K',
  });
  await makeRow(province, 'organizations', '4403', { name: '福田凤凰木商会' });
  await makeRow(province, 'branches', '4401', { name: '凤凰木联合党支部', code: 'DZ-0071' });
  await makeRow(province, 'agencies', '4401', { name: '凤凰木管理局', shortName: '百分之50%_局' });
});
afterAll(() => office.stop());

const search = async (account: Account, q: string): Promise<Group[]> =>
  (await (await office.as(account)).get('/api/desk/search', { q }).expect(200)).body.data;
const titles = (groups: Group[], register: string): string[] =>
  groups.find((group) => group.register === register)?.records.map(({ title }) => title) ?? [];

describe('the search of everything', () => {
  it.each([
    ['凤凰木', ['荔湾凤凰木协会']],
    ['荔湾凤凰 协会', ['荔湾凤凰木协会']],
    ['lwfhm', ['荔湾凤凰木协会']],
    ['FHMXH', ['荔湾凤凰木协会']],
    ['51440000xxxx00019k', ['荔湾凤凰木协会']],
    ['５１４４００００XXXX', ['荔湾凤凰木协会']],
  ])('finds an organization by %s', async (q, expected) => {
    expect(titles(await search('guangzhou', q), 'organizations')).toEqual(expected);
  });

  it('finds every kind of record by the initials of its name, and says where else a word stood', async () => {
    const found = await search('guangzhou', 'fhm');
    expect(titles(found, 'branches')).toEqual(['凤凰木联合党支部']);
    expect(titles(found, 'agencies')).toEqual(['凤凰木管理局']);
    const [branches] = (await search('guangzhou', 'dz-0071')).filter(
      ({ register }) => register === 'branches',
    );
    expect(branches?.records).toMatchObject([{ title: '凤凰木联合党支部', field: 'code', value: 'DZ-0071' }]);
  });

  it('takes the signs of a pattern as they are', async () => {
    expect(titles(await search('guangzhou', '50%_局'), 'agencies')).toEqual(['凤凰木管理局']);
    expect(await search('guangzhou', '%_凤凰')).toEqual([]);
    expect(await search('guangzhou', "凤'凰\\")).toEqual([]);
  });

  it('puts what is called exactly so first, then what begins so, and the shorter before the longer', async () => {
    const province = await office.as('province');
    for (const name of ['木棉花研究会分会', '南岭木棉花', '木棉花研究会', '木棉花'])
      await makeRow(province, 'organizations', '4401', { name });
    expect(titles(await search('guangzhou', '木棉花'), 'organizations')).toEqual([
      '木棉花',
      '木棉花研究会',
      '木棉花研究会分会',
      '南岭木棉花',
    ]);
  });

  it('shows the best few of a register and tells that there are more', async () => {
    const group = (await search('province', '协会')).find(({ register }) => register === 'organizations');
    expect(group?.records).toHaveLength(6);
    expect(group?.hasMore).toBe(true);
  });

  it.each([
    ['shenzhen', ['福田凤凰木商会']],
    ['tianhe', []],
    ['leader', ['荔湾凤凰木协会', '福田凤凰木商会']],
  ] as const)('keeps %s inside the scope', async (account, expected) => {
    expect([...titles(await search(account, '凤凰木'), 'organizations')].sort()).toEqual(
      [...expected].sort(),
    );
  });

  it('finds what has no name by what it links, each word in one or the other, people under their mask', async () => {
    const province = await office.as('province');
    const organization = (await makeRow(province, 'organizations', '4401', { name: '增城木槿花协会' }))
      .documentId;
    const branch = (await makeRow(province, 'branches', '4401', { name: '石榴籽联合党支部' })).documentId;
    const link = await makeRow(province, 'coverage-links', '4401', { organization, branch });
    const instructor = (await makeRow(province, 'instructors', '4401', { name: '缪示例' })).documentId;
    const assignment = await makeRow(province, 'instructor-assignments', '4401', {
      instructor,
      organization,
    });
    const ids = async (account: Account, q: string, register: string): Promise<string[]> =>
      (await search(account, q))
        .filter((group) => group.register === register)
        .flatMap(({ records }) => records.map(({ documentId }) => documentId));

    for (const q of ['木槿花', '石榴籽', '木槿 石榴', 'mjh', 'slzlh'])
      expect([q, await ids('guangzhou', q, 'coverage-links')]).toEqual([q, [link.documentId]]);
    expect(await ids('guangzhou', '木槿花', 'instructor-assignments')).toEqual([assignment.documentId]);
    expect(titles(await search('guangzhou', '木槿花'), 'coverage-links')).toEqual([
      '增城木槿花协会 · 石榴籽联合党支部',
    ]);
    expect(titles(await search('guangzhou', '木槿花'), 'instructor-assignments')).toEqual([
      '缪** · 增城木槿花协会',
    ]);
    expect(await ids('guangzhou', '缪示例', 'instructor-assignments')).toEqual([]);
    expect(await ids('shenzhen', '木槿花', 'coverage-links')).toEqual([]);
    expect(await ids('guangzhou', '木槿 凤凰', 'coverage-links')).toEqual([]);
  });

  it('does not find what was deleted', async () => {
    const province = await office.as('province');
    const { documentId } = await makeRow(province, 'agencies', '4401', { name: '凤尾竹管理局' });
    await province.delete(`/api/agencies/${documentId}`).expect(204);
    expect(await search('guangzhou', '凤尾竹')).toEqual([]);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'blank'],
    ['a'.repeat(101), 'too long'],
    ['a b c d e f g', 'too many words'],
  ])('answers 400 to %j, which is %s', async (q) => {
    const { body } = await (await office.as('leader')).get('/api/desk/search', { q }).expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-value', path: ['q'] });
  });

  it('is closed to the auditor and to visitors', async () => {
    await (await office.as('auditor')).get('/api/desk/search', { q: '协会' }).expect(403);
    await (await office.as(null)).get('/api/desk/search', { q: '协会' }).expect(401);
  });
});

describe('the search of a list', () => {
  const total = async (account: Account, filters: string): Promise<number> =>
    (await (await office.as(account)).get(`/api/organizations?${encodeURI(filters)}`).expect(200)).body.meta
      .pagination.total;
  /** As the panel asks for a word. */
  const anyOf = (word: string, ...fields: string[]): string =>
    fields.map((field, or) => `filters[$and][0][$or][${or}][${field}][$containsi]=${word}`).join('&');
  const FIELDS = ['name', 'creditCode', 'formerNames', 'registrationNumber', 'pinyinInitials'];
  beforeAll(async () => {
    const province = await office.as('province');
    await makeRow(province, 'organizations', '4401', { name: '紫藤萝书社', formerNames: '从化百香果会' });
    await makeRow(province, 'organizations', '4403', {
      name: '龙岗紫藤萝画会',
      registrationNumber: '粤示例证字第AB778号',
    });
  });

  it.each([
    ['紫藤萝', 2],
    ['藤萝', 2],
    ['百香果', 1],
    ['示例证字第ab', 1],
    ['ztl', 2],
    ['AB778', 1],
    ['紫百', 0],
    ['没有这个词', 0],
  ])('finds by %s what holds it, anywhere in one field: %i', async (word, expected) => {
    expect(await total('province', anyOf(word, ...FIELDS))).toBe(expected);
  });

  it('keeps to the fields, the other conditions and the scope', async () => {
    expect(await total('province', anyOf('百香果', 'name', 'creditCode'))).toBe(0);
    expect(await total('guangzhou', anyOf('紫藤萝', ...FIELDS))).toBe(1);
    expect(await total('province', `${anyOf('紫藤萝', ...FIELDS)}&filters[jurisdictionCode][$eq]=4403`)).toBe(
      1,
    );
    expect(await total('province', 'filters[name][$containsi]=紫藤')).toBe(2);
    expect(await total('province', 'filters[$not][name][$containsi]=紫藤')).toBeGreaterThan(100);
  });
});

describe('people', () => {
  const people = async (account: Account, name: string): Promise<Group[]> =>
    (await (await office.as(account)).get('/api/desk/people', { name }).expect(200)).body.data;
  let instructor: string;
  beforeAll(async () => {
    const province = await office.as('province');
    instructor = (await makeRow(province, 'instructors', '4401', { name: '符示例', sourceUnit: '示例街道' }))
      .documentId;
    await makeRow(province, 'leaders', '4401', { name: '符示例' });
  });

  it('are found by their whole name, and shown under its mask with whose they are', async () => {
    const found = await people('guangzhou', '符示例');
    expect(found.map(({ register }) => register).sort()).toEqual(['instructors', 'leaders']);
    expect(found.flatMap(({ records }) => records.map(({ title }) => title))).toEqual(['符**', '符**']);
    const [leader] = found.find(({ register }) => register === 'leaders')?.records ?? [];
    expect(leader?.value).toBe('示例协会');
    expect(found.find(({ register }) => register === 'instructors')?.records[0]?.value).toBe('示例街道');
    expect(JSON.stringify(found)).not.toContain('符示例');
  });

  it.each(['符示', '示例', '符**', '符%', '符__', 'fsl'])('are not found by %s', async (name) => {
    expect(await people('guangzhou', name)).toEqual([]);
  });

  it.each(['符示例', '符**', '符', 'fsl', 'fs'])('stay out of the search of everything: %s', async (q) => {
    const ids = (await search('province', q)).flatMap(({ records }) =>
      records.map(({ documentId }) => documentId),
    );
    expect(ids).not.toContain(instructor);
  });

  it('keep no initials', async () => {
    for (const table of ['leaders', 'instructors', 'first_secretaries']) {
      const columns = await office.sql(
        "select 1 from information_schema.columns where table_name = $1 and column_name = 'pinyin_initials'",
        [table],
      );
      expect(columns).toEqual([]);
    }
  });

  it('of another scope are nobody', async () => {
    expect(await people('shenzhen', '符示例')).toEqual([]);
  });

  it('are looked for on the record, without the name', async () => {
    await people('guangzhou', '符示例');
    const rows = await office.sql(
      "select detail::text from registers.audit where action = 'search-person' order by id desc limit 1",
    );
    const [{ detail } = { detail: '' }] = rows as Array<{ detail: string }>;
    expect(JSON.parse(detail)).toMatchObject({
      hits: 2,
      fields: expect.arrayContaining(['leaders.name', 'instructors.name']),
    });
    expect(detail).not.toContain('符示例');
  });

  it.each(['', '符'])('answers 400 to %j', async (name) => {
    await (await office.as('leader')).get('/api/desk/people', { name }).expect(400);
  });

  it('are not tried through a list of names', async () => {
    const api = await office.as('tianhe');
    const answers = [];
    for (let attempt = 0; attempt < 21; attempt += 1)
      answers.push((await api.get('/api/desk/people', { name: '无此人' })).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('initials of names', () => {
  it('are given to every register that is called by a name, the demo’s included', async () => {
    for (const table of ['organizations', 'branches', 'agencies', 'coverage_rules'])
      expect(
        await office.sql(
          `select name_ from (select pinyin_initials as name_ from ${table}) t where name_ is null`,
        ),
      ).toEqual([]);
  });

  it('follow the name through an update, and are found by the list', async () => {
    const province = await office.as('province');
    const { documentId } = await makeRow(province, 'branches', '4401', { name: '旧名党支部' });
    await province.put(`/api/branches/${documentId}`, { data: { name: '紫荆花党支部' } }).expect(200);
    const { body } = await province
      .get('/api/branches?filters[pinyinInitials][$containsi]=zjhdzb')
      .expect(200);
    expect(body.data.map((row: { documentId: string }) => row.documentId)).toEqual([documentId]);
  });

  it('are looked up, with the characters of Chinese words, in an index of each register', async () => {
    const rows = await office.sql(
      "select tablename from pg_indexes where indexname like '%\\_found\\_%' and indexdef like '%gin_trgm_ops%string_to_array%' order by 1",
    );
    expect(rows.map(({ tablename }) => tablename)).toEqual([
      'agencies',
      'branches',
      'coverage_rules',
      'document_templates',
      'feedback_notices',
      'issuing_bodies',
      'method_calls',
      'method_collections',
      'model_sites',
      'official_documents',
      'organizations',
      'regions',
      'showcase_pages',
      'site_batches',
      'work_methods',
    ]);
  });
});
