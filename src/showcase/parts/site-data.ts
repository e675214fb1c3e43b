import type { ShowcaseContent } from '../../shared/showcase';
import { HOME } from '../addresses';
import type { Setting } from '../setting';
import { NAME } from '../words';
import { shareOf } from './share';

/** What schema.org has words for: the article, the place it is about, and the way to it. */
export function siteData(setting: Setting, content: ShowcaseContent): object {
  const { addresses } = setting;
  const { slug, title, summary, publishedAt, updatedAt, site } = content;
  const url = addresses.absolute({ page: 'site', slug });
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': url,
        url,
        headline: title,
        description: summary,
        inLanguage: 'zh-CN',
        datePublished: publishedAt,
        dateModified: updatedAt,
        image: shareOf(setting, content)?.address,
        author: { '@type': 'Organization', name: site.branch },
        about: placeOf(content),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: NAME, item: addresses.absolute(HOME) },
          { '@type': 'ListItem', position: 2, name: title, item: url },
        ],
      },
    ],
  };
}

function placeOf({ visit, site }: ShowcaseContent): object {
  const { latitude, longitude } = visit;
  return {
    '@type': 'Place',
    name: site.title,
    address: visit.address ?? site.cityName,
    telephone: visit.phone ?? undefined,
    geo:
      latitude === null || longitude === null
        ? undefined
        : { '@type': 'GeoCoordinates', latitude, longitude },
  };
}
