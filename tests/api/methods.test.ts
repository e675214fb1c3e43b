import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { Client } from 'pg';
import sharp from 'sharp';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { MethodOffice, marksOf, TEXT } from '../support/methods';
import { startTestServer } from '../support/server';

let office: TestOffice;
let methods: MethodOffice;

beforeAll(async () => {
  office = await openOffice();
  methods = await MethodOffice.of(office);
});
afterAll(() => office.stop());

interface Answer {
  status: number;
  body: {
    error?: { details: { code: string; path: string[]; errors?: Array<{ path: string[]; code: string }> } };
  };
}
/** Every fault of a refusal, by its field. */
const faults = ({ body }: Answer): Record<string, string> =>
  Object.fromEntries((body.error?.details.errors ?? []).map(({ path, code }) => [path.join('.'), code]));
const codeOf = ({ status, body }: Answer): [number, string | undefined] => [status, body.error?.details.code];

describe('a work method', () => {
  it('begins as a draft, counts its characters and keeps nothing but what a method is made of', async () => {
    const method = await methods.method({
      background: '<h1>一</h1><p onclick="x()">二 三<script>四</script></p><a href="http://x.invalid">五</a>',
      practice: null,
      results: null,
      insights: null,
    });
    expect(await methods.read(method)).toMatchObject({
      state: 'draft',
      characters: 4,
      background: '<h3>一</h3><p>二 三</p>五',
    });
    const city = await office.as('guangzhou');
    expect(codeOf(await city.put(`/api/work-methods/${method}`, { data: { state: 'selected' } }))).toEqual([
      400,
      'read-only',
    ]);
    expect(
      codeOf(await city.put(`/api/work-methods/${method}`, { data: { pictures: [{ token: 'x' }] } })),
    ).toEqual([400, 'invalid-value']);
  });

  it('says all that is missing or too much at once, each at its field', async () => {
    const call = await methods.call({ mostCharacters: 100, mostPictures: 0 });
    const method = await methods.method({
      call,
      oneLine: null,
      insights: '<p> </p>',
      practice: `<p>${'长'.repeat(101)}</p>`,
      results: '<p>联系电话 139 0000 0000</p>',
    });
    const answer = await methods.submit(method);
    expect(codeOf(answer)).toEqual([422, 'method-incomplete']);
    expect(faults(answer)).toEqual({
      oneLine: 'required',
      insights: 'required',
      characters: 'method-too-long',
      results: 'mobile-number',
    });
    expect(await methods.read(method)).toMatchObject({ state: 'draft' });
  });

  it('answers a call that is open', async () => {
    const none = await methods.method({ call: null });
    expect(faults(await methods.submit(none))).toEqual({ call: 'method-needs-call' });
    const closed = await methods.method({ call: await methods.call({ closesOn: '2020-01-01' }) });
    expect(faults(await methods.submit(closed))).toEqual({ call: 'method-outside-call-dates' });
  });

  it('is handed in as it stands; the office of the call edits it from then on, beside what was handed in', async () => {
    const method = await methods.method();
    expect((await methods.submit(method)).status).toBe(200);
    expect(codeOf(await methods.submit(method))).toEqual([409, 'method-state']);
    const at = `/api/work-methods/${method}`;
    const city = await office.as('guangzhou');
    expect(codeOf(await city.put(at, { data: { title: '改过的标题' } }))).toEqual([400, 'method-handed-in']);
    expect(codeOf(await city.delete(at))).toEqual([400, 'method-handed-in']);
    const province = await office.as('province');
    await province.put(at, { data: { background: '<p>编辑过的背景。</p>' } }).expect(200);
    const { submission, mayDecide } = await methods.standing(method);
    expect(mayDecide).toBe(true);
    expect(submission).toMatchObject({ number: 1, content: { background: TEXT.background } });
    expect((await methods.standing(method, 'guangzhou')).mayDecide).toBe(false);
  });

  it('goes back with a comment, and may be handed in again after the call has closed', async () => {
    const call = await methods.call();
    const method = await methods.submitted({ call });
    expect(codeOf(await methods.decide({ methods: [method], step: 'return' }))).toEqual([400, 'required']);
    expect(
      codeOf(await methods.decide({ methods: [method], step: 'return', comment: '请' }, 'guangzhou')),
    ).toEqual([403, 'method-office']);
    expect(
      (await methods.decide({ methods: [method], step: 'return', comment: '成效请写数据' })).status,
    ).toBe(200);
    expect(await methods.read(method)).toMatchObject({ state: 'returned', comment: '成效请写数据' });
    await office.sql("update method_calls set closes_on = '2020-01-01' where document_id = $1", [call]);
    const city = await office.as('guangzhou');
    await city
      .put(`/api/work-methods/${method}`, { data: { results: '<p>服务会员三百家，满意率九成八。</p>' } })
      .expect(200);
    expect((await methods.submit(method)).status).toBe(200);
    expect((await methods.standing(method)).submission).toMatchObject({ number: 2 });
    expect((await methods.standing(method)).events.map(({ action }) => action)).toEqual([
      'method-submit',
      'method-return',
      'method-submit',
    ]);
  });

  it('has a history in words: of its sections, of two moments, and in the audit record', async () => {
    const method = await methods.method({ practice: '<h3>（一）缘起</h3><p>走访会员三百家。</p>' });
    const province = await office.as('province');
    const table =
      '<table><tbody><tr><td><p>年度</p></td><td><p>家</p></td></tr><tr><td><p>今年</p></td><td><p>400</p></td></tr></tbody></table>';
    const figure = `<figure><img data-token="${'a'.repeat(32)}" alt=""><figcaption>入户走访</figcaption></figure>`;
    await province
      .put(`/api/work-methods/${method}`, {
        data: {
          practice: `<h3>（一）缘起</h3><p>走访会员单位四百家。</p>${table}${figure}`,
          oneLine: '一句新话',
        },
      })
      .expect(200);
    const changed = {
      field: 'practice',
      isProse: true,
      beforeText: { zh: '（一）缘起\n走访会员三百家。', en: '（一）缘起\n走访会员三百家。' },
      afterText: {
        zh: '（一）缘起\n走访会员单位四百家。\n年度 ｜ 家\n今年 ｜ 400\n〔图：入户走访〕',
        en: '（一）缘起\n走访会员单位四百家。\n年度 ｜ 家\n今年 ｜ 400\n[Figure: 入户走访]',
      },
    };
    const { data: entries } = (await province.get(`/api/work-methods/${method}/history`).expect(200)).body;
    const find = (changes: Array<{ field: string }>) => changes.find(({ field }) => field === 'practice');
    expect(find(entries[0].changes)).toMatchObject(changed);
    expect(find(entries.at(-1).changes)).toMatchObject({ beforeText: null, afterText: changed.beforeText });
    const ofCreation: Array<{ field: string; isProse: boolean }> = entries.at(-1).changes;
    expect(ofCreation.find(({ field }) => field === 'title')).toMatchObject({ isProse: false });
    const compared = await province
      .get(`/api/work-methods/${method}/history/compare`, { from: entries.at(-1).id, to: 'now' })
      .expect(200);
    expect(find(compared.body.data.changes)).toMatchObject(changed);
    const auditor = await office.as('auditor');
    const asked = { register: 'work-methods', recordId: method };
    const { data: rows } = (await auditor.get('/api/audit', asked).expect(200)).body;
    expect(rows.flatMap(({ changes }: { changes: Array<{ field: string }> }) => find(changes) ?? [])).toEqual(
      [
        expect.objectContaining(changed),
        expect.objectContaining({ beforeText: null, afterText: changed.beforeText }),
      ],
    );
    const file = await auditor
      .post('/api/audit/export', { data: { ...asked, purpose: '年度检查' } })
      .buffer()
      .responseType('blob')
      .expect(200);
    const book = new Workbook();
    await book.xlsx.load(file.body as ArrayBuffer);
    const texts = book.worksheets[0]?.getColumn(8).values.map(String).join('\n') ?? '';
    expect(texts).toContain(
      '主要做法：（一）缘起\n走访会员三百家。 → （一）缘起\n走访会员单位四百家。\n年度 ｜ 家',
    );
    expect(texts).not.toMatch(/<\/?[a-z]/);
  });

  it('does not exist outside its scope', async () => {
    const method = await methods.submitted();
    const shenzhen = await office.as('shenzhen');
    for (const path of ['standing', 'similar', `media/${'0'.repeat(32)}`])
      await shenzhen.get(`/api/work-methods/${method}/${path}`).expect(404);
    await shenzhen.post(`/api/work-methods/${method}/submit`).expect(404);
    expect(codeOf(await methods.decide({ methods: [method], step: 'shortlist' }, 'shenzhen'))).toEqual([
      404,
      'not-found',
    ]);
    expect(await methods.onDesk(method, 'shenzhen')).toBeUndefined();
  });
});

