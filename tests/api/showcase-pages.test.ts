import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import sharp from 'sharp';
import { makeRow, type Row } from '../support/builders';
import { startTestServer } from '../support/server';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { moveSite, namedSite, pictureOf, sendMedia, VIDEO, writtenPage } from '../support/showcase';
import { until } from '../support/until';
import { XSS_CORPUS } from '../support/xss-corpus';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const at = (page: Row | string, step = ''): string =>
  `/api/showcase-pages/${typeof page === 'string' ? page : page.documentId}${step && `/${step}`}`;

async function take(account: Account, page: Row, step: string, data: object = {}) {
  const api = await office.as(account);
  return api.post(at(page, step), { data });
}
const answer = ({ status, body }: request.Response): [number, string | undefined] => [
  status,
  body.error?.details?.code,
];
/** A page of a new named site, handed in by the editor. */
async function submitted(more: object = {}): Promise<Row> {
  const page = await writtenPage(office, 'editor', (await namedSite(office)).documentId, more);
  expect(answer(await take('editor', page, 'submit'))).toEqual([200, undefined]);
  return page;
}
async function published(more: object = {}): Promise<{ page: Row; slug: string }> {
  const page = await submitted(more);
  const { status, body } = await take('publisher', page, 'publish');
  expect(status).toBe(200);
  return { page, slug: body.data.slug };
}
const visit = async (slug: string) => (await office.as(null)).get(`/api/showcases/${slug}`);
const MOBILE = ['138', '0000', '0000'].join('');

