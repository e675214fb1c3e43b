import type { ShowcaseContent } from '../../../src/shared/showcase';
import { answerTo, type Answer } from '../../../src/showcase/serving/answer';
import type { Edition } from '../../../src/showcase/edition';
import { galleryPage } from '../../../src/showcase/pages/gallery';
import { missingPage } from '../../../src/showcase/pages/notices';
import { sitePage } from '../../../src/showcase/pages/site';
import { readImprint } from '../../../src/showcase/imprint';
import { ASSETS, editionOf, liveSetting } from '../../support/showcase-setting';
import { contentOf, pictureOf } from '../../support/showcases';

const answer = (edition: Edition, path: string, query = ''): Answer =>
  answerTo(liveSetting(edition), path, new URLSearchParams(query));
const bodyOf = (edition: Edition, path: string, query = ''): string => {
  const found = answer(edition, path, query);
  if ('redirect' in found) throw new Error(`${path} leads to ${found.redirect}`);
  return found.body;
};

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\`\${1}</title></script>`;

/** A page in which every text, also those that have a form, is an attack. */
function hostile(): ShowcaseContent {
  const picture = pictureOf('tok-1', { caption: HOSTILE, alternative: HOSTILE, placeholder: `${HOSTILE}` });
  const text = HOSTILE;
  return contentOf('hostile', {
    title: text,
    summary: text,
    story: text,
    highlights: [text],
    figures: [{ label: text, value: text, unit: text, asOf: text }],
    cover: picture,
    pictures: [picture],
    video: `/showcase/videos/${text}.mp4`,
    visit: { address: text, hours: text, phone: text },
    site: {
      title: text,
      organization: text,
      branch: text,
      batch: text,
      cityName: text,
      orgType: text,
      namedOn: text,
      plaqueNumber: text,
      criteria: [text],
    },
  });
}

