import type { Target } from '../addresses';
import { pagesOf, type Filter } from '../filters';
import { markup, type Markup } from '../markup';
import { link, type Setting } from '../setting';

export const galleryTarget = (filter: Filter, number: number): Target => ({
  page: 'gallery',
  filter,
  number,
});

/** Links to all pages of the gallery. */
export function pager(setting: Setting, filter: Filter, number: number, sites: number): Markup | false {
  const pages = pagesOf(sites);
  const to = (page: number, words: string, rel = ''): Markup =>
    markup`<li><a href="${link(setting, galleryTarget(filter, page))}"${rel && markup` rel="${rel}"`}${page === number && markup` aria-current="page"`}>${words}</a></li>`;
  return (
    pages > 1 &&
    markup`<nav class="pager" aria-label="分页"><ul>
${number > 1 && to(number - 1, '上一页', 'prev')}
${Array.from({ length: pages }, (_, index) => to(index + 1, String(index + 1)))}
${number < pages && to(number + 1, '下一页', 'next')}
</ul></nav>`
  );
}