describe('the way of a page', () => {
  it('is kept in a history that tells its story in words', async () => {
    const page = await writtenPage(office, 'editor', (await namedSite(office)).documentId, {
      story: '<h2>一、做法</h2><p>正文<a href="https://example.invalid/">一段</a>。</p>',
    });
    const { data } = (await (await office.as('editor')).get(at(page, 'history')).expect(200)).body;
    expect(data.at(-1).changes.find(({ field }: { field: string }) => field === 'story').afterText).toEqual({
      zh: '一、做法\n正文一段。',
      en: '一、做法\n正文一段。',
    });
  });

  it('leads from the editor over a second person to visitors', async () => {
    const page = await submitted();
    const done = await take('publisher', page, 'publish', { comment: '很好' });
    expect(done.body.data).toMatchObject({
      state: 'published',
      slug: expect.stringMatching(/^ba-zhi-bu-jian/),
    });
    const { body } = await visit(done.body.data.slug).then((response) => response);
    expect(body.data).toMatchObject({ title: page.title, summary: '一句摘要', story: '<p>正文一段。</p>' });
    const review = await (await office.as('publisher')).get(at(page, 'review')).expect(200);
    expect(review.body.data).toMatchObject({
      state: 'published',
      changed: [],
      editedBy: { name: expect.any(String) },
    });
    expect(review.body.data.comments.map((one: { action: string }) => one.action)).toEqual([
      'showcase-publish',
      'showcase-submit',
    ]);
  });

  it('stands in the history of the page and in the audit record under the names of its steps', async () => {
    const { page } = await published();
    expect(answer(await take('publisher', page, 'withdraw', { comment: '内容有误' }))).toEqual([
      200,
      undefined,
    ]);
    await take('editor', page, 'submit');
    await take('publisher', page, 'return', { comment: '请补图' });
    const { body } = await (await office.as('editor')).get(at(page, 'history')).expect(200);
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual([
      'showcase-return',
      'showcase-submit',
      'showcase-withdraw',
      'showcase-publish',
      'showcase-submit',
      'create',
    ]);
    expect(body.data[2]).toMatchObject({
      actor: { name: expect.any(String) },
      detail: { comment: '内容有误' },
    });
    const audit = await (
      await office.as('auditor')
    )
      .get('/api/audit', {
        register: 'showcase-pages',
        recordId: page.documentId,
        action: 'showcase-withdraw',
      })
      .expect(200);
    expect(audit.body.data).toHaveLength(1);
  });

  it('is called withdrawn where its site takes it off the public', async () => {
    const site = await namedSite(office);
    const page = await writtenPage(office, 'editor', site.documentId);
    await take('editor', page, 'submit');
    await take('publisher', page, 'publish');
    await moveSite(office, site.documentId, 'revoked');
    const { body } = await (await office.as('editor')).get(at(page, 'history')).expect(200);
    expect(body.data[0]).toMatchObject({
      action: 'showcase-withdraw',
      actor: null,
      detail: { comment: '示范点称号已撤销' },
    });
  });

  it('is closed to the one who wrote it last', async () => {
    const site = await namedSite(office);
    const page = await writtenPage(office, 'guangzhou', site.documentId);
    await take('guangzhou', page, 'submit');
    expect(answer(await take('guangzhou', page, 'publish'))).toEqual([403, 'four-eyes']);
    expect(answer(await take('editor', page, 'publish'))).toEqual([403, 'forbidden']);
    expect(answer(await take('province', page, 'publish'))).toEqual([200, undefined]);
  });

  it('begins again with a change: what was handed in is a draft, and who changed it is its author', async () => {
    const page = await submitted();
    const province = await office.as('province');
    const changed = await province
      .put(at(page), { data: { summary: '改过', version: page.version } })
      .expect(200);
    expect(changed.body.data.state).toBe('draft');
    expect(answer(await take('publisher', page, 'publish'))).toEqual([409, 'showcase-state']);
    await take('editor', page, 'submit');
    expect(answer(await take('province', page, 'publish'))).toEqual([403, 'four-eyes']);
    const stale = await take('publisher', page, 'publish', { version: page.version });
    expect(answer(stale)).toEqual([409, 'conflict']);
    expect(answer(await take('publisher', page, 'publish', { version: changed.body.data.version }))).toEqual([
      200,
      undefined,
    ]);
  });

  it('leads back with a reason', async () => {
    const page = await submitted();
    expect(answer(await take('publisher', page, 'return'))).toEqual([400, 'comment-needed']);
    expect(answer(await take('publisher', page, 'return', { comment: '请补数据' }))).toEqual([
      200,
      undefined,
    ]);
    const { body } = await (await office.as('editor')).get(at(page)).expect(200);
    expect(body.data).toMatchObject({ state: 'returned', comment: '请补数据' });
    expect(answer(await take('publisher', page, 'return', { comment: '再' }))).toEqual([
      409,
      'showcase-state',
    ]);
  });

  it('goes on in public with what was approved while the page is written on', async () => {
    const { page, slug } = await published();
    const editor = await office.as('editor');
    await editor.put(at(page), { data: { summary: '新的摘要' } }).expect(200);
    expect((await visit(slug)).body.data.summary).toBe('一句摘要');
    const { body } = await editor.get(at(page, 'review')).expect(200);
    expect(body.data.changed).toEqual(['summary']);
    await take('editor', page, 'submit');
    await take('publisher', page, 'publish');
    expect((await visit(slug)).body.data.summary).toBe('新的摘要');
  });

  it.each(['submit', 'return', 'publish', 'withdraw'])(
    'is for nobody outside its scope: %s',
    async (step) => {
      const page = await submitted();
      const data = { comment: '示例' };
      const shenzhen = await office.as('shenzhen');
      expect(answer(await shenzhen.post(at(page, step), { data }))).toEqual([404, 'not-found']);
      expect(answer(await shenzhen.get(at(page, 'review')))).toEqual([404, 'not-found']);
      expect(
        answer(await sendMedia(office, 'shenzhen', page.documentId, await pictureOf(), '图.jpg')),
      ).toEqual([404, 'not-found']);
      const desk = await shenzhen.get('/api/showcase-desk').expect(200);
      expect(JSON.stringify(desk.body)).not.toContain(page.documentId);
      expect(answer(await (await office.as('leader')).post(at(page, step), { data }))).toEqual([
        403,
        'forbidden',
      ]);
    },
  );

  it('can not be taken by writing its states', async () => {
    const page = await writtenPage(office, 'editor', (await namedSite(office)).documentId);
    const editor = await office.as('editor');
    for (const data of [{ state: 'published' }, { publishAt: '2026-01-01T00:00:00.000Z' }, { comment: 'x' }])
      expect(answer(await editor.put(at(page), { data }))).toEqual([400, 'read-only']);
    expect(
      answer(await editor.post('/api/showcase-pages', { data: { ...page, state: 'published' } }))[0],
    ).toBe(400);
  });
});

