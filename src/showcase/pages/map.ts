import type { ShowcaseContent } from '../../shared/showcase';
import { CITIES, findCity } from '../cities';
import { markup, type Markup } from '../markup';
import { layout } from '../parts/layout';
import { provinceMap } from '../parts/maps';
import { link, type Setting } from '../setting';

/** The province with its sites, and the same as a list by city. */
export function mapPage(setting: Setting): string {
  const { sites } = setting.edition;
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
${CITIES.map(({ code, name, word }) =>
  group(
    setting,
    markup`<a href="${link(setting, { page: 'city', word })}">${name}</a>`,
    sites.filter(({ site }) => site.city === code),
  ),
)}
</div></div>`,
  });
}

const group = (setting: Setting, name: Markup, sites: readonly ShowcaseContent[]): Markup =>
  markup`<section class="${sites.length === 0 ? 'is-empty' : ''}"><h3>${name}<span class="number">${sites.length}</span></h3>
${sites.length > 0 && markup`<ul>${sites.map(({ slug, title }) => markup`<li><a href="${link(setting, { page: 'site', slug })}">${title}</a></li>`)}</ul>`}</section>`;
