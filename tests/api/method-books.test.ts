import { fillMethods } from '../../database/demo/methods/fill-methods';
import type { DeskMethod } from '../../src/shared/method-answers';
import { asTheDemo, openFilledOffice } from '../support/filled-office';
import { MethodOffice } from '../support/methods';
import { openOffice, type TestOffice } from '../support/office';
import { exporter } from '../support/exports';
import { outside, paragraph, wordFile } from '../support/word-files';

let office: TestOffice;
let methods: MethodOffice;

beforeAll(async () => {
  office = await openOffice();
  methods = await MethodOffice.of(office);
});
afterAll(() => office.stop());

interface Answer {
  status: number;
  body: { error?: { details: { code: string; errors?: Array<{ path: string[]; code: string }> } } };
}
const codeOf = ({ status, body }: Answer): [number, string | undefined] => [status, body.error?.details.code];
const faults = ({ body }: Answer): Record<string, string> =>
  Object.fromEntries((body.error?.details.errors ?? []).map(({ path, code }) => [path.join('.'), code]));

async function collection(data: object = {}): Promise<string> {
  const province = await office.as('province');
  const body = { title: '示例汇编', year: 2026, publisher: '示例党委', ...data };
  return (await province.post('/api/method-collections', { data: body }).expect(201)).body.data.documentId;
}
const at = (id: string, path = ''): string => `/api/method-collections/${id}${path}`;

describe('a collection', () => {
  it('keeps parts of exactly their shape, and every method once', async () => {
    const [one, two] = [await methods.submitted(), await methods.submitted()];
    const id = await collection({
      preface: '<h2>前言</h2><p onclick="x">好</p>',
      parts: [{ title: ' 第一篇 ', methods: [two, one], luck: 1 }],
    });
    const province = await office.as('province');
    expect((await province.get(at(id)).expect(200)).body.data).toMatchObject({
      state: 'draft',
      preface: '<h3>前言</h3><p>好</p>',
      parts: [{ title: '第一篇', preface: '', methods: [two, one] }],
    });
    for (const parts of [[{ methods: [one, one] }], [{ methods: [one] }, { methods: [one] }], [1], {}, ['x']])
      expect(codeOf(await province.put(at(id), { data: { parts } }))).toEqual([400, 'invalid-value']);
    const many = Array.from({ length: 31 }, () => ({ title: '篇' }));
    expect(codeOf(await province.put(at(id), { data: { parts: many } }))).toEqual([400, 'too-many']);
    const { body } = await province.get(at(id, '/book')).expect(200);
    expect(body.data).toMatchObject({
      title: '示例汇编',
      parts: [{ methods: [{ id: two }, { id: one, authors: ['张示例', '李示例'], city: '广州市' }] }],
    });
  });

  it('is approved with what is selected, kept as it was, and locked until it is opened again', async () => {
    const [one, two] = [await methods.submitted(), await methods.submitted()];
    const province = await office.as('province');
    expect(codeOf(await province.post(at(await collection(), '/approve')))).toEqual([
      422,
      'collection-empty',
    ]);
    const id = await collection({ parts: [{ title: '第一篇', methods: [one] }, { methods: [two] }] });
    await methods.select(one);
    const refused = await province.post(at(id, '/approve'));
    expect(codeOf(refused)).toEqual([422, 'method-not-selected']);
    expect(faults(refused)).toEqual({ 'parts.1.methods': 'method-not-selected' });
    await methods.select(two);
    await province.post(at(id, '/editions'), { data: { comment: '送审稿' } }).expect(200);
    const { body } = await province.post(at(id, '/approve'), { data: { comment: '同意付印' } }).expect(200);
    expect(body.data).toMatchObject([
      { number: 2, note: '同意付印', isApproved: true, methods: 2 },
      { number: 1, note: '送审稿', isApproved: false },
    ]);
    for (const answer of [
      await province.put(at(id), { data: { title: '改' } }),
      await province.delete(at(id)),
      await province.post(at(id, '/approve')),
      await province.post(at(id, '/editions')),
    ])
      expect(codeOf(answer)[1]).toBe('collection-approved');
    await province.put(`/api/work-methods/${one}`, { data: { title: '付印后改的标题' } }).expect(200);
    const kept = (await province.get(at(id, '/book?edition=2')).expect(200)).body.data;
    expect(kept.parts[0].methods[0].title).toBe('示例工作法');
    expect(codeOf(await province.post(at(id, '/reopen')))).toEqual([400, 'comment-needed']);
    await province.post(at(id, '/reopen'), { data: { comment: '补一篇' } }).expect(200);
    await province.put(at(id), { data: { title: '改后的汇编' } }).expect(200);
    await province.get(at(id, '/book?edition=9')).expect(404);
  });

  it('is the affair of its office', async () => {
    const id = await collection();
    const city = await office.as('guangzhou');
    for (const path of ['/book', '/editions']) await city.get(at(id, path)).expect(404);
    for (const path of ['/approve', '/reopen', '/editions', '/export'])
      expect([404, 400]).toContain((await city.post(at(id, path))).status);
    await (await office.as('leader')).post(at(id, '/approve')).expect(403);
  });
});

