import type { ShowcasePicture } from '../../shared/showcase';
import { markup, type Markup } from '../markup';
import type { Setting } from '../setting';
import { pictureOf } from './picture';

/** The pictures of a site, each a link to itself at full size. */
export const thumbnails = (setting: Setting, pictures: readonly ShowcasePicture[]): Markup =>
  markup`<ul class="thumbnails">${pictures.map(
    (picture, index) =>
      markup`<li><figure><a href="#picture-${index + 1}" id="thumbnail-${index + 1}">${pictureOf(setting, picture, { sizes: '(min-width: 1100px) 600px, 92vw', frame: 'card' })}</a>${picture.caption && markup`<figcaption>${picture.caption}</figcaption>`}</figure></li>`,
  )}</ul>`;

/** Full size without script: the address says which picture is open. */
export const lightboxes = (setting: Setting, pictures: readonly ShowcasePicture[]): Markup =>
  markup`${pictures.map((picture, index) => lightbox(setting, picture, index + 1, pictures.length))}`;

function lightbox(setting: Setting, picture: ShowcasePicture, number: number, of: number): Markup {
  const back = `#thumbnail-${number}`;
  return markup`<div class="lightbox" id="picture-${number}" role="dialog" aria-label="图片 ${number} / ${of}" data-back="${back}">
<figure>${pictureOf(setting, picture, { sizes: '100vw' })}${picture.caption && markup`<figcaption>${picture.caption}</figcaption>`}</figure>
<ul><li>${number > 1 && markup`<a href="#picture-${number - 1}" data-key="ArrowLeft">上一张</a>`}</li><li><span>${number} / ${of}</span></li><li>${number < of && markup`<a href="#picture-${number + 1}" data-key="ArrowRight">下一张</a>`}</li><li><a href="${back}" data-key="Escape">关闭</a></li></ul>
</div>`;
}
