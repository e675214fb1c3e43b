import sharp from 'sharp';
import request from 'supertest';
import { exporter, openWorkbook } from '../support/exports';
import { MethodOffice } from '../support/methods';
import { openOffice, type Account, type Api, type TestOffice } from '../support/office';

const TITLE = '“无名网格”工作法';
const AUTHOR = '赵示例';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

let office: TestOffice;
let methods: MethodOffice;
let method: string;
let branch: string;
let file: string;
let token: string;

beforeAll(async () => {
  office = await openOffice();
  methods = await MethodOffice.of(office);
  method = await methods.method({ title: TITLE, authors: AUTHOR });
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();
  token = (await methods.addPicture(method, picture)).body.data.token;
  const { token: bearer } = await office.as('guangzhou');
  const attached = await request(office.server.url)
    .post(`/api/work-methods/${method}/files`)
    .set('Authorization', `Bearer ${bearer}`)
    .attach('file', PDF, '推荐表.pdf');
  file = attached.body.data.id;
  const answer = await methods.submit(method);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const [row] = await office.sql<{ name: string }>(
    `select b.name from branches b join work_methods_branch_lnk l on l.branch_id = b.id
     join work_methods m on m.id = l.work_method_id where m.document_id = $1`,
    [method],
  );
  branch = row?.name ?? '';
  await methods.review([method], ['editor', 'leader', 'guangzhou']).then(({ status, body }) => {
    if (status !== 200) throw new Error(JSON.stringify(body));
  });
});
afterAll(() => office.stop());

const at = (path = '') => `/api/work-methods/${method}${path}`;
const named = (api: Api, query: object) =>
  api.get('/api/work-methods', { populate: { branch: { fields: ['name'] } }, ...query }).expect(200);

/** Every way on which an account could come upon the method, and what it finds there: nothing where it has no name. */
const WAYS: Array<[name: string, look: (api: Api, account: Account) => Promise<unknown>]> = [
  ['the list', async (api) => (await named(api, { pagination: { pageSize: 100 } })).body.data],
  ['its record', async (api) => (await api.get(at(), { populate: '*' })).body.data ?? null],
  ['a filter by its title', async (api) => (await named(api, { filters: { title: TITLE } })).body.data],
  [
    'a filter by its author',
    async (api) =>
      (await named(api, { filters: { authors: { $contains: AUTHOR } } })).body.meta.pagination.total,
  ],
  [
    'a filter by its Party organization',
    async (api) => (await named(api, { filters: { branch: { name: branch } } })).body.meta.pagination.total,
  ],
  ['a picker', async (api) => (await named(api, { _q: '无名网格', fields: ['title'] })).body.data],
  ['the search', async (api) => (await api.get('/api/desk/search', { q: '无名网格' }).expect(200)).body.data],
  ['its history', async (api) => (await api.get(at('/history'))).body.data ?? null],
  ['its standing', async (api) => (await api.get(at('/standing'))).body.data ?? null],
  ['similar texts', async (api) => (await api.get(at('/similar'))).status],
  ['its files', async (api) => (await api.get(at('/files'))).body.data ?? null],
  ['one of its files', async (api) => (await api.get(`/api/files/${file}`)).status],
  [
    'a workbook of methods',
    async (_api, account) => {
      const clerk = await exporter(office, account);
      const fields = ['title', 'authors', 'branch'];
      const { file: workbook } = await clerk.take({ register: 'work-methods', fields });
      const rows: string[] = [];
      (await openWorkbook(workbook)).worksheets[0]?.eachRow((row) => rows.push(JSON.stringify(row.values)));
      return rows.filter((row) => row.includes(TITLE) || row.includes(AUTHOR));
    },
  ],
  [
    'a book of methods',
    async (api) =>
      (
        await api.post('/api/work-methods/export', {
          data: { ids: [method], format: 'docx', purpose: '核对署名' },
        })
      ).status,
  ],
];

const NOTHING = [[], null, 0, 404];
/** What of the method's name an answer tells. */
const tells = (answer: unknown): boolean => {
  const text = JSON.stringify(answer);
  return text.includes(AUTHOR) || text.includes(branch) || text.includes(TITLE);
};

describe.each(WAYS)('of a method under blind review, %s', (_name, look) => {
  it.each(['editor', 'guangzhou'] as const)('tells its reviewer %s nothing', async (account) => {
    const found = await look(await office.as(account), account);
    expect(tells(found)).toBe(false);
  });

  it('tells others what it is', async () => {
    const found = await look(await office.as('publisher'), 'publisher');
    expect(NOTHING).not.toContainEqual(found);
  });
});