describe('a book as a file', () => {
  it.each([
    ['docx', 'PK'],
    ['pdf', '%PDF'],
    ['epub', 'PK'],
    ['xlsx', 'PK'],
  ])('is made by a job as %s, for its owner, with one row of the audit record', async (format, magic) => {
    const method = await methods.submitted();
    await methods.select(method);
    const id = await collection({ parts: [{ title: '第一篇', methods: [method] }] });
    const { api, settled, fetchFile } = await exporter(office, 'province');
    const asked = await api.post(at(id, '/export'), { data: { format, purpose: '送印刷厂' } }).expect(202);
    expect(asked.body.data).toMatchObject({ format, purpose: '送印刷厂', expected: 1 });
    const job = await settled(asked.body.data.id);
    expect(job).toMatchObject({ state: 'done', progress: 100, result: { rows: 1 } });
    expect((await fetchFile(job.id)).subarray(0, magic.length).toString('latin1')).toBe(magic);
    await (await office.as('leader')).get(`/api/jobs/${job.id}/file`).expect(404);
    const audit = await office.sql<{ detail: { purpose: string; collection: string } }>(
      "select detail from registers.audit where action = 'export' and detail ->> 'export' = $1",
      [job.id],
    );
    expect(audit).toMatchObject([{ detail: { purpose: '送印刷厂', collection: id } }]);
  });

  it('is made of single methods and of what a filter finds, within the scope', async () => {
    const [own, other] = [
      await methods.submitted({ title: '广州甲' }),
      await methods.submitted({ title: '深圳乙' }, '4403'),
    ];
    const city = await office.as('guangzhou');
    const ask = (data: object) =>
      city.post('/api/work-methods/export', { data: { format: 'xlsx', purpose: '内部学习', ...data } });
    expect(codeOf(await ask({ ids: [own, other] }))).toEqual([404, 'not-found']);
    expect(codeOf(await ask({ ids: [own], purpose: '' }))).toEqual([400, 'required']);
    expect(codeOf(await ask({ ids: [own], format: 'exe' }))).toEqual([400, 'invalid-value']);
    expect(codeOf(await ask({ filters: { luck: { $eq: 1 } } }))[0]).toBe(400);
    expect(codeOf(await ask({ filters: { title: { $eq: '深圳乙' } } }))).toEqual([400, 'collection-empty']);
    const { body } = await ask({ filters: { title: { $eq: '广州甲' } } }).expect(202);
    expect(body.data).toMatchObject({ register: 'work-methods', expected: 1 });
    await (
      await office.as('leader')
    )
      .post('/api/work-methods/export', { data: { ids: [other], format: 'docx', purpose: '呈领导审阅' } })
      .expect(202);
  });

  it('goes into Word and comes back from it', async () => {
    const method = await methods.submitted({ title: '往返' });
    const { api, settled, fetchFile } = await exporter(office, 'province');
    const { body } = await api
      .post('/api/work-methods/export', { data: { ids: [method], format: 'docx', purpose: '往返核对' } })
      .expect(202);
    await settled(body.data.id);
    const file = await fetchFile(body.data.id);
    const target = await methods.method({ title: '空', practice: null, background: null });
    const read = await methods.readWord(target, file);
    expect(read.status).toBe(200);
    expect(read.body.data.sections.background).toContain('行业会员分散在十一个县区');
    expect(read.body.data.sections.practice).toContain('建强网格</h3>');
    expect(await methods.read(target)).toMatchObject({ title: '空', background: null });
    expect(codeOf(await methods.readWord(target, Buffer.from('no document')))[0]).toBe(400);
    expect((await methods.readWord(target, file, 'shenzhen')).status).toBe(404);
  });

  it('is not read from a file with macros, and without what lies outside from others', async () => {
    const target = await methods.method({ title: '待读', practice: null });
    const text = paragraph('示例工作法') + paragraph('一、主要做法') + paragraph('走访。');
    const refused = await methods.readWord(
      target,
      wordFile({ body: text, parts: { 'word/vbaProject.bin': 'x' } }),
    );
    expect(codeOf(refused)).toEqual([400, 'document-with-macros']);
    const entities =
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><w:document><w:body>&b;</w:body></w:document>';
    const broken = await methods.readWord(
      target,
      wordFile({ body: text, parts: { 'word/document.xml': entities } }),
    );
    expect(codeOf(broken)).toEqual([400, 'document-damaged']);
    const cleaned = await methods.readWord(
      target,
      wordFile({
        relationships: outside('rId9', 'image', 'file:///etc/hosts'),
        body: `${text}<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing></w:r></w:p><w:p><w:fldSimple w:instr="INCLUDETEXT c:\\a.txt"/></w:p>`,
      }),
    );
    expect(cleaned.body.data).toMatchObject({
      sections: { practice: expect.stringContaining('走访。') },
      pictures: [],
    });
    expect([...cleaned.body.data.notes].sort()).toEqual(['linked-picture', 'outside-content']);
  });
});

