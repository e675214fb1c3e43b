import { liveRobots } from '../feeds/robots';
import { rss } from '../feeds/rss';
import { sitemap } from '../feeds/sitemap';
import { parseFilter } from '../filters';
import { aboutPage } from '../pages/about';
import { cityPage } from '../pages/city';
import { galleryPage } from '../pages/gallery';
import { mapPage } from '../pages/map';
import { missingPage, withdrawnPage } from '../pages/notices';
import { sitePage } from '../pages/site';
import { findCityByWord } from '../cities';
import { link, type Setting } from '../setting';
import { parseView } from '../view';
import { ROOM } from './live-addresses';

/** What an address of the exhibition leads to. */
export type Answer = { redirect: string } | { status: 200 | 404 | 410; type: string; body: string };

const HTML = 'text/html; charset=utf-8';

/**
 * Answers an address of pages and feeds from one edition.
 *
 * @param path decoded, beginning with `/showcase`; or `/robots.txt`
 */
export function answerTo(whole: Omit<Setting, 'view'>, path: string, query: URLSearchParams): Answer {
  const setting: Setting = { ...whole, view: parseView(query.get('view')) };
  if (path === '/robots.txt') return found('text/plain; charset=utf-8', liveRobots(whole.addresses));
  if (path === `${ROOM}/`) return { redirect: withQuery(ROOM, query) };
  const rest = path.slice(ROOM.length + 1);
  const page = pageAt(setting, rest, query);
  if (page !== null) return typeof page === 'string' ? found(HTML, page) : page;
  if (rest.endsWith('/'))
    return { redirect: withQuery(`${ROOM}/${encodeURI(rest.replace(/\/+$/, ''))}`, query) };
  return { status: 404, type: HTML, body: missingPage(setting) };
}

function pageAt(setting: Setting, rest: string, query: URLSearchParams): string | Answer | null {
  const { edition } = setting;
  switch (rest) {
    case '':
      return galleryPage(setting, parseFilter(query, edition), Number(query.get('page') ?? 1));
    case 'map':
      return mapPage(setting);
    case 'about':
      return aboutPage(setting);
    case 'rss.xml':
      return found('application/rss+xml; charset=utf-8', rss(setting));
    case 'sitemap.xml':
      return found('application/xml; charset=utf-8', sitemap(setting));
  }
  if (rest.startsWith('city/')) {
    const city = findCityByWord(rest.slice('city/'.length));
    return city && cityPage(setting, city);
  }
  const site = edition.bySlug.get(rest);
  if (site) return sitePage(setting, site);
  if (edition.withdrawn.has(rest)) return { status: 410, type: HTML, body: withdrawnPage(setting) };
  const present = edition.former.get(rest);
  return present === undefined ? null : { redirect: link(setting, { page: 'site', slug: present }) };
}

const found = (type: string, body: string): Answer => ({ status: 200, type, body });

const withQuery = (path: string, query: URLSearchParams): string =>
  query.size > 0 ? `${path}?${query.toString()}` : path;
