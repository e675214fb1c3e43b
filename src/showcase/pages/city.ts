import type { Target } from '../addresses';
import { HOME } from '../addresses';
import { CITIES, shortName, type City } from '../cities';
import { markup } from '../markup';
import { cards } from '../parts/card';
import { layout } from '../parts/layout';
import { cityMap } from '../parts/maps';
import { shareOf } from '../parts/share';
import { link, type Setting } from '../setting';

/** The sites of one city; every city has its page, also the one that has no site yet. */
export function cityPage(setting: Setting, city: City): string {
  const sites = setting.edition.sites.filter(({ site }) => site.city === city.code);
  const target: Target = { page: 'city', word: city.word };
  return layout(setting, {
    kind: 'city',
    target,
    title: `${city.name}的示范点`,
    description:
      sites.length > 0
        ? `${city.name}的 ${sites.length} 处社会组织党建示范点：${sites
            .map(({ title }) => title)
            .slice(0, 6)
            .join('、')}。`
        : `${city.name}还没有公开的社会组织党建示范点。`,
    canonical: target,
    share: shareOf(
      setting,
      sites.find(({ cover }) => cover !== null),
    ),
    body: markup`<div class="city-opening"><div><span class="thread" aria-hidden="true"></span><h1 class="serif">${city.name}</h1><p class="lead">${sites.length > 0 ? `${sites.length} 处示范点` : '这座城市还没有公开的示范点。'}</p></div>${cityMap(city.code, sites)}</div>
${sites.length > 0 ? cards(setting, sites) : markup`<p class="nothing"><a href="${link(setting, HOME)}">看全省的示范点</a></p>`}
<nav class="cities" aria-labelledby="cities-title"><h2 id="cities-title">其他城市</h2><ul>${CITIES.filter(({ code }) => code !== city.code).map(({ name, word }) => markup`<li><a href="${link(setting, { page: 'city', word })}">${shortName(name)}</a></li>`)}</ul></nav>`,
  });
}