describe('pictures of a method', () => {
  it('are kept as private files, for those who see the method', async () => {
    const method = await methods.method();
    const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#456' } })
      .jpeg()
      .toBuffer();
    const { status, body } = await methods.addPicture(method, picture);
    expect(status).toBe(201);
    expect(body.data).toMatchObject({ kind: 'picture', width: 400, height: 300 });
    const at = `/api/work-methods/${method}/media/${body.data.token}`;
    expect((await (await office.as('leader')).get(at).expect(200)).headers['content-type']).toBe(
      'image/jpeg',
    );
    await (await office.as('shenzhen')).get(at).expect(404);
    expect((await methods.addPicture(method, picture, 'shenzhen')).status).toBe(404);
    expect((await methods.addPicture(method, Buffer.from('no picture'))).status).toBe(400);
  });
});

describe('pictures that nothing names any more', () => {
  it('are removed after a week; those of what was handed in, of the bin and of an edition stay', async () => {
    const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#456' } })
      .jpeg()
      .toBuffer();
    const add = async (method: string): Promise<string> =>
      (await methods.addPicture(method, picture)).body.data.token;
    const name = async (method: string, ...tokens: string[]) =>
      (await office.as('province'))
        .put(`/api/work-methods/${method}`, {
          data: {
            pictures: tokens.map((token) => ({
              token,
              caption: '图',
              alternative: '图',
              width: 400,
              height: 300,
            })),
          },
        })
        .expect(200);
    const left = async (method: string): Promise<string[]> =>
      (await office.sql('select token from methods.media where method = $1', [method])).map(
        ({ token }) => token,
      );
    const stored = (): number => readdirSync(path.join(office.server.dataDir, 'files')).length;
    const night = async (days: number): Promise<void> => {
      await office.sql(
        'update methods.media set unnamed_since = unnamed_since - make_interval(days => $1) where method = any ($2)',
        [days, [method, binned, printed]],
      );
      // What it does every night it does when it starts, too.
      await (await startTestServer(office.databaseUrl, { DATA_DIR: office.server.dataDir })).stop();
    };

    const method = await methods.method();
    const [kept, handedIn, dropped] = [await add(method), await add(method), await add(method)];
    await name(method, kept, handedIn);
    expect((await methods.submit(method, 'province')).status).toBe(200);
    await name(method, kept);
    const binned = await methods.method();
    const inBin = await add(binned);
    await name(binned, inBin);
    await (await office.as('province')).delete(`/api/work-methods/${binned}`).expect(204);
    const printed = await methods.submitted();
    const inBook = await add(printed);
    await name(printed, inBook);
    await methods.select(printed);
    const province = await office.as('province');
    const { body } = await province
      .post('/api/method-collections', {
        data: { title: '有图的书', year: 2026, parts: [{ title: '一', preface: '', methods: [printed] }] },
      })
      .expect(201);
    await province
      .post(`/api/method-collections/${body.data.documentId}/editions`, { data: { comment: '留存' } })
      .expect(200);
    await name(printed);

    await night(0);
    await night(6);
    expect((await left(method)).sort()).toEqual([kept, handedIn, dropped].sort());
    const before = stored();
    await night(2);
    expect((await left(method)).sort()).toEqual([kept, handedIn].sort());
    expect(before - stored()).toBe(1);
    expect([await left(binned), await left(printed)]).toEqual([[inBin], [inBook]]);
  });
});

