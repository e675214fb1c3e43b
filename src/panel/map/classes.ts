/** Where one class of the map ends and the next begins, as shares; few enough to be told apart at a glance. */
export const BREAKS = [0.6, 0.75, 0.9] as const;

/** Class of a rate: 0 is the lowest; null where there is no rate. A rate on a break belongs to the class above. */
export const classOf = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : BREAKS.filter((limit) => value >= limit).length;

/** The classes from the lowest up, each with its limits as shares. */
export const CLASSES = [...BREAKS, 1].map((to, index) => ({ index, from: BREAKS[index - 1] ?? 0, to }));

/** Lighter to darker in light, darker to lighter in dark: the order holds without telling hues apart. */
const FILLS = {
  light: ['#e4efec', '#a9cec5', '#5fa091', '#2f6f62'],
  dark: ['#20332f', '#2f5c52', '#4f9183', '#8fd3c4'],
};
const WITHOUT = { light: '#f1efea', dark: '#25272b' };

export const fillOf = (value: number | null | undefined, isDark: boolean): string => {
  const theme = isDark ? 'dark' : 'light';
  const place = classOf(value);
  return place === null ? WITHOUT[theme] : (FILLS[theme][place] ?? WITHOUT[theme]);
};
