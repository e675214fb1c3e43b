import type { ShowcaseContent, ShowcasePicture } from '../../shared/showcase';
import { escapeText, markup, trusted, type Markup } from '../markup';
import type { Setting } from '../setting';
import { pictureOf } from './picture';

/** Elements that a story is written in. They are written anew without their attributes, but for those named below. */
const PLAIN = new Set(
  'h2 h3 h4 p ul ol li blockquote table thead tbody tr th td caption strong em b i s u sub sup figure figcaption'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const PICTURE_SIZES = '(min-width: 760px) 660px, 92vw';

/**
 * The story of a site. It was sanitised when it was written; here nothing of it is taken over but text, and elements
 * of a short list that are written anew, so that a page is harmless whatever wrote the story.
 */
export function story(setting: Setting, { story: text, cover, pictures }: ShowcaseContent): Markup {
  const known = cover ? [cover, ...pictures] : pictures;
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, slash = '', name = '', attributes = ''] = match;
    parts.push(plainText(text.slice(from, match.index)));
    parts.push(element(setting, known, name.toLowerCase(), slash === '/', attributes));
    from = match.index + whole.length;
  }
  parts.push(plainText(text.slice(from)));
  return trusted(parts.join(''));
}

function element(
  setting: Setting,
  known: readonly ShowcasePicture[],
  name: string,
  isEnd: boolean,
  attributes: string,
): string {
  if (name === 'table')
    return isEnd
      ? '</table></div>'
      : '<div class="scroll" tabindex="0" role="region" aria-label="表格"><table>';
  if ((name === 'td' || name === 'th') && !isEnd) return `<${name}${spans(attributes)}>`;
  if (PLAIN.has(name)) return isEnd ? `</${name}>` : `<${name}>`;
  if (name === 'br' || name === 'hr') return isEnd ? '' : `<${name}>`;
  if (name === 'a') return isEnd ? '</a>' : anchor(attributes);
  if (name === 'img' && !isEnd) {
    const picture = known.find(({ token }) => attributes.includes(token));
    return picture ? pictureOf(setting, picture, { sizes: PICTURE_SIZES }).text : '';
  }
  return '';
}

function anchor(attributes: string): string {
  const address = plainAddress(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes));
  return address ? markup`<a href="${address}" rel="noopener nofollow">`.text : '<a>';
}

/** Only addresses of the web; entities are read as what they stand for before they are judged. */
function plainAddress(found: RegExpExecArray | null): string | null {
  const address = (found?.[1] ?? found?.[2] ?? '').replace(/&amp;/g, '&').trim();
  return /^https?:\/\/[^\s<>"']+$/i.test(address) ? address : null;
}

function spans(attributes: string): string {
  return [...attributes.matchAll(/\b(colspan|rowspan)\s*=\s*"?(\d{1,2})"?/gi)]
    .map(([, name = '', value = '']) => ` ${name.toLowerCase()}="${value}"`)
    .join('');
}

/** Text between tags; entities in it stay what they are. */
const plainText = (text: string): string => escapeText(text).replace(/&amp;(#?\w{1,10};)/g, '&$1');
