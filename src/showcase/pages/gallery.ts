import type { ShowcaseContent } from '../../shared/showcase';
import { markup, type Markup } from '../markup';
import { matching, pagesOf, PAGE_SIZE, type Filter } from '../filters';
import { cards } from '../parts/card';
import { filterBar, filterSentence, searchForm } from '../parts/filter-bar';
import { layout } from '../parts/layout';
import { galleryTarget, pager } from '../parts/pager';
import { pictureOf } from '../parts/picture';
import { shareOf } from '../parts/share';
import { link, type Setting } from '../setting';
import { ABOUT, LEVELS, NAME } from '../words';
import { HOME } from '../addresses';

/** All sites, or those of a filter, one page of them. Null if there is no such page. */
export function galleryPage(setting: Setting, filter: Filter, number: number): string | null {
  const found = matching(setting.edition, filter);
  if (!Number.isInteger(number) || number < 1 || number > pagesOf(found.length)) return null;
  const isWhole = Object.keys(filter).length === 0;
  const sentence = filterSentence(setting, filter, found.length);
  const target = galleryTarget(filter, number);
  const shown = found.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
  const lead = isWhole && number === 1 ? found.find(({ cover }) => cover !== null) : undefined;
  const neighbour = (page: number): string | undefined =>
    page >= 1 && page <= pagesOf(found.length) ? link(setting, galleryTarget(filter, page)) : undefined;
  return layout(setting, {
    kind: 'gallery',
    target,
    title: [isWhole ? NAME : sentence, number > 1 ? `第 ${number} 页` : ''].filter(Boolean).join(' · '),
    description: isWhole ? ABOUT : `${sentence}。${ABOUT}`,
    canonical: target,
    isUnlisted: filter.q !== undefined || Object.keys(filter).length > 1,
    share: shareOf(setting, lead),
    data: dataOf(setting, shown),
    previous: neighbour(number - 1),
    next: neighbour(number + 1),
    body: markup`${isWhole && number === 1 ? opening(setting, lead) : markup`<h1 class="page-title serif">${isWhole ? '全部示范点' : sentence.replace(/：\d+ 处$/, '')}</h1>`}
<section class="finder" aria-label="筛选与搜索">${filterBar(setting, filter)}${searchForm(setting, filter)}</section>
<section aria-labelledby="found"><p class="found" id="found">${sentence}${!isWhole && markup` <a href="${link(setting, HOME)}">看全部</a>`}</p>
${shown.length > 0 ? cards(setting, shown) : nothing(setting, isWhole)}
${pager(setting, filter, number, found.length)}</section>`,
  });
}

/** One idea a screen: the name of the exhibition, and the newest site at full width. */
function opening(setting: Setting, lead: ShowcaseContent | undefined): Markup {
  const { sites } = setting.edition;
  const cities = new Set(sites.map(({ site }) => site.city)).size;
  return markup`<div class="opening"><div><span class="thread" aria-hidden="true"></span><h1 class="serif">${NAME}</h1></div>
<p>可看、可学、可复制推广。${sites.length > 0 && markup`这里有 ${cities} 座城市的 ${sites.length} 处示范点，每一处都写着怎么做、做成了什么、怎么去看。`}</p></div>
${lead && feature(setting, lead)}`;
}

function feature(setting: Setting, { slug, title, summary, cover, site }: ShowcaseContent): Markup {
  return markup`<article class="feature"><a href="${link(setting, { page: 'site', slug })}">
${cover && pictureOf(setting, cover, { sizes: '(min-width: 1400px) 1240px, 92vw', isFirst: true, frame: 'wide', alternative: '' })}
<span class="feature-words"><span class="eyebrow">新近发布</span><span class="feature-title serif">${title}</span></span></a>
<div><p>${summary}</p><p class="card-meta">${[site.cityName, LEVELS[site.level], site.batch].filter(Boolean).join(' · ')}</p></div></article>`;
}

const nothing = (setting: Setting, isWhole: boolean): Markup =>
  markup`<p class="nothing">${isWhole ? '还没有公开的示范点。第一处发布后，会出现在这里。' : markup`没有符合条件的示范点。换一个词，或者<a href="${link(setting, HOME)}">看全部</a>。`}</p>`;

function dataOf({ addresses }: Setting, sites: readonly ShowcaseContent[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: NAME,
    inLanguage: 'zh-CN',
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: sites.map(({ slug, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: addresses.absolute({ page: 'site', slug }),
      })),
    },
  };
}