describe('the demo', () => {
  it('has a collection of sixty methods, and methods in every state', async () => {
    const demo = await openFilledOffice(300);
    try {
      await asTheDemo(demo, async (client) => {
        expect(await fillMethods(client, demo.server.dataDir)).toBe(72);
      });
      const province = await demo.as('province');
      const { body } = await province.get('/api/method-collections').expect(200);
      expect(body.data).toMatchObject([{ state: 'approved', edition: 1 }]);
      const [{ documentId }] = body.data;
      const book = (await province.get(`/api/method-collections/${documentId}/book?edition=1`).expect(200))
        .body.data;
      const methods = book.parts.flatMap((part: { methods: object[] }) => part.methods);
      expect(methods).toHaveLength(60);
      expect(methods.every(({ pictures }: { pictures: object[] }) => pictures.length === 2)).toBe(true);
      const desk = (await province.get('/api/method-desk').expect(200)).body.data as DeskMethod[];
      expect([...new Set(desk.map(({ state }) => state))].sort()).toEqual([
        'returned',
        'selected',
        'shortlisted',
        'submitted',
      ]);
      expect(desk.filter(({ state }) => state === 'selected').every(({ score }) => score !== null)).toBe(
        true,
      );
      const copied = desk
        .filter(({ state, isNameless }) => state === 'submitted' && !isNameless)
        .map(({ id }) => id);
      const shares = await Promise.all(
        copied.map(
          async (id) => (await province.get(`/api/work-methods/${id}/similar`)).body.data[0]?.share ?? 0,
        ),
      );
      expect(Math.max(...shares)).toBeGreaterThan(50);
    } finally {
      await demo.stop();
    }
  });
});
