import { toWidth } from './title-lines';

/**
 * Width in which a title breaks into lines of about one length, so that no last character stands alone.
 * @param size of a character, and `widest` line, in points
 */
export function toTitleWidth(title: string, size: number, widest: number): number {
  const length = toWidth(title);
  const lines = Math.ceil((length * size) / widest);
  if (lines <= 1) return widest;
  // One more character lets punctuation that may not begin a line stay on the one above.
  return Math.min(widest, (Math.ceil(length / lines) + 1) * size);
}
