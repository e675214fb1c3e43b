import { HOME } from '../addresses';
import { markup } from '../markup';
import type { Setting } from '../setting';
import { ABOUT, NAME } from '../words';

const MOST = 50;

/** The newest sites, for feed readers. */
export function rss({ edition, addresses }: Setting): string {
  return markup`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${NAME}</title>
<link>${addresses.absolute(HOME)}</link>
<description>${ABOUT}</description>
<language>zh-cn</language>
<atom:link rel="self" type="application/rss+xml" href="${addresses.absoluteFile('rss.xml')}"/>
${edition.sites.slice(0, MOST).map(({ slug, title, summary, publishedAt, site }) => {
  const address = addresses.absolute({ page: 'site', slug });
  return markup`<item><title>${title}</title><link>${address}</link><guid>${address}</guid><pubDate>${new Date(publishedAt).toUTCString()}</pubDate><category>${site.cityName}</category><description>${summary}</description></item>
`;
})}</channel></rss>
`.text;
}
