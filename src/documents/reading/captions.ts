const NUMBERED = /^图\s*[\d一二三四五六七八九十]*(?:[-－.．]\d+)*[\s　:：.．、]*/;
/** Longer words are text, however they begin. */
export const LONGEST_CAPTION = 60;

/** Whether a paragraph that follows a picture is its caption. */
export const isCaption = ({ style, text }: { style: string; text: string }): boolean =>
  style === 'caption' || (NUMBERED.test(text) && text.length <= LONGEST_CAPTION);

/** A caption without its 图1. */
export const stripNumber = (text: string): string => text.replace(NUMBERED, '');
