/** Where one went by the search, newest first. */
export interface RecentPlace {
  to: string;
  label: string;
  /** the register's or the group's name */
  kind: string;
}

const most = 8;

/** Kept for the browser tab's life and for one account: another who signs in here sees nothing of it. */
const keyOf = (account: string): string => `panel.search.recent.${account}`;

const isPlace = (value: unknown): value is RecentPlace => {
  const place = value as Partial<RecentPlace> | null;
  return [place?.to, place?.label, place?.kind].every((part) => typeof part === 'string');
};

export const recentPlaces = (account: string): RecentPlace[] => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(account)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  } catch {
    return []; // no storage, or what somebody wrote there by hand
  }
};

export const rememberPlace = (account: string, place: RecentPlace): void => {
  const places = [place, ...recentPlaces(account).filter(({ to }) => to !== place.to)].slice(0, most);
  try {
    sessionStorage.setItem(keyOf(account), JSON.stringify(places));
  } catch {
    // a browser that keeps nothing: one searches again
  }
};
