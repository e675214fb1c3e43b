import type { ShowcaseContent, ShowcasePicture } from '../../shared/showcase';
import type { Target } from '../addresses';
import { findCity } from '../cities';
import { markup, type Markup } from '../markup';
import { relatedTo } from '../filters';
import { cards, numberText } from '../parts/card';
import { figures } from '../parts/figures';
import { layout } from '../parts/layout';
import { lightboxes, thumbnails } from '../parts/lightbox';
import { pictureOf } from '../parts/picture';
import { shareOf } from '../parts/share';
import { siteData } from '../parts/site-data';
import { story } from '../parts/story';
import { ticket } from '../parts/ticket';
import { link, type Setting } from '../setting';
import { CRITERIA, LEVELS, listed, toDay, TYPES } from '../words';

/** The page of one site. */
export function sitePage(setting: Setting, content: ShowcaseContent): string {
  const { slug, title, summary, cover } = content;
  const pictures = hung(content);
  const target: Target = { page: 'site', slug };
  return layout(setting, {
    kind: 'site',
    target,
    title,
    description: summary,
    canonical: target,
    isArticle: true,
    share: shareOf(setting, content),
    data: siteData(setting, content),
    body: markup`<article>
${cover && markup`<div class="hero">${pictureOf(setting, cover, { sizes: '(min-width: 1400px) 1240px, 100vw', isFirst: true, frame: 'wide' })}${cover.caption && markup`<p class="hero-caption">${cover.caption}</p>`}</div>`}
<header class="opening-site"><div><span class="thread" aria-hidden="true"></span><p class="number" aria-hidden="true">${numberText(setting, content)}</p><h1 class="serif">${title}</h1><p class="lead">${summary}</p></div>${facts(setting, content)}</header>
<div class="columns">
${figures(content.figures)}
<div class="story">${highlights(content)}${film(setting, content)}${story(setting, content)}</div>
${ticket(setting, content)}
</div>
${pictures.length > 0 && markup`<section class="pictures" id="pictures" aria-labelledby="pictures-title"><h2 class="serif" id="pictures-title">图片</h2>${thumbnails(setting, pictures)}</section>`}
${methods(content)}
</article>
${onwards(setting, content)}
${lightboxes(setting, pictures)}`,
  });
}

/** The pictures that are seen nowhere else on the page. */
const hung = ({ story: text, cover, pictures }: ShowcaseContent): ShowcasePicture[] =>
  pictures.filter(({ token }) => token !== cover?.token && !text.includes(token));

/** What the site's Party organization is known for beyond the page; a page published before there were any has none. */
const methods = ({ methods: known = [] }: ShowcaseContent): Markup | false =>
  known.length > 0 &&
  markup`<section class="methods" aria-labelledby="methods-title"><h2 class="serif" id="methods-title">入选的工作法</h2><dl>${known.map(({ title, oneLine, year }) => markup`<div><dt>${title}${year !== null && markup` <span class="number">${year}</span>`}</dt>${oneLine !== '' && markup`<dd>${oneLine}</dd>`}</div>`)}</dl></section>`;

function facts(setting: Setting, { site }: ShowcaseContent): Markup {
  const city = findCity(site.city);
  const place = city
    ? markup`<a href="${link(setting, { page: 'city', word: city.word })}">${site.cityName}</a>`
    : site.cityName;
  const rest = [LEVELS[site.level], site.batch, site.orgType && TYPES[site.orgType]].filter(Boolean);
  const lines: Array<[string, Markup | string | null]> = [
    ['所属', markup`${place}${rest.map((word) => ` · ${word}`)}`],
    ['单位', site.organization],
    ['命名', site.namedOn && toDay(site.namedOn)],
    ['牌匾编号', site.plaqueNumber],
    [
      '双强五好',
      site.criteria.length > 0 ? listed(site.criteria.flatMap((code) => CRITERIA[code] ?? [])) : null,
    ],
  ];
  return markup`<div class="facts"><p class="facts-branch">${site.branch}</p><dl>${lines.map(([name, value]) => value && markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></div>`;
}

const highlights = ({ highlights: points }: ShowcaseContent): Markup | false =>
  points.length > 0 &&
  markup`<ul class="highlights" aria-label="亮点">${points.map((point) => markup`<li>${point}</li>`)}</ul>`;

/** The film is fetched when a visitor starts it. */
function film({ addresses }: Setting, { video, title }: ShowcaseContent): Markup | false {
  const name = /([A-Za-z0-9_-]+\.(?:mp4|webm))$/.exec(video ?? '')?.[1];
  return (
    name !== undefined &&
    markup`<video class="film" controls preload="none" aria-label="${title}（视频）" src="${addresses.file(`videos/${name}`)}"></video>`
  );
}

/** Where to go from here: sites that are near, and the next one along the thread. */
function onwards(setting: Setting, content: ShowcaseContent): Markup {
  const { sites } = setting.edition;
  const related = relatedTo(setting.edition, content);
  const at = sites.findIndex(({ slug }) => slug === content.slug);
  const next = sites[at + 1] ?? sites[0];
  return markup`${related.length > 0 && markup`<section class="related" aria-labelledby="related-title"><h2 class="serif" id="related-title">相近的示范点</h2>${cards(setting, related)}</section>`}
${next && next.slug !== content.slug && markup`<nav class="next" aria-label="下一处"><a href="${link(setting, { page: 'site', slug: next.slug })}"><span class="next-word">下一处</span><span class="number" aria-hidden="true">${numberText(setting, next)}</span><span class="next-title serif">${next.title}</span></a></nav>`}`;
}
