/** A class of the map: rates from `from` (included) to `to` (not included, but for the last). */
export interface MapClass {
  index: number;
  from: number;
  to: number;
}

/** Few enough to be told apart at a glance. */
const COUNT = 4;
/** Limits are multiples of five points, which one can say. */
const GRAIN = 20;

/**
 * Classes for these rates, the lowest first: steps of the same size that hold them all. They follow the rates,
 * since a map on which every city has one colour says nothing.
 */
export const classesOf = (values: (number | null)[]): MapClass[] => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [];
  const first = Math.floor(Math.min(...known) * GRAIN);
  const step = Math.max(1, Math.ceil((Math.max(...known) * GRAIN - first) / COUNT));
  // no class begins beyond the whole
  const lowest = Math.max(0, Math.min(first, GRAIN - step * COUNT));
  return Array.from({ length: COUNT }, (_, index) => ({
    index,
    from: (lowest + step * index) / GRAIN,
    to: (lowest + step * (index + 1)) / GRAIN,
  })).filter(({ from }) => from < 1);
};

/** Lighter to darker in light, darker to lighter in dark: the order holds without telling hues apart. */
const FILLS = {
  light: ['#e4efec', '#a9cec5', '#5fa091', '#2f6f62'],
  dark: ['#20332f', '#2f5c52', '#4f9183', '#8fd3c4'],
};
const WITHOUT = { light: '#f1efea', dark: '#25272b' };

/** The fill of a rate; without one, of a city that has no figure. */
export const fillOf = (value: number | null, classes: MapClass[], isDark: boolean): string => {
  const theme = isDark ? 'dark' : 'light';
  const found = value === null ? undefined : [...classes].reverse().find(({ from }) => value >= from);
  return (found && FILLS[theme][found.index]) ?? WITHOUT[theme];
};