describe('a method that comes back from the bin', () => {
  const back = async (method: string, account: Account = 'province') =>
    (await office.as(account)).post(`/api/work-methods/${method}/restore`).expect(200);
  const remove = async (method: string) =>
    (await office.as('province')).delete(`/api/work-methods/${method}`).expect(204);

  it.each(['submitted', 'shortlisted', 'selected', 'returned', 'draft'] as const)(
    'is %s as it was, with its call, its comment and its days',
    async (state) => {
      const method = state === 'draft' ? await methods.method() : await methods.submitted();
      if (state === 'shortlisted') await methods.decide({ methods: [method], step: 'shortlist' });
      if (state === 'selected') await methods.select(method);
      if (state === 'returned')
        await methods.decide({ methods: [method], step: 'return', comment: '请补数据' });
      const before = await methods.read(method);
      delete before.version;
      delete before.updatedAt;
      expect(before.state).toBe(state);
      await remove(method);
      await back(method);
      expect(await methods.read(method)).toMatchObject(before);
      expect((await methods.standing(method)).call).not.toBeNull();
    },
  );

  it('is under review as it was: its round goes on, its marks stand', async () => {
    const method = await methods.submitted();
    await methods.review([method]);
    await methods.handIn('leader', method, 80);
    await remove(method);
    await expect(methods.reviewOf('editor', method)).rejects.toThrow('does not review');
    await back(method);
    expect(await methods.onDesk(method)).toMatchObject({ state: 'submitted', reviewers: 3, handedIn: 1 });
    await methods.handIn('editor', method, 80);
    await methods.handIn('publisher', method, 80);
    expect(await methods.onDesk(method)).toMatchObject({ handedIn: 3, score: 80 });
  });

  it('is to be handed in anew where another office than that of the call brings it back, and says so', async () => {
    const method = await methods.submitted();
    await methods.review([method]);
    await remove(method);
    await back(method, 'guangzhou');
    expect(await methods.read(method)).toMatchObject({
      state: 'returned',
      comment: '由管辖机关从回收站恢复，请重新报送。',
    });
    expect((await methods.standing(method)).rounds[0]?.closedAt).not.toBeNull();
    expect((await methods.submit(method)).status).toBe(200);
  });

  it('is a draft where somebody makes it anew, whatever the file says', async () => {
    const made = await methods.method({ title: '新的' });
    expect(await methods.read(made)).toMatchObject({ state: 'draft', submittedOn: null });
  });

  it('is in its collection again, in its place', async () => {
    const [one, two] = [
      await methods.submitted({ title: '甲法' }),
      await methods.submitted({ title: '乙法' }),
    ];
    await methods.select(one, two);
    const province = await office.as('province');
    const { body } = await province
      .post('/api/method-collections', {
        data: { title: '两法', year: 2026, parts: [{ title: '一', preface: '', methods: [one, two] }] },
      })
      .expect(201);
    const at = `/api/method-collections/${body.data.documentId}`;
    const titles = async (): Promise<string[]> =>
      (await province.get(`${at}/book`).expect(200)).body.data.parts.flatMap(
        (part: { methods: Array<{ title: string }> }) => part.methods.map(({ title }) => title),
      );
    await remove(one);
    expect(await titles()).toEqual(['乙法']);
    await back(one);
    expect(await titles()).toEqual(['甲法', '乙法']);
  });

  it('is what it was where a bulk deletion is taken back', async () => {
    const method = await methods.submitted();
    await methods.select(method);
    const province = await office.as('province');
    const { body } = await province
      .post('/api/bulk/work-methods', {
        data: { selection: { ids: [method] }, change: { delete: true }, expected: 1 },
      })
      .expect(200);
    await province.post(`/api/batches/${body.data.batch}/undo`).expect(200);
    expect(await methods.read(method)).toMatchObject({ state: 'selected', decidedBy: '党委会议' });
  });
});

