import type { ShowcaseContent } from '../../shared/showcase';
import { CITIES, findCity, type City } from '../cities';
import { markup, type Markup } from '../markup';
import { layout } from '../parts/layout';
import { provinceMap } from '../parts/maps';
import { link, type Setting } from '../setting';

/** The province with its sites, and the same as a list by city. */
export function mapPage(setting: Setting): string {
  const { sites } = setting.edition;
  const sitesOf = ({ code }: City): ShowcaseContent[] => sites.filter(({ site }) => site.city === code);
  const shown = CITIES.filter((city) => sitesOf(city).length > 0);
  const empty = CITIES.filter((city) => !shown.includes(city));
  const elsewhere = sites.filter(({ site }) => findCity(site.city) === null);
  return layout(setting, {
    kind: 'map',
    target: { page: 'map' },
    title: '地图',
    description: `${sites.length} 处示范点在全省 ${CITIES.length} 个地级以上市的分布，以及按城市的列表。`,
    canonical: { page: 'map' },
    body: markup`<h1 class="page-title serif">在地图上</h1>
<div class="atlas"><div class="atlas-map">${provinceMap(setting)}<p class="atlas-note">点城市看这座城市的示范点，点圆点看那一处。颜色越深，示范点越多。</p></div>
<div class="atlas-list"><h2 class="sr">按城市查看</h2>
${elsewhere.length > 0 && group(setting, markup`省级直属`, elsewhere)}
${shown.map((city) => group(setting, cityLink(setting, city), sitesOf(city)))}
${empty.length > 0 && markup`<section><h3>还没有公开的示范点</h3><ul class="empty-cities">${empty.map((city) => markup`<li>${cityLink(setting, city)}</li>`)}</ul></section>`}
</div></div>`,
  });
}

const cityLink = (setting: Setting, { name, word }: City): Markup =>
  markup`<a href="${link(setting, { page: 'city', word })}">${name}</a>`;

const group = (setting: Setting, name: Markup, sites: readonly ShowcaseContent[]): Markup =>
  markup`<section><h3>${name}<span class="number">${sites.length}</span></h3>
<ul>${sites.map(({ slug, title }) => markup`<li><a href="${link(setting, { page: 'site', slug })}">${title}</a></li>`)}</ul></section>`;
