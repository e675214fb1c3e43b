import type { ShowcaseContent } from '../../shared/showcase';
import { numberOf } from '../edition';
import { markup, type Markup } from '../markup';
import { link, type Setting } from '../setting';
import { LEVELS } from '../words';
import { pictureOf } from './picture';

const SIZES = '(min-width: 1100px) 400px, (min-width: 680px) 46vw, 92vw';

/** Sites in an even grid. */
export const cards = (setting: Setting, sites: readonly ShowcaseContent[]): Markup =>
  markup`<ol class="cards">${sites.map((site) => card(setting, site))}</ol>`;

function card(setting: Setting, content: ShowcaseContent): Markup {
  const { cover, slug, title, summary, site } = content;
  return markup`<li class="card"><a href="${link(setting, { page: 'site', slug })}">
${cover ? pictureOf(setting, cover, { sizes: SIZES, frame: 'card', alternative: '' }) : markup`<span class="frame frame-card frame-plain" aria-hidden="true"><span class="serif">${site.cityName}</span></span>`}
<span class="card-title serif"><span class="number" aria-hidden="true">${numberText(setting, content)}</span>${title}</span></a>
<p class="card-summary">${summary}</p>
<p class="card-meta">${[site.cityName, LEVELS[site.level], site.batch].filter(Boolean).join(' · ')}</p></li>`;
}

/** The red number that a site is counted by. */
export const numberText = ({ edition }: Setting, site: ShowcaseContent): string =>
  String(numberOf(edition, site)).padStart(2, '0');