describe('similarity', () => {
  const passage =
    '<p>按片区划分七个党员服务网格，每格设一名网格长和两名联络员，做到会员有呼声、网格有回应。</p>';

  it('shows passages that stand in another method, and only how alike they are where that may not be read', async () => {
    const other = await methods.submitted({ title: '深圳的工作法', practice: passage }, '4403');
    const own = await methods.method({
      practice: passage.replace('七个', '九个'),
      background: '<p>这一段文字与其他任何工作法都没有相同之处，讲的是海边渔村的晾晒场。</p>',
    });
    const similar = async (account: Account) =>
      (await (await office.as(account)).get(`/api/work-methods/${own}/similar`).expect(200)).body.data;
    const seen = (await similar('province')).find(({ id }: { id: string }) => id === other);
    expect(seen).toMatchObject({ title: '深圳的工作法' });
    expect(seen.share).toBeGreaterThan(10);
    expect(seen.passages).toContainEqual(
      expect.objectContaining({ section: 'practice', other: expect.stringContaining('七个党员服务网格') }),
    );
    const hidden = (await similar('guangzhou')).filter(({ id }: { id: string | null }) => id === null);
    expect(hidden.length).toBeGreaterThan(0);
    for (const one of hidden) {
      expect(one.title).toBeNull();
      expect(one.passages.every(({ other: text }: { other: string | null }) => text === null)).toBe(true);
    }
    expect(JSON.stringify(await similar('guangzhou'))).not.toContain('深圳的工作法');
  });

  it('tells nothing of drafts', async () => {
    const words = '<p>海上平台党支部把主题党日开到钻井平台，随班轮换、送学上门、集中领办。</p>';
    await methods.method({ practice: words }, '4403');
    const own = await methods.method({ ...blank, practice: words });
    const { body } = await (await office.as('guangzhou')).get(`/api/work-methods/${own}/similar`).expect(200);
    expect(body.data).toEqual([]);
  });
  const blank = { background: null, results: null, insights: null };
});