describe('what is published', () => {
  it('answers exactly the allow-list', async () => {
    const { slug } = await published({
      highlights: ['亮点'],
      figures: [{ label: '件', value: '4', unit: '', asOf: '2026-09-30' }],
      criteria: ['goodRole'],
    });
    const { data } = (await visit(slug)).body;
    expect(Object.keys(data).sort()).toEqual(
      'cover criteria figures highlights methods pictures publishedAt site slug story summary title updatedAt video visit'
        .split(' ')
        .filter((key) => key !== 'criteria'),
    );
    expect(Object.keys(data.site).sort()).toEqual(
      'batch batchYear branch city cityName criteria level namedOn orgType organization plaqueNumber title validTo'.split(
        ' ',
      ),
    );
    expect(Object.keys(data.visit).sort()).toEqual('address hours latitude longitude phone'.split(' '));
    expect(data.site).toMatchObject({
      city: '4401',
      cityName: '广州市',
      level: 'city',
      criteria: ['goodRole'],
    });
    const list = await (await office.as(null)).get('/api/showcases', { criterion: 'goodRole' }).expect(200);
    expect(list.body.data).toHaveLength(1);
    expect(Object.keys(list.body.data[0]).sort()).toEqual(
      'cover publishedAt site slug summary title'.split(' '),
    );
  });

  it('names the selected work methods of the branch, and no number of a person', async () => {
    const site = await namedSite(office);
    const province = await office.as('province');
    const { body } = await province
      .get(`/api/model-sites/${site.documentId}`, { 'populate[branch]': true })
      .expect(200);
    const branch = body.data.branch.documentId;
    for (const data of [
      { title: '红色网格工作法', oneLine: '一格一长、一事一单。', year: 2025, state: 'selected' },
      { title: '三张清单工作法', oneLine: '事事有回音。', year: 2026, state: 'selected' },
      { title: '热线工作法', oneLine: `请拨 ${MOBILE}。`, year: 2026, state: 'selected' },
      { title: '还在评审的工作法', oneLine: '尚未入选。', year: 2026, state: 'submitted' },
    ]) {
      const { state, ...rest } = data;
      const made = await makeRow(province, 'work-methods', '4401', { ...rest, branch });
      await office.sql('update work_methods set state = $2 where document_id = $1', [made.documentId, state]);
    }
    const page = await writtenPage(office, 'editor', site.documentId);
    await take('editor', page, 'submit');
    const { slug } = (await take('publisher', page, 'publish')).body.data;
    expect((await visit(slug)).body.data.methods).toEqual([
      { title: '三张清单工作法', oneLine: '事事有回音。', year: 2026 },
      { title: '红色网格工作法', oneLine: '一格一长、一事一单。', year: 2025 },
    ]);
    const { text } = await request(office.server.url).get(`/showcase/${slug}`).expect(200);
    expect(text).toContain('入选的工作法');
    expect(text).toContain('一格一长、一事一单。');
  });

  it('is found by city, criterion and words, page by page', async () => {
    const { slug } = await published({ title: '骑楼下的议事桌', criteria: ['goodRules'] });
    const anybody = await office.as(null);
    const slugs = async (query: object) =>
      (await anybody.get('/api/showcases', query).expect(200)).body.data.map(
        (one: { slug: string }) => one.slug,
      );
    expect(await slugs({ q: '骑楼 议事' })).toEqual([slug]);
    expect(await slugs({ q: '骑楼 没有' })).toEqual([]);
    expect(await slugs({ city: '4401', criterion: 'goodRules' })).toEqual([slug]);
    expect(await slugs({ city: '4403' })).toEqual([]);
    expect(await slugs({ type: 'association' })).toEqual([]);
    expect(await slugs({ batch: '第一批' })).toEqual([]);
    const { body } = await anybody.get('/api/showcases', {
      'pagination[pageSize]': 1,
      'pagination[page]': 2,
    });
    expect(body.meta.pagination).toMatchObject({ page: 2, pageSize: 1 });
    expect(body.data).toHaveLength(1);
    expect((await anybody.get('/api/showcases', { pageSize: 'x' })).status).toBe(400);
    expect((await anybody.get('/api/showcases/nothing')).status).toBe(404);
    await (await office.as('auditor')).get(`/api/showcases/${slug}`).expect(200);
  });

  it('keeps its address when the title changes, and leads from a former one to the new one', async () => {
    const { page, slug } = await published({ title: '旧名' });
    expect(slug).toBe('jiu-ming');
    const editor = await office.as('editor');
    await editor.put(at(page), { data: { title: '新名' } }).expect(200);
    await take('editor', page, 'submit');
    expect((await take('publisher', page, 'publish')).body.data.slug).toBe('jiu-ming');
    await editor.put(at(page), { data: { slug: 'New Name' } }).expect(200);
    await take('editor', page, 'submit');
    expect((await take('publisher', page, 'publish')).body.data.slug).toBe('new-name');
    const moved = await (await office.as(null)).get('/api/showcases/jiu-ming').redirects(0);
    expect([moved.status, moved.headers.location]).toEqual([301, '/api/showcases/new-name']);
    // Another page with the former title gets an address of its own, and can't ask for one that is taken.
    expect((await published({ title: '旧名' })).slug).toBe('jiu-ming-2');
    const greedy = await submitted({ slug: 'jiu-ming' });
    const refused = await take('publisher', greedy, 'publish');
    expect(refused.status).toBe(422);
    expect(refused.body.error.details.errors).toEqual([
      expect.objectContaining({ path: ['slug'], code: 'not-unique' }),
    ]);
  });

  it.each(XSS_CORPUS.map((attack, index) => [index, attack] as const))(
    'has nothing of attack %i',
    async (_index, attack) => {
      const editor = await office.as('editor');
      const page = await xssPage();
      const body = { data: { story: `<p>前</p>${attack}<p>后</p>` } };
      const { status, body: saved } = await editor.put(at(page), body);
      // A NUL is refused at the edge already.
      if (attack.includes('\u0000')) return expect(status).toBe(400);
      expect(status).toBe(200);
      expect(saved.data.story).not.toMatch(
        /<(script|svg|math|style|iframe|object|embed|link|meta|base|form|input|video|template)|<[^>]*\son\w+=|<[^>]*(javascript|vbscript|data|mailto):|<[^>]*style=|<[^>]*src=/i,
      );
    },
  );
  let made: Promise<Row> | undefined;
  const xssPage = (): Promise<Row> =>
    (made ??= namedSite(office).then((site) => writtenPage(office, 'editor', site.documentId)));
});