describe('pages of the exhibition', () => {
  const hostileEdition = editionOf([hostile(), contentOf('kind', { site: { criteria: [] } })]);

  it.each([
    '/showcase',
    '/showcase/hostile',
    '/showcase/kind',
    '/showcase/map',
    '/showcase/city/guangzhou',
    '/showcase/rss.xml',
    '/showcase/sitemap.xml',
  ])('let nothing act that stands in a field: %s', (path) => {
    const body = bodyOf(hostileEdition, path);
    const own = body
      .replace(/<script src="[^"]+" defer><\/script>/, '')
      .replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
    expect(own).not.toMatch(/<script|<img src=x/);
    expect(own.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/);
    expect(own.split('</title>')).toHaveLength(own.split('<title>').length);
  });

  it('put the search back into its box as text', () => {
    expect(bodyOf(hostileEdition, '/showcase', `q=${encodeURIComponent('"><script>')}`)).toContain(
      'value="&quot;&gt;&lt;script&gt;"',
    );
  });

  it('tell machines the same in data that can not end its element', () => {
    const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(
      bodyOf(hostileEdition, '/showcase/hostile'),
    )?.[1];
    expect(JSON.parse(data ?? '')['@graph'][0].headline).toBe(HOSTILE);
  });

  it.each([
    ['/showcase/old-name', '/showcase/kind'],
    ['/showcase/kind/', '/showcase/kind'],
    ['/showcase/map/', '/showcase/map'],
  ])('lead from %s to %s', (path, redirect) => {
    const edition = editionOf([contentOf('kind')], { former: { 'old-name': 'kind' } });
    expect(answer(edition, path)).toEqual({ redirect });
  });

  it.each([
    ['/showcase/nothing', '', 404],
    ['/showcase/city/beijing', '', 404],
    ['/showcase', 'page=2', 404],
    ['/showcase', 'page=0', 404],
    ['/showcase', 'page=x', 404],
    ['/showcase', 'page=1.5', 404],
    ['/showcase/gone', '', 410],
  ])('say kindly that there is no %s %s (%i)', (path, query, status) => {
    const found = answer(editionOf([contentOf('kind')], { withdrawn: ['gone'] }), path, query);
    expect(found).toMatchObject({ status, type: 'text/html; charset=utf-8' });
    expect(found).toMatchObject({ body: expect.stringMatching(/noindex[\s\S]*看全部示范点/) });
  });

  it('carry the view through every link, and are known by the plain address', () => {
    const body = bodyOf(editionOf([contentOf('kind')]), '/showcase/kind', 'view=large-contrast');
    expect(body).toContain('<html lang="zh-CN" class="large contrast">');
    const links = [...body.matchAll(/<a [^>]*href="(\/showcase[^"#.]*)"/g)].map(([, href = '']) => href);
    const toggles = ['/showcase/kind?view=contrast', '/showcase/kind?view=large'];
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !href.includes('view=large-contrast')).sort()).toEqual(toggles);
    expect(body).toContain('<link rel="canonical" href="https://office.example.cn/showcase/kind">');
  });

  it('say at their foot whose they are, each line where it was set', () => {
    const foot = (env: Record<string, string>): string =>
      missingPage(liveSetting(editionOf([]), readImprint(env))).split('<footer')[1] ?? '';
    expect(foot({})).not.toContain('imprint');
    expect(foot({ SHOWCASE_OFFICE: ' ', SHOWCASE_ICP: '' })).not.toContain('imprint');
    expect(foot({ SHOWCASE_MAP_NUMBER: '粤S（示例）001号' })).toContain(
      '<ul class="imprint"><li>审图号：粤S（示例）001号</li></ul>',
    );
    const whole = foot({
      SHOWCASE_OFFICE: '示例<b>党委',
      SHOWCASE_CONTACT: '电话 020-00000000',
      SHOWCASE_ICP: '粤ICP备00000000号',
    });
    expect(whole).toContain('<li>主办单位：示例&lt;b&gt;党委</li><li>联系方式：电话 020-00000000</li>');
    expect(whole).toMatch(/<a href="https:\/\/beian\.miit\.gov\.cn\/"[^>]*>粤ICP备00000000号<\/a>/);
  });

  it('have one first heading, a title, a description and a way past the navigation', () => {
    const edition = editionOf([contentOf('kind')]);
    for (const path of [
      '/showcase',
      '/showcase/kind',
      '/showcase/map',
      '/showcase/about',
      '/showcase/city/foshan',
      '/showcase/none',
    ]) {
      const body = bodyOf(edition, path);
      expect(body.match(/<h1/g)).toHaveLength(1);
      expect(body).toMatch(/<title>[^<]{2,}<\/title>/);
      expect(body).toMatch(/<meta name="description" content="[^"]{5,}">/);
      expect(body).toContain('<a class="skip" href="#content">');
    }
  });

  it('keep room for pictures, load the first at once and the others when they come near', () => {
    const content = contentOf('kind', {
      cover: pictureOf('c'),
      pictures: [pictureOf('one'), pictureOf('two')],
    });
    const body = sitePage(liveSetting(editionOf([content])), content);
    const shown = body.match(/<img src="\/showcase[^>]*>/g) ?? [];
    expect(shown).toHaveLength(5); // The cover, two thumbnails, and the same two at full size.
    expect(shown.filter((tag) => !/width="\d+" height="\d+" alt="/.test(tag))).toEqual([]);
    expect(shown.map((tag) => tag.includes('loading="lazy"'))).toEqual([false, true, true, true, true]);
  });

  it('say nothing of what is not told', () => {
    const content = contentOf('kind', {
      highlights: [],
      figures: [],
      visit: { address: null, hours: null, phone: null, latitude: null, longitude: null },
      site: {
        organization: null,
        batch: null,
        orgType: null,
        namedOn: null,
        plaqueNumber: null,
        criteria: [],
      },
    });
    const body = sitePage(liveSetting(editionOf([content])), content);
    expect(body).not.toMatch(/null|undefined|NaN|Invalid/);
    expect(body).toContain('参观方式请询问广州市社会组织党委。');
  });

  it('hold 500 sites in less than 100 kB of page and styles', () => {
    const contents = Array.from({ length: 500 }, (_, index) =>
      contentOf(`site-${index}`, {
        cover: pictureOf(`cover-${index}`, { placeholder: `data:image/webp;base64,${'A'.repeat(400)}` }),
        summary: '二'.repeat(200),
        site: { city: `44${String((index % 21) + 1).padStart(2, '0')}`, batch: `第${index % 9}批` },
      }),
    );
    const page = galleryPage(liveSetting(editionOf(contents)), {}, 1) ?? '';
    const styles = ASSETS.files.get(ASSETS.names.style)?.body.length ?? NaN;
    expect(Buffer.byteLength(page) + styles).toBeLessThan(100_000);
    expect(page.match(/<li class="card">/g)).toHaveLength(24);
  });
});
