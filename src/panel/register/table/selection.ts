/** How much of the page is selected. */
export type PageSelection = 'none' | 'some' | 'all';

export const pageSelection = (page: string[], selected: ReadonlySet<string>): PageSelection => {
  const count = page.filter((id) => selected.has(id)).length;
  if (count === 0) return 'none';
  return count === page.length ? 'all' : 'some';
};

/** Takes the whole page, or lets go of it when all of it is taken; other pages keep theirs. */
export const togglePage = (page: string[], selected: ReadonlySet<string>): string[] =>
  pageSelection(page, selected) === 'all'
    ? [...selected].filter((id) => !page.includes(id))
    : [...new Set([...selected, ...page])];

/** Takes the rows between the one where the extension began and the one it has reached, both included. */
export const extendTo = (
  page: string[],
  selected: ReadonlySet<string>,
  anchor: number,
  reached: number,
): string[] => {
  const [from, to] = anchor < reached ? [anchor, reached] : [reached, anchor];
  return [...new Set([...selected, ...page.slice(Math.max(0, from), to + 1)])];
};