describe('what keeps a page from visitors', () => {
  it('is said with one entry for each field', async () => {
    const page = await submitted({
      highlights: [`电话 ${MOBILE}`],
      figures: [{ label: '', value: '4', unit: '', asOf: '2026-09-30' }],
      bookingLine: MOBILE,
    }).catch(() => null);
    expect(page).toBeNull(); // What is empty is said when it is handed in.
    const other = await submitted({
      highlights: [`电话 ${MOBILE.slice(0, 3)} ${MOBILE.slice(3, 7)} ${MOBILE.slice(7)}`],
      bookingLine: MOBILE,
    });
    const refused = await take('publisher', other, 'publish');
    expect(answer(refused)).toEqual([422, 'showcase-incomplete']);
    expect(refused.body.error.details.errors).toEqual([
      { path: ['highlights', '0'], code: 'mobile-number', message: expect.any(String) },
      { path: ['bookingLine'], code: 'mobile-number', message: expect.any(String) },
    ]);
  });

  it.each([
    ['a site that is not named', async (site: Row) => moveSite(office, site.documentId, 'public-notice')],
    [
      'a title that is over',
      async (site: Row) =>
        void (await office.sql(`update model_sites set valid_to = current_date - 2 where document_id = $1`, [
          site.documentId,
        ])),
    ],
  ])('is %s', async (_name, spoil) => {
    const site = await namedSite(office);
    const page = await writtenPage(office, 'editor', site.documentId);
    await take('editor', page, 'submit');
    await spoil(site);
    const refused = await take('publisher', page, 'publish');
    expect(refused.status).toBe(422);
    expect(refused.body.error.details.errors).toEqual([
      expect.objectContaining({ path: ['site'], code: 'showcase-site' }),
    ]);
  });

  it('is the end of a title, by day and by hand: visitors get 410', async () => {
    const site = await namedSite(office);
    const page = await writtenPage(office, 'editor', site.documentId, { title: '将撤' });
    await take('editor', page, 'submit');
    await take('publisher', page, 'publish');
    await moveSite(office, site.documentId, 'revoked');
    expect(answer(await visit('jiang-che'))).toEqual([410, 'withdrawn']);
    const { body } = await (await office.as('editor')).get(at(page)).expect(200);
    expect(body.data).toMatchObject({ state: 'withdrawn', withdrawnBecause: '示范点称号已撤销' });
    const list = await (await office.as(null)).get('/api/showcases', { q: '将撤' });
    expect(list.body.data).toEqual([]);

    const { slug, page: other } = await published({ title: '到期' });
    await office.sql(
      `update model_sites s set valid_to = current_date - 2 from showcase_pages_site_lnk l, showcase_pages p
       where l.model_site_id = s.id and p.id = l.showcase_page_id and p.document_id = $1`,
      [other.documentId],
    );
    expect((await visit(slug)).status).toBe(410);
  });

  it('is somebody who takes it off, or deletes it; it comes back by another review', async () => {
    const { page, slug } = await published({ title: '撤回' });
    expect(answer(await take('publisher', page, 'withdraw'))).toEqual([400, 'comment-needed']);
    expect((await take('publisher', page, 'withdraw', { comment: '内容有误' })).body.data.state).toBe(
      'withdrawn',
    );
    expect((await visit(slug)).status).toBe(410);
    expect(answer(await take('publisher', page, 'withdraw', { comment: '再' }))).toEqual([
      409,
      'showcase-state',
    ]);
    await take('editor', page, 'submit');
    await take('publisher', page, 'publish');
    expect((await visit(slug)).status).toBe(200);
    const editor = await office.as('editor');
    await editor.delete(at(page)).expect(204);
    expect((await visit(slug)).status).toBe(410);
    const restored = await editor.post(at(page, 'restore')).expect(200);
    expect(restored.body.data.state).toBe('withdrawn');
    expect((await visit(slug)).status).toBe(410);
  });
});

