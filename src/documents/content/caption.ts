import type { PictureBlock } from './blocks';
import { WORDS } from './words';

/** 图1　caption */
export const toCaption = ({ number, caption }: PictureBlock): string =>
  [`${WORDS.picture}${number ?? ''}`, caption].filter((piece) => piece !== '').join('　');