it('a reviewer neither changes nor deletes what he may not see', async () => {
  const city = await office.as('guangzhou');
  await city.put(at(), { data: { title: '改名' } }).expect(404);
  await city.delete(at()).expect(404);
  expect(await methods.read(method)).toMatchObject({ title: TITLE });
});

it('a reviewer reads the text and its pictures, and waits for it on the home screen', async () => {
  const editor = await office.as('editor');
  const { body } = await editor
    .get(`/api/method-reviews/${await methods.reviewOf('editor', method)}`)
    .expect(200);
  expect(body.data.method).toMatchObject({ title: TITLE, authors: null, branch: null, city: null });
  expect(body.data.method.call).toBe('示例征集');
  expect(body.data.sections).toHaveLength(4);
  const picture = await editor.get(at(`/media/${token}`)).expect(200);
  expect(picture.headers['content-disposition']).toContain(token);
  const todos = await editor.get('/api/desk/todos').expect(200);
  expect(JSON.stringify(todos.body.data)).toMatch(/method-reviews/);
  const city = await office.as('guangzhou');
  const own = await city.get(`/api/method-reviews/${await methods.reviewOf('guangzhou', method)}`);
  expect(own.body.data.method.call).toBe('示例征集');
  await (await office.as('shenzhen')).get(at(`/media/${token}`)).expect(404);
});

it('stands on its reviewer’s desk without a name, also by its call', async () => {
  const [row] = await office.sql<{ id: string }>(
    `select c.document_id as id from method_calls c join work_methods_call_lnk l on l.method_call_id = c.id
     join work_methods m on m.id = l.work_method_id where m.document_id = $1`,
    [method],
  );
  for (const account of ['editor', 'guangzhou'] as const) {
    const { body } = await (await office.as(account)).get('/api/method-desk', { call: row?.id }).expect(200);
    expect(body.data).toEqual([
      expect.objectContaining({
        id: method,
        title: TITLE,
        branch: '',
        city: null,
        isNameless: true,
        handedIn: 0,
      }),
    ]);
  }
  expect(await methods.onDesk(method)).toMatchObject({ branch, city: '4401', isNameless: false });
});

it('has its name again once all have handed in', async () => {
  const editor = await office.as('editor');
  await methods.handIn('editor', method, 80);
  await methods.handIn('leader', method, 80);
  await editor.get(at()).expect(404);
  await methods.handIn('guangzhou', method, 80);
  await editor.get(at()).expect(200);
  expect(tells((await editor.get(at('/history')).expect(200)).body)).toBe(true);
  expect(await methods.onDesk(method, 'editor')).toMatchObject({ branch, isNameless: false });
});

it('is decided on by an office that reviews it, without its name; then it has it again', async () => {
  const other = await methods.submitted({ title: '另一个“无名”工作法' });
  await methods.review([other], ['province', 'leader', 'editor', 'publisher']);
  const province = await office.as('province');
  await province.get(`/api/work-methods/${other}`).expect(404);
  expect(await methods.onDesk(other)).toMatchObject({ isNameless: true, decides: true });
  expect((await methods.decide({ methods: [other], step: 'shortlist' })).status).toBe(200);
  for (const account of ['leader', 'editor', 'publisher'] as const) await methods.handIn(account, other, 70);
  await province
    .post('/api/method-rounds/close', { data: { methods: [other], reason: '省级评审人出差' } })
    .expect(200);
  expect(await methods.read(other)).toMatchObject({ state: 'shortlisted' });
});

it('keeps its name where the call is not blind', async () => {
  const open = await methods.submitted({ call: await methods.call({ blind: false }) });
  await methods.review([open], ['editor', 'leader', 'publisher']);
  await (await office.as('editor')).get(`/api/work-methods/${open}`).expect(200);
});

it('is in no bin of its reviewer', async () => {
  const gone = await methods.submitted({ title: '将被删除的“无名”工作法' });
  await methods.review([gone], ['guangzhou', 'leader', 'publisher']);
  await (await office.as('province')).delete(`/api/work-methods/${gone}`).expect(204);
  const bin = async (account: Account) =>
    JSON.stringify((await (await office.as(account)).get('/api/work-methods/trash').expect(200)).body.data);
  expect(await bin('guangzhou')).not.toContain(gone);
  expect(await bin('province')).toContain(gone);
});