describe('a planned publication', () => {
  const soon = (ms: number): string => new Date(Date.now() + ms).toISOString();

  it('happens at its time', async () => {
    const page = await submitted({ title: '定时' });
    const planned = await take('publisher', page, 'publish', { at: soon(1500), comment: '定时' });
    expect(planned.body.data).toMatchObject({ state: 'submitted', publishAt: expect.any(String) });
    expect((await visit('ding-shi')).status).toBe(404);
    await until('it is public', async () => (await visit('ding-shi')).status === 200);
  });

  it('is off once the page is changed or returned', async () => {
    const page = await submitted({ title: '取消' });
    await take('publisher', page, 'publish', { at: soon(3_600_000) });
    await (await office.as('editor')).put(at(page), { data: { summary: '改' } }).expect(200);
    const { body } = await (await office.as('editor')).get(at(page));
    expect(body.data).toMatchObject({ state: 'draft', publishAt: null });
    await take('editor', page, 'submit');
    await take('publisher', page, 'publish', { at: soon(3_600_000) });
    expect((await take('publisher', page, 'return', { comment: '不急' })).body.data).toMatchObject({
      state: 'returned',
      publishAt: null,
    });
    expect(answer(await take('publisher', page, 'publish', { at: 'morgen' }))).toEqual([
      400,
      'invalid-value',
    ]);
  });

  it('that may no longer be goes back to its author, with the reason', async () => {
    const site = await namedSite(office);
    const page = await writtenPage(office, 'editor', site.documentId, { title: '过时' });
    await take('editor', page, 'submit');
    await take('publisher', page, 'publish', { at: soon(1500) });
    // Of another stage but not withdrawn: what is planned is asked again when its time comes.
    await moveSite(office, site.documentId, 'rectifying');
    await until('it is returned', async () => {
      const { body } = await (await office.as('editor')).get(at(page));
      return body.data.state === 'returned';
    });
    expect((await visit('guo-shi')).status).toBe(404);
  });
});

