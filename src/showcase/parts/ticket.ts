import type { ShowcaseContent } from '../../shared/showcase';
import { markup, type Markup } from '../markup';
import type { Setting } from '../setting';
import { cityMap } from './maps';
import { pointOf } from './outlines';
import { qrCode } from './qr';

/** How to visit, like a ticket that one tears off. */
export function ticket({ addresses }: Setting, content: ShowcaseContent): Markup {
  const { visit, site, slug } = content;
  const lines: Array<[string, Markup | string | null]> = [
    ['地址', visit.address],
    ['开放时间', visit.hours],
    [
      '预约电话',
      visit.phone && markup`<a href="tel:${visit.phone.replace(/[^\d+]/g, '')}">${visit.phone}</a>`,
    ],
  ];
  const isOpen = lines.some(([, value]) => value);
  return markup`<aside class="ticket" aria-labelledby="ticket-title"><h2 id="ticket-title">到这里看看</h2>
${isOpen ? markup`<dl>${lines.map(([name, value]) => value && markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>` : markup`<p>参观方式请询问${site.cityName}社会组织党委。</p>`}
${pointOf(visit) && markup`<div class="ticket-map">${cityMap(site.city, [], content)}<p>在${site.cityName}的位置</p></div>`}
<div class="ticket-stub">${qrCode(addresses.absolute({ page: 'site', slug }))}<p>扫码带走这一页</p></div></aside>`;
}
