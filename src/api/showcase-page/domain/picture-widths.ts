/** Widths in which visitors get a picture, in pixels; none is wider than the picture itself. */
const WIDTHS = [480, 960, 1600];

export function widthsOf(width: number): number[] {
  const widest = Math.min(width, 1600);
  return [...WIDTHS.filter((one) => one < widest), widest];
}