describe('pictures and videos', () => {
  const shown = (name: 'pictures' | 'videos' | 'prepared'): string[] => {
    const folder = path.join(office.server.dataDir, 'showcase', name);
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it('are private until the page is public, then in three formats and widths, and gone with it', async () => {
    const site = await namedSite(office);
    const page = await writtenPage(office, 'editor', site.documentId, { title: '有图' });
    const sent = await sendMedia(office, 'editor', page.documentId, await pictureOf(), '现场.jpg');
    expect(sent.status).toBe(201);
    const { token, width, height } = sent.body.data;
    expect([width, height]).toEqual([1800, 1200]);
    expect(shown('pictures')).toEqual([]);
    const own = await (await office.as('leader')).get(at(page, `media/${token}`)).expect(200);
    expect(own.headers['content-type']).toBe('image/jpeg');
    expect((await (await office.as('shenzhen')).get(at(page, `media/${token}`))).status).toBe(404);
    expect((await (await office.as(null)).get(at(page, `media/${token}`))).status).toBe(401);

    const film = await sendMedia(office, 'editor', page.documentId, VIDEO, '影片.mp4');
    expect(film.body.data).toMatchObject({ kind: 'video', ending: 'mp4' });
    const editor = await office.as('editor');
    const story = `<p>文</p><figure><img data-token="${token}" alt="水面"></figure><figure><img data-token="${'f'.repeat(32)}"></figure>`;
    const pictures = [{ token, caption: '江边', alternative: '水面上的太阳', width, height }];
    const video = `${film.body.data.token}.mp4`;
    await editor.put(at(page), { data: { story, pictures, cover: token, video } }).expect(200);
    await take('editor', page, 'submit');
    const refused = await take('publisher', page, 'publish');
    expect(refused.body.error.details.errors).toEqual([expect.objectContaining({ path: ['consent'] })]);
    await editor.put(at(page), { data: { consent: true } }).expect(200);
    await take('editor', page, 'submit');
    expect((await take('publisher', page, 'publish')).status).toBe(200);

    const { data } = (await visit('you-tu')).body;
    expect(data.cover).toEqual({
      token,
      caption: '江边',
      alternative: '水面上的太阳',
      width: 1800,
      height: 1200,
      widths: [480, 960, 1600],
      placeholder: expect.stringMatching(/^data:image\/jpeg;base64,/),
    });
    expect(data.story).toBe(`<p>文</p><figure><img data-token="${token}" alt="水面" /></figure>`);
    expect(shown('pictures').sort()).toEqual(
      [480, 960, 1600]
        .flatMap((one) => ['avif', 'jpg', 'webp'].map((ending) => `${token}-${one}.${ending}`))
        .sort(),
    );
    const drawn = await sharp(
      path.join(office.server.dataDir, 'showcase/pictures', `${token}-960.avif`),
    ).metadata();
    expect([drawn.width, drawn.height, drawn.exif]).toEqual([960, 640, undefined]);

    expect(data.video).toBe(`/showcase/videos/${video}`);
    const anybody = await office.as(null);
    const part = await anybody.get(data.video).set('Range', 'bytes=0-9');
    expect([part.status, part.headers['content-range'], part.headers['content-type']]).toEqual([
      206,
      `bytes 0-9/${VIDEO.length}`,
      'video/mp4',
    ]);
    await take('publisher', page, 'withdraw', { comment: '示例' });
    await until('its files are gone', async () => shown('pictures').length + shown('videos').length === 0);
    expect((await anybody.get(data.video)).status).toBe(404);
    expect(shown('prepared').filter((name) => name.startsWith(token))).toHaveLength(9);
  });

  it('that no page has named for a week are removed, with all that was made of them', async () => {
    const editor = await office.as('editor');
    const page = await writtenPage(office, 'editor', (await namedSite(office)).documentId);
    const sent: string[] = [];
    for (let index = 0; index < 3; index += 1)
      sent.push(
        (await sendMedia(office, 'editor', page.documentId, await pictureOf(400, 300), '图.jpg')).body.data
          .token,
      );
    const film = (await sendMedia(office, 'editor', page.documentId, VIDEO, '影片.mp4')).body.data.token;
    const [kept = '', back = '', dropped = ''] = sent;
    const picture = (token: string) => ({ token, caption: '', alternative: '图', width: 400, height: 300 });
    const name = (...tokens: string[]) =>
      editor.put(at(page), { data: { pictures: tokens.map(picture) } }).expect(200);
    const files = (token: string): number => shown('prepared').filter((one) => one.startsWith(token)).length;
    const left = async (): Promise<string[]> =>
      (await office.sql('select token from showcase.media where page = $1', [page.documentId])).map(
        ({ token }) => token,
      );
    const stored = (): number => readdirSync(path.join(office.server.dataDir, 'files')).length;
    const night = async (days: number): Promise<void> => {
      await office.sql(
        'update showcase.media set unnamed_since = unnamed_since - make_interval(days => $2) where page = $1',
        [page.documentId, days],
      );
      // What it does every night it does when it starts, too.
      await (await startTestServer(office.databaseUrl, { DATA_DIR: office.server.dataDir })).stop();
    };

    await name(kept);
    await night(0);
    await night(6);
    expect((await left()).sort()).toEqual([...sent, film].sort());
    await name(kept, back);
    const before = stored();
    await night(2);
    expect((await left()).sort()).toEqual([kept, back].sort());
    expect(before - stored()).toBe(2);
    expect([files(kept), files(back), files(dropped)]).toEqual([3, 3, 0]);
    expect((await editor.get(at(page, `media/${dropped}`))).status).toBe(404);

    // In the bin it still names them; brought back it has them.
    await (await office.as('province')).delete(at(page)).expect(204);
    await night(0);
    await night(30);
    expect((await left()).sort()).toEqual([kept, back].sort());
  });

  it.each([
    ['a page', async () => Buffer.from('<html><script>alert(1)</script></html>'), '图.jpg', 'file-mismatch'],
    [
      'a drawing with script',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      '图.svg',
      'file-kind',
    ],
    ['a document', async () => Buffer.from('%PDF-1.4\n%%EOF'), '文.pdf', 'file-kind'],
    ['a stamp', () => pictureOf(60, 60), '小.jpg', 'image-too-small'],
    [
      'a picture that breaks off',
      async () => (await pictureOf()).subarray(0, 400),
      '断.jpg',
      'file-unreadable',
    ],
    ['a picture under the name of a video', () => pictureOf(), '影.mp4', 'file-mismatch'],
    ['a video of another kind', async () => VIDEO, '影.webm', 'file-mismatch'],
    ['nothing', async () => Buffer.alloc(0), '空.jpg', 'file-unreadable'],
  ])('are not %s', async (_name, content, name, code) => {
    const page = await writtenPage(office, 'editor', (await namedSite(office)).documentId);
    expect(answer(await sendMedia(office, 'editor', page.documentId, await content(), name))).toEqual([
      400,
      code,
    ]);
  });

  it('of another page are none of this one', async () => {
    const one = await writtenPage(office, 'editor', (await namedSite(office)).documentId);
    const { body } = await sendMedia(office, 'editor', one.documentId, await pictureOf(), '图.jpg');
    const { token, width, height } = body.data;
    const other = await submitted({
      pictures: [{ token, caption: '', alternative: '图', width, height }],
      consent: true,
    });
    const refused = await take('publisher', other, 'publish');
    expect(refused.body.error.details.errors).toEqual([
      expect.objectContaining({ path: ['pictures', '0'], code: 'showcase-picture-gone' }),
    ]);
  });
});