describe('a review of methods', () => {
  it('needs three reviewers whose work covers all of them', async () => {
    const [one, two] = [await methods.submitted(), await methods.submitted({}, '4403')];
    expect(faults(await methods.review([one, two], ['leader', 'publisher']))).toEqual({
      reviewers: 'site-too-few-reviewers',
    });
    expect(faults(await methods.review([one, two], ['leader', 'publisher', 'guangzhou']))).toEqual({
      reviewers: 'site-reviewer-outside',
    });
    const answer = await methods.review([one, two]);
    expect([answer.status, answer.body.data]).toEqual([200, { methods: 2 }]);
    expect(await methods.onDesk(two)).toMatchObject({ reviewers: 3, handedIn: 0, score: null });
  });

  it('is blind where the call says so: neither authors nor marks of others are told, in the database neither', async () => {
    const method = await methods.submitted();
    await methods.review([method]);
    await methods.handIn('leader', method, 80);
    const editor = await office.as('editor');
    const review = await methods.reviewOf('editor', method);
    const { body } = await editor.get(`/api/method-reviews/${review}`).expect(200);
    expect(body.data.method).toMatchObject({ authors: null, branch: null, city: null });
    expect(JSON.stringify(body.data)).not.toContain('张示例');
    expect(await seenBy('editor', method)).toBe(0);
    expect(await seenBy('leader', method)).toBe(5);
    await (await office.as('leader')).get(`/api/method-reviews/${review}`).expect(404);
    expect(await methods.onDesk(method)).toMatchObject({ reviewers: 3, handedIn: 1, score: null });
    await methods.handIn('publisher', method, 90);
    await editor.put(`/api/method-reviews/${review}`, { data: marksOf(100) }).expect(200);
    await editor.post(`/api/method-reviews/${review}/hand-in`).expect(200);
    expect(codeOf(await editor.put(`/api/method-reviews/${review}`, { data: marksOf(1) }))).toEqual([
      400,
      'site-review-handed-in',
    ]);
    expect(await methods.onDesk(method)).toMatchObject({ handedIn: 3, score: 90, spread: 20 });
    expect((await methods.standing(method)).rounds[0]?.result).toMatchObject({ sum: 90 });
  });

  it('is open where the call says so', async () => {
    const method = await methods.submitted({ call: await methods.call({ blind: false }) });
    await methods.review([method]);
    await methods.handIn('leader', method, 80);
    const editor = await office.as('editor');
    const { body } = await editor
      .get(`/api/method-reviews/${await methods.reviewOf('editor', method)}`)
      .expect(200);
    expect(body.data.method).toMatchObject({ authors: TEXT.authors });
    expect(await seenBy('editor', method)).toBe(5);
    expect(await methods.onDesk(method)).toMatchObject({ handedIn: 1, score: 80 });
  });

  it('is handed in whole, and closed before its end with three marks and a reason', async () => {
    const method = await methods.submitted();
    await methods.review([method], ['leader', 'publisher', 'editor', 'province']);
    const leader = await office.as('leader');
    const at = `/api/method-reviews/${await methods.reviewOf('leader', method)}`;
    await leader
      .put(at, { data: { marks: { effect: { mark: 70, comment: '有数据' } }, comment: '' } })
      .expect(200);
    expect(faults(await leader.post(`${at}/hand-in`))).toEqual({
      'marks.authenticity': 'required',
      'marks.innovation': 'required',
      'marks.typicality': 'required',
    });
    const province = await office.as('province');
    const close = (reason: string) =>
      province.post('/api/method-rounds/close', { data: { methods: [method], reason } });
    expect(codeOf(await close('到期'))).toEqual([400, 'site-marks-missing']);
    for (const account of ['leader', 'publisher', 'editor'] as const)
      await methods.handIn(account, method, 75);
    expect(await methods.onDesk(method)).toMatchObject({ score: null });
    await close('一人出差').expect(200);
    expect(await methods.onDesk(method)).toMatchObject({ isClosed: true, score: 75 });
  });

  it('ends with what the committee decides, for all of them or none', async () => {
    const [one, two] = [await methods.submitted(), await methods.submitted()];
    const draft = await methods.method();
    const shortlist = (ids: string[]) => methods.decide({ methods: ids, step: 'shortlist' });
    expect(codeOf(await shortlist([one, draft]))).toEqual([409, 'method-state']);
    expect((await shortlist([one, two])).status).toBe(200);
    expect(await methods.read(one)).toMatchObject({ state: 'shortlisted' });
    expect(
      codeOf(
        await methods.decide({
          methods: [one],
          step: 'select',
          decidedBy: '党委会议',
          decidedOn: '2099-01-01',
        }),
      ),
    ).toEqual([400, 'site-day-ahead']);
    await methods.select(one, two);
    expect(await methods.read(two)).toMatchObject({ state: 'selected', decidedBy: '党委会议' });
  });
});

/** Marks that an account reads in the database itself, past every route. */
async function seenBy(account: Account, method: string): Promise<number> {
  const [id] = await methods.ids(account);
  const client = new Client({ connectionString: office.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      "select set_config('app.scope', '44', true), set_config('app.actor', $1, true), set_config('role', 'registers_staff_all', true)",
      [String(id)],
    );
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from reviews.mark k join reviews.review v on v.id = k.review where v.record = $1',
      [method],
    );
    return rows[0]?.n ?? -1;
  } finally {
    await client.end();
  }
}
