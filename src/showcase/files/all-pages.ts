import { HOME, type Target } from '../addresses';
import type { AssetFiles } from '../assets';
import { CITIES } from '../cities';
import type { Edition } from '../edition';
import { fileRobots } from '../feeds/robots';
import { rss } from '../feeds/rss';
import { sitemap } from '../feeds/sitemap';
import { FILTERS, matching, optionsOf, pagesOf, type Filter } from '../filters';
import type { Imprint } from '../imprint';
import { markup } from '../markup';
import { aboutPage } from '../pages/about';
import { cityPage } from '../pages/city';
import { galleryPage } from '../pages/gallery';
import { mapPage } from '../pages/map';
import { missingPage } from '../pages/notices';
import { searchPage } from '../pages/search';
import { sitePage } from '../pages/site';
import { galleryTarget } from '../parts/pager';
import type { Setting } from '../setting';
import { PLAIN, VIEWS } from '../view';
import { fileAddresses, fileOf } from './file-addresses';

interface WrittenPage {
  file: string;
  text: string;
}

/** What the pages of files are written from. */
export interface Exhibition {
  edition: Edition;
  /** The address that the folder will have. */
  base: string;
  assets: AssetFiles;
  imprint: Imprint;
}

/** Every page and feed of the exhibition as a file, in every view. */
export function* allPages({ edition, base, assets, imprint }: Exhibition): Generator<WrittenPage> {
  const settingOf = (file: string | null, view = PLAIN): Setting => ({
    edition,
    addresses: fileAddresses(base, file),
    view,
    assets: assets.names,
    imprint,
  });
  for (const view of VIEWS) {
    for (const { target, render } of targetsOf(edition)) {
      const file = fileOf(target, view);
      yield { file, text: render(settingOf(file, view)) };
    }
  }
  yield { file: '404.html', text: missingPage(settingOf(null)) };
  const whole = settingOf('index.html');
  yield { file: 'rss.xml', text: rss(whole) };
  yield { file: 'sitemap.xml', text: sitemap(whole) };
  yield { file: 'robots.txt', text: fileRobots(whole.addresses) };
  for (const [former, slug] of edition.former) {
    if (!edition.bySlug.has(slug)) continue;
    const file = fileOf({ page: 'site', slug: former }, PLAIN);
    yield { file, text: onwards(settingOf(file), slug) };
  }
}

interface Written {
  target: Target;
  render: (setting: Setting) => string;
}

function targetsOf(edition: Edition): Written[] {
  const options = optionsOf(edition);
  const filters: Filter[] = [
    {},
    ...FILTERS.flatMap((name) => options[name].map(({ value }) => ({ [name]: value }))),
  ];
  return [
    ...filters.flatMap((filter) => galleryPages(edition, filter)),
    ...edition.sites.map((site) => ({
      target: { page: 'site', slug: site.slug } as const,
      render: (setting: Setting) => sitePage(setting, site),
    })),
    ...CITIES.map((city) => ({
      target: { page: 'city', word: city.word } as const,
      render: (setting: Setting) => cityPage(setting, city),
    })),
    { target: { page: 'map' }, render: mapPage },
    { target: { page: 'about' }, render: aboutPage },
    { target: { page: 'search' }, render: searchPage },
  ];
}

const galleryPages = (edition: Edition, filter: Filter): Written[] =>
  Array.from({ length: pagesOf(matching(edition, filter).length) }, (_, index) => ({
    target: galleryTarget(filter, index + 1),
    render: (setting: Setting) => galleryPage(setting, filter, index + 1) ?? missingPage(setting),
  }));

/** What a folder of files has for a redirect: a page that leads on. */
function onwards({ addresses }: Setting, slug: string): string {
  const target: Target = { page: 'site', slug };
  const address = addresses.page(target, PLAIN);
  return markup`<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>这一页换了网址</title>
<meta http-equiv="refresh" content="0; url=${address}"><link rel="canonical" href="${addresses.absolute(target)}">
<p><a href="${address}">这一页换了网址，请到新的网址</a>，或者<a href="${addresses.page(HOME, PLAIN)}">看全部示范点</a>。</p></html>
`.text;
}
