import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { QUIET, ROOT } from '../../src/cli/surroundings';
import { openOffice, type TestOffice } from '../support/office';
import { findBrokenLinks } from '../support/link-checker';
import { contentOf, drawPicture, pictureOf, putOnShow, withdraw } from '../support/showcases';

describe('the public site as files', () => {
  let office: TestOffice;
  let home: string;
  const base = 'https://www.example.cn/party/sites';
  const picture = pictureOf('inside');

  const run = (folder: string, ...more: string[]): Promise<{ stdout: string }> =>
    promisify(execFile)(
      path.join(ROOT, 'node_modules/.bin/tsx'),
      [path.join(ROOT, 'src/cli/showcase-export.ts'), folder, ...more],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          ...QUIET,
          DATABASE_URL: office.databaseUrl,
          DATA_DIR: office.server.dataDir,
          PUBLIC_URL: '',
          SHOWCASE_OFFICE: '示例社会组织党委',
        },
      },
    );
  const read = (name: string): string => readFileSync(path.join(home, 'site', name), 'utf8');

  beforeAll(async () => {
    office = await openOffice();
    home = mkdtempSync(path.join(os.tmpdir(), 'showcase-files-'));
    await drawPicture(office.server.dataDir, picture, 1);
    await putOnShow(office, [
      ...Array.from({ length: 26 }, (_, index) =>
        contentOf(`site-${index}`, {
          title: `示例示范点 ${index}`,
          cover: index % 2 === 0 ? picture : null,
          pictures: [picture],
          story:
            '<p>一段。</p><figure><img data-token="inside"></figure><p><a href="https://www.example.org/">外面</a></p>',
          site:
            index % 3 === 0
              ? { city: '4403', cityName: '深圳市', orgType: 'association', batch: '第一批', batchYear: 2024 }
              : {},
        }),
      ),
      contentOf('gone', { title: '已经撤下的页面' }),
    ]);
    await office.sql(`insert into showcase.former_slug (slug, page) values ('site-old', 'page-site-1')`);
    await withdraw(office, 'gone');
    await run(path.join(home, 'site'), '--url', `${base}/`);
  });
  afterAll(async () => {
    await office.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('holds every page in every view, and nothing of what was withdrawn', () => {
    const names = readdirSync(path.join(home, 'site'), { recursive: true, encoding: 'utf8' });
    for (const view of ['', 'large/', 'contrast/', 'large-contrast/'])
      expect(names).toEqual(
        expect.arrayContaining(
          [
            'index.html',
            'index-2.html',
            'map.html',
            'about.html',
            'search.html',
            'site-7.html',
            'city/foshan.html',
            'filter/city-4403.html',
            'filter/type-association.html',
            'filter/criterion-goodRole.html',
          ].map((name) => view + name),
        ),
      );
    expect(names).toEqual(
      expect.arrayContaining([
        '404.html',
        'rss.xml',
        'sitemap.xml',
        'robots.txt',
        'site-old.html',
        'share/site-0.jpg',
        'pictures/inside-960.avif',
      ]),
    );
    expect(names).not.toContain('gone.html');
    const pages = names.filter((name) => /\.(html|xml)$/.test(name));
    expect(pages.filter((name) => read(name).includes('已经撤下的页面'))).toEqual([]);
  });

  it('says at the foot of each page whose it is', () => {
    for (const name of ['index.html', 'large/site-7.html', '404.html'])
      expect(read(name)).toContain('主办单位：示例社会组织党委');
  });

  it('has no broken link, and none that leaves the folder', () => {
    const { broken, checked, outside } = findBrokenLinks(path.join(home, 'site'), base);
    expect(checked).toBeGreaterThan(5_000);
    expect(broken).toEqual([]);
    expect(outside).toEqual(['https://www.example.org/']);
  });

  it('leads on from a former address, and is known by the address it was given', () => {
    expect(read('site-old.html')).toContain('url=site-1.html');
    expect(read('large/site-1.html')).toContain(`<link rel="canonical" href="${base}/site-1.html">`);
    expect(read('sitemap.xml')).toContain(`<loc>${base}/</loc>`);
  });

  it('lists all sites where the search leads, for those without script', () => {
    expect(read('search.html').match(/<li data-find="/g)).toHaveLength(26);
    expect(read('index.html')).toContain('action="search.html"');
  });

  it('replaces what it wrote itself, and no other folder', async () => {
    await office.sql(
      `update showcase.publication set content = jsonb_set(content, '{title}', '"换了标题"') where slug = 'site-3'`,
    );
    await run(path.join(home, 'site'), '--url', base);
    expect(read('site-3.html')).toContain('换了标题');
    writeFileSync(path.join(home, 'mine.txt'), 'keep');
    await expect(run(home, '--url', base)).rejects.toThrow('holds files that this did not write');
    expect(readFileSync(path.join(home, 'mine.txt'), 'utf8')).toBe('keep');
  });

  it('leaves the folder as it was when a picture is missing', async () => {
    await office.sql(
      `update showcase.publication set content = jsonb_set(content, '{cover,token}', '"lost"') where slug = 'site-0'`,
    );
    await expect(run(path.join(home, 'site'), '--url', base)).rejects.toThrow('lost-480.avif');
    expect(existsSync(path.join(home, 'site/site-0.html'))).toBe(true);
  });

  it('asks for the address that the files will have', async () => {
    await expect(run(path.join(home, 'other'))).rejects.toThrow('Say where the files will be reached');
    expect(existsSync(path.join(home, 'other'))).toBe(false);
  });
});
