import type { ShowcasePicture } from '../../shared/showcase';
import { markup, type Markup } from '../markup';
import type { Setting } from '../setting';

interface Shown {
  /** How wide it is shown, for the browser's choice among the files. */
  sizes: string;
  /** Above the fold: loaded at once. */
  isFirst?: boolean;
  /** What is said to those who don't see it, if not what its editor wrote. */
  alternative?: string;
  /** Shape of the frame; without one, the picture's own. */
  frame?: 'wide' | 'card';
}

const TYPES = [
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
] as const;
const FALLBACK_WIDTH = 960;
const PLACEHOLDER = /^data:image\/(?:avif|webp|png|jpeg|gif);base64,[A-Za-z0-9+/=]+$/;

/** The address of one file of a picture, as a link from the page. */
export const pictureFile = (token: string, width: number, type: 'avif' | 'webp' | 'jpg'): string =>
  `pictures/${token}-${width}.${type}`;

/** A picture in several sizes and formats over its placeholder; its room is kept before it is there. */
export function pictureOf({ addresses }: Setting, picture: ShowcasePicture, shown: Shown): Markup {
  const { token, width, height, widths } = picture;
  const sources = (type: 'avif' | 'webp' | 'jpg'): string =>
    widths.map((each) => `${addresses.file(pictureFile(token, each, type))} ${each}w`).join(', ');
  const fallback = widths.filter((each) => each <= FALLBACK_WIDTH).at(-1) ?? widths[0] ?? width;
  return markup`<span class="frame${shown.frame ? ` frame-${shown.frame}` : ''}">${hint(picture)}<picture>
${TYPES.map(([type, mime]) => markup`<source type="${mime}" srcset="${sources(type)}" sizes="${shown.sizes}">`)}
<img src="${addresses.file(pictureFile(token, fallback, 'jpg'))}" srcset="${sources('jpg')}" sizes="${shown.sizes}" width="${width}" height="${height}" alt="${shown.alternative ?? picture.alternative}"${shown.isFirst ? markup` fetchpriority="high"` : markup` loading="lazy"`} decoding="async">
</picture></span>`;
}

/** A few pixels of the picture, stretched behind it until it is there. */
const hint = ({ placeholder }: ShowcasePicture): Markup | false =>
  PLACEHOLDER.test(placeholder) &&
  markup`<img class="frame-hint" src="${placeholder}" alt="" width="16" height="12">`;
