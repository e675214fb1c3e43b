import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { setTimeout as pause } from 'node:timers/promises';
import request, { type Test } from 'supertest';
import { VISITOR_LIMITS } from '../../src/access/limits';
import { startTestServer } from '../support/server';
import { openOffice, type TestOffice } from '../support/office';
import { contentOf, drawPicture, pictureOf, putOnShow, withdraw } from '../support/showcases';

/** As long as a server takes an edition for the newest, and a little more. */
const EDITION_MS = 1_100;

describe('the public site', () => {
  let office: TestOffice;
  const cover = pictureOf('cover-1');
  const sites = [
    contentOf('liuxi', {
      cover,
      video: '/showcase/videos/film-1.mp4',
      publishedAt: '2026-11-03T02:00:00.000Z',
    }),
    contentOf('tiaojie', {
      title: '商会里的调解室',
      publishedAt: '2026-11-02T02:00:00.000Z',
      site: {
        city: '4403',
        cityName: '深圳市',
        batch: '第一批',
        batchYear: 2024,
        orgType: 'association',
        criteria: ['growthStrong'],
      },
    }),
    contentOf('xuetang', { title: '河湖长学堂', publishedAt: '2026-11-01T02:00:00.000Z' }),
    contentOf('leaves', {
      title: '将要撤下',
      cover: pictureOf('cover-2'),
      publishedAt: '2026-10-01T02:00:00.000Z',
    }),
  ];
  const film = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));

  const get = (address: string): Test => request(office.server.url).get(address);

  beforeAll(async () => {
    office = await openOffice({ SHOWCASE_OFFICE: '示例社会组织党委' });
    await drawPicture(office.server.dataDir, cover, 1);
    await drawPicture(office.server.dataDir, pictureOf('cover-2'), 2);
    await drawPicture(office.server.dataDir, pictureOf('unpublished'), 3);
    mkdirSync(path.join(office.server.dataDir, 'showcase/videos'), { recursive: true });
    writeFileSync(path.join(office.server.dataDir, 'showcase/videos/film-1.mp4'), film);
    await putOnShow(office, sites);
    await office.sql(`insert into showcase.former_slug (slug, page) values ('liuxi-old', 'page-liuxi')`);
  });
  afterAll(() => office.stop());

  it('asks who searches or fetches pictures without end to wait, and shows pages as before', async () => {
    const strict = await startTestServer(office.databaseUrl, { RATE_LIMIT: 'true' });
    try {
      await drawPicture(strict.dataDir, cover, 1);
      const { search, share } = VISITOR_LIMITS;
      for (const [address, most] of [
        [`/showcase?q=${encodeURIComponent('学堂')}`, search],
        ['/showcase/share/liuxi.jpg', share],
      ] as const) {
        const statuses = new Set<number>();
        for (let count = 0; count < most; count += 1)
          statuses.add((await request(strict.url).get(address)).status);
        expect([...statuses]).toEqual([200]);
        const refused = await request(strict.url).get(address).expect(429);
        expect(refused.headers['retry-after']).toMatch(/^[1-9]\d?$/);
        expect(refused.headers['cache-control']).toBe('no-store');
        expect(refused.text).toContain('<h1 class="serif">请稍等片刻</h1>');
      }
      await request(strict.url).get('/showcase').expect(200);
      await request(strict.url).get('/showcase/liuxi').expect(200);
    } finally {
      await strict.stop();
    }
  });

  it('says at its foot whose it is', async () => {
    const { text } = await get('/showcase').expect(200);
    expect(text).toContain('主办单位：示例社会组织党委');
  });

  it('shows a page to everybody, with a policy that lets nothing in from outside', async () => {
    const { text, headers } = await get('/showcase/liuxi').expect(200);
    expect(text).toContain('<h1 class="serif">把支部建在服务点上</h1>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self'; .*style-src 'self'; img-src 'self' data:/,
      ),
    });
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).not.toMatch(/ style="|<style| on\w+="/);
  });

  it('sends a page once, and afterwards says that it still stands', async () => {
    const { headers } = await get('/showcase/liuxi').expect(200);
    const etag = headers.etag ?? '';
    expect((await get('/showcase/liuxi').set('If-None-Match', etag).expect(304)).text).toBe('');
    await get('/showcase/liuxi').set('If-None-Match', '"another"').expect(200);
    await get('/showcase/liuxi?view=large').set('If-None-Match', etag).expect(200);
  });

  it.each(['br', 'gzip'])('packs pages for those who take %s', async (encoding) => {
    const { headers, text } = await get('/showcase').set('Accept-Encoding', encoding).expect(200);
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(Number(headers['content-length'])).toBeLessThan(8_000);
    expect(text).toContain('</html>');
  });

  it('answers HEAD like GET without the page, and takes nothing', async () => {
    const head = await request(office.server.url).head('/showcase').expect(200);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
    await request(office.server.url).post('/showcase').send({ q: 1 }).expect(405);
  });

  it.each([
    ['', ['liuxi', 'tiaojie', 'xuetang', 'leaves']],
    ['?city=4403', ['tiaojie']],
    ['?type=association', ['tiaojie']],
    ['?batch=%E7%AC%AC%E4%B8%80%E6%89%B9', ['tiaojie']],
    ['?criterion=growthStrong', ['tiaojie']],
    ['?city=4401&criterion=growthStrong', []],
    ['?q=%E5%AD%A6%E5%A0%82', ['xuetang']],
    ['?q=shtjs', []],
    ['?q=shldtjs', ['tiaojie']],
  ])('filters the gallery by %s', async (query, expected) => {
    const { text } = await get(`/showcase${query}`).expect(200);
    const shown = [...text.matchAll(/<li class="card"><a href="\/showcase\/([^"?]+)/g)].map(
      ([, slug]) => slug,
    );
    expect(shown).toEqual(expected);
  });

  it.each([
    ['/showcase/nothing', 404],
    ['/showcase/city/nowhere', 404],
    ['/showcase?page=9', 404],
    ['/showcase/%ff', 404],
    ['/showcase/%00', 404],
    ['/showcase/..%2f..%2fetc%2fpasswd', 404],
    ['/showcase/assets/none.css', 404],
    ['/showcase/pictures/cover-1-960.png', 404],
    ['/showcase/pictures/..%2f..%2fserver.log', 404],
    ['/showcase/pictures/unpublished-960.jpg', 404],
    ['/showcase/share/nothing.jpg', 404],
    ['/showcase/share/tiaojie.jpg', 404],
  ])('has nothing at %s', async (address, status) => {
    const { text } = await get(address).expect(status);
    expect(text).toContain('没有这一页');
  });

  it.each([
    ['/showcase/', '/showcase'],
    ['/showcase/liuxi-old', '/showcase/liuxi'],
    ['/showcase/liuxi-old?view=large', '/showcase/liuxi?view=large'],
    ['/showcase/liuxi/?view=large', '/showcase/liuxi?view=large'],
  ])('leads on from %s', async (address, location) => {
    const { headers } = await get(address).redirects(0).expect(301);
    expect(headers.location).toBe(location);
  });

  it('sends pictures of published pages in their formats, to be kept', async () => {
    for (const [extension, type] of [
      ['avif', 'image/avif'],
      ['webp', 'image/webp'],
      ['jpg', 'image/jpeg'],
    ] as const) {
      const { headers, body } = await get(`/showcase/pictures/cover-1-960.${extension}`).expect(200);
      expect(headers).toMatchObject({ 'content-type': type, 'cache-control': 'public, max-age=2592000' });
      expect(await sharp(body as Buffer).metadata()).toMatchObject({ width: 960 });
      await get(`/showcase/pictures/cover-1-960.${extension}`)
        .set('If-None-Match', headers.etag ?? '')
        .expect(304);
    }
  });

  it('makes the picture for other sites, 1200 by 630', async () => {
    const { text } = await get('/showcase/liuxi');
    const address = /<meta property="og:image" content="([^"]+)">/.exec(text)?.[1] ?? '';
    const [first, second] = await Promise.all([request(address).get(''), request(address).get('')]);
    expect(await sharp(first.body as Buffer).metadata()).toMatchObject({
      format: 'jpeg',
      width: 1200,
      height: 630,
    });
    expect(second.body).toEqual(first.body);
    expect(first.headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it.each([
    [undefined, 200, 0, 1000],
    ['bytes=0-99', 206, 0, 100],
    ['bytes=990-', 206, 990, 1000],
    ['bytes=-10', 206, 990, 1000],
    ['bytes=500-5000', 206, 500, 1000],
    ['bytes=9-3', 200, 0, 1000],
  ])('sends the part %s of a film', async (range, status, from, to) => {
    const asked = get('/showcase/videos/film-1.mp4').responseType('blob');
    const { body, headers } = await (range ? asked.set('Range', range) : asked).expect(status);
    expect(Buffer.compare(body as Buffer, film.subarray(from, to))).toBe(0);
    expect(headers['content-range']).toBe(status === 206 ? `bytes ${from}-${to - 1}/1000` : undefined);
  });

  it.each(['bytes=1000-', 'bytes=-0'])('sends no part %s of a film', async (range) => {
    const { headers } = await get('/showcase/videos/film-1.mp4').set('Range', range).expect(416);
    expect(headers['content-range']).toBe('bytes */1000');
  });

  it('tells robots where the exhibition is and that the rest is not for them', async () => {
    const { text } = await get('/robots.txt').expect(200);
    expect(text).toBe(
      `User-agent: *\nAllow: /showcase\nDisallow: /\nSitemap: ${office.server.url}/showcase/sitemap.xml\n`,
    );
    const { text: map, headers } = await get('/showcase/sitemap.xml').expect(200);
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(map).toContain(
      `<url><loc>${office.server.url}/showcase/liuxi</loc><lastmod>2026-11-02</lastmod></url>`,
    );
    expect(map).not.toContain('liuxi-old');
  });

  it('tells feed readers what is new', async () => {
    const { text, headers } = await get('/showcase/rss.xml').expect(200);
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    const titles = [...text.matchAll(/<item><title>([^<]+)/g)].map(([, title]) => title);
    expect(titles).toEqual(sites.map(({ title }) => title));
    expect(text).toContain('<pubDate>Tue, 03 Nov 2026 02:00:00 GMT</pubDate>');
  });

  it('names itself by the address it was given, whatever a request says', async () => {
    const { text } = await get('/showcase/liuxi')
      .set('Host', 'stranger.example')
      .set('X-Forwarded-Host', 'stranger.example');
    expect(text).not.toContain('stranger');
    expect(text).toContain(`<link rel="canonical" href="${office.server.url}/showcase/liuxi">`);
  });

  it('shows what was published a second ago, and no longer what was withdrawn', async () => {
    const before = await get('/showcase/leaves').expect(200);
    await get('/showcase/pictures/cover-2-480.jpg').expect(200);
    await get('/showcase/share/leaves.jpg').expect(200);
    await withdraw(office, 'leaves');
    await putOnShow(office, [contentOf('fresh', { title: '刚刚发布' })]);
    await pause(EDITION_MS);
    await get('/showcase/fresh').expect(200);
    const gone = await get('/showcase/leaves')
      .set('If-None-Match', before.headers.etag ?? '')
      .expect(410);
    expect(gone.text).toContain('这一页已经撤下');
    expect((await get('/showcase').expect(200)).text).not.toContain('将要撤下');
    await get('/showcase/pictures/cover-2-480.jpg').expect(404);
    await get('/showcase/share/leaves.jpg').expect(404);
  });
});
