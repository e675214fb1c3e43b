import type { ShowcaseContent } from '../../shared/showcase';
import { markup, type Markup } from '../markup';
import { searchForm } from '../parts/filter-bar';
import { layout } from '../parts/layout';
import { link, type Setting } from '../setting';
import { LEVELS } from '../words';

/** For a folder of files: the list of all sites, in which the script finds what was searched. Without script it is the list. */
export function searchPage(setting: Setting): string {
  const sites = [...setting.edition.sites].sort((a, b) => a.site.city.localeCompare(b.site.city));
  return layout(setting, {
    kind: 'search',
    target: { page: 'search' },
    title: '搜索',
    description: `${sites.length} 处示范点的完整列表。`,
    canonical: null,
    body: markup`<h1 class="page-title serif">搜索</h1>
${searchForm(setting, {})}
<p class="found" id="found" role="status" data-found="找到 # 处" data-none="没有找到。换一个词，或者清空后看全部。">共 ${sites.length} 处</p>
<ul class="plain-list">${sites.map((site) => entry(setting, site))}</ul>`,
  });
}

const entry = (setting: Setting, { slug, title, summary, site }: ShowcaseContent): Markup =>
  markup`<li data-find="${setting.edition.searched.get(slug)}"><a class="serif" href="${link(setting, { page: 'site', slug })}">${title}</a><p>${summary}</p><p class="card-meta">${[site.cityName, LEVELS[site.level], site.batch].filter(Boolean).join(' · ')}</p></li>`;
