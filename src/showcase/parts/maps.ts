import type { ShowcaseContent } from '../../shared/showcase';
import { CITIES, shortName } from '../cities';
import { markup, type Markup } from '../markup';
import { link, type Setting } from '../setting';
import { HEIGHT, located, OUTLINES, pointOf, WIDTH } from './outlines';

const MARGIN = 12;
/** Names stand above the seats of their cities, where sites are many. */
const ABOVE = 9;

/** The province: each city leads to its page, each dot to its site. The list beside it says the same to those who can't point. */
export function provinceMap(setting: Setting): Markup {
  const { sites } = setting.edition;
  const countOf = (code: string): number => sites.filter(({ site }) => site.city === code).length;
  const most = Math.max(1, ...CITIES.map(({ code }) => countOf(code)));
  return markup`<svg class="province" viewBox="${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${HEIGHT + 2 * MARGIN}" role="group" aria-label="各市示范点分布图">
${CITIES.map(({ code, name, word }) => {
  const outline = OUTLINES.get(code);
  const count = countOf(code);
  const shade = count === 0 ? 0 : Math.ceil((3 * count) / most);
  return (
    outline &&
    markup`<a href="${link(setting, { page: 'city', word })}" aria-label="${name}，${count} 处" class="shade-${shade}"><path d="${outline.path}"/></a>`
  );
})}
${located(sites).map(({ x, y, site }) => markup`<a href="${link(setting, { page: 'site', slug: site.slug })}" tabindex="-1" aria-hidden="true" class="dot"><circle cx="${x}" cy="${y}" r="5"/><title>${site.title}</title></a>`)}
<g aria-hidden="true">${CITIES.map(({ code, name }) => {
    const label = OUTLINES.get(code)?.label;
    return label && markup`<text x="${label.x}" y="${label.y - ABOVE}">${shortName(name)}</text>`;
  })}</g>
</svg>`;
}

/** The outline of one city with its sites as dots; `marked` is the one to see. */
export function cityMap(
  code: string,
  sites: readonly ShowcaseContent[],
  marked?: ShowcaseContent,
): Markup | false {
  const outline = OUTLINES.get(code);
  if (!outline) return false;
  const { x, y, width, height } = outline.box;
  const unit = Math.max(width, height) / 100;
  const others = located(sites.filter(({ slug }) => slug !== marked?.slug));
  const point = marked ? pointOf(marked.visit) : null;
  return markup`<svg class="city-map" viewBox="${x - 4 * unit} ${y - 4 * unit} ${width + 8 * unit} ${height + 8 * unit}" aria-hidden="true">
<path d="${outline.path}"/>
${others.map((dot) => markup`<circle class="other" cx="${dot.x}" cy="${dot.y}" r="${(1.6 * unit).toFixed(2)}"/>`)}
${point && markup`<circle class="marked" cx="${point.x}" cy="${point.y}" r="${(3 * unit).toFixed(2)}"/>`}
</svg>`;
}
