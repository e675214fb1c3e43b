import { HOME, type Target } from '../addresses';
import { CITIES } from '../cities';
import { markup } from '../markup';
import type { Setting } from '../setting';

/** All pages that may be found by a search engine, those of sites with the day of their last change. */
export function sitemap({ edition, addresses }: Setting): string {
  const entry = (target: Target, changed?: string): ReturnType<typeof markup> =>
    markup`<url><loc>${addresses.absolute(target)}</loc>${changed && markup`<lastmod>${changed.slice(0, 10)}</lastmod>`}</url>
`;
  return markup`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entry(HOME)}${entry({ page: 'map' })}${entry({ page: 'about' })}${CITIES.map(({ word }) => entry({ page: 'city', word }))}${edition.sites.map(({ slug, updatedAt }) => entry({ page: 'site', slug }, updatedAt))}</urlset>
`.text;
}
