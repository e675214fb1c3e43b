/**
 * Which columns a list shows, in their order. `null` is the list as the schema draws it. The first column names the
 * record: it stays where it is.
 */
export type ColumnChoice = string[] | null;

/**
 * The columns to show: the first one always, of the chosen ones those that exist.
 *
 * @param all keys of every column there is, the naming one first
 * @param initial keys as the schema or the screen draws them
 */
export const shownColumns = (all: string[], initial: string[], choice: ColumnChoice): string[] => {
  const known = (choice ?? initial).filter((key, at, keys) => all.includes(key) && keys.indexOf(key) === at);
  const [first] = all;
  return first === undefined ? [] : [first, ...known.filter((key) => key !== first)];
};

/** Shows a hidden column behind the others, or hides a shown one. */
export const toggleColumn = (shown: string[], key: string): string[] => {
  if (key === shown[0]) return shown;
  return shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key];
};

/** Moves a column by so many places, never before the first one. */
export const moveColumn = (shown: string[], key: string, by: number): string[] => {
  const at = shown.indexOf(key);
  if (at < 1) return shown;
  return placeColumn(shown, key, at + by);
};

/** Puts a column at a place, counted from 0; 0 belongs to the first one. */
export const placeColumn = (shown: string[], key: string, place: number): string[] => {
  const at = shown.indexOf(key);
  if (at < 1) return shown;
  const others = shown.filter((one) => one !== key);
  const to = Math.max(1, Math.min(place, others.length));
  return [...others.slice(0, to), key, ...others.slice(to)];
};
