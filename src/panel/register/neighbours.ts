/** The part of a remembered list that tells where a record stands. */
export interface ListPlace {
  page: number;
  perPage: number;
}

export interface Neighbour {
  id: string;
  /** the list's page it stands on */
  page: number;
}

/** Pages beside the list's own that must be read to know both neighbours: only at the edges. */
export const edgePages = (
  { page, perPage }: ListPlace,
  ids: readonly string[],
  total: number,
  id: string,
): number[] => {
  const at = ids.indexOf(id);
  if (at < 0) return [];
  return [
    ...(at === 0 && page > 1 ? [page - 1] : []),
    ...(at === ids.length - 1 && page * perPage < total ? [page + 1] : []),
  ];
};

/** The records before and after one in the list, also on the pages beside it; null where there is none, or none known. */
export const neighboursOf = (
  { page }: ListPlace,
  ids: readonly string[],
  id: string,
  beside: { before?: readonly string[]; after?: readonly string[] } = {},
): { previous: Neighbour | null; next: Neighbour | null } => {
  const at = ids.indexOf(id);
  if (at < 0) return { previous: null, next: null };
  const on = (found: string | undefined, where: number): Neighbour | null =>
    found === undefined ? null : { id: found, page: where };
  return {
    previous: at > 0 ? on(ids[at - 1], page) : on(beside.before?.at(-1), page - 1),
    next: at < ids.length - 1 ? on(ids[at + 1], page) : on(beside.after?.[0], page + 1),
  };
};
