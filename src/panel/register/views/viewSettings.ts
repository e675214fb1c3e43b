import type { SavedView, ViewSettings } from '../../../shared/saved-view';

/** Where a list stands now. */
export interface ListState {
  filter: Record<string, unknown>;
  sort: { field: string; order: string };
  perPage: number;
  columns: string[] | null;
}

const sortOf = ({ field, order }: ListState['sort']): NonNullable<ViewSettings['sort']> => ({
  field,
  order: order === 'DESC' ? 'DESC' : 'ASC',
});

/** What a view keeps of a list. A search is of the moment: it is left out. */
export const toSettings = ({ filter, sort, perPage, columns }: ListState): ViewSettings => ({
  filter: Object.fromEntries(Object.entries(filter).filter(([name]) => name !== 'q')),
  sort: sortOf(sort),
  columns,
  perPage,
});

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

/** Whether the list stands as the view keeps it; what the view leaves open does not count. */
export const isAsKept = (view: ViewSettings, state: ListState): boolean => {
  const now = toSettings(state);
  const kept: ViewSettings = {
    filter: view.filter,
    sort: view.sort ?? now.sort,
    columns: view.columns,
    perPage: view.perPage ?? now.perPage,
  };
  return JSON.stringify(sorted(kept)) === JSON.stringify(sorted(now));
};

/** The part of the address that opens a list as the view keeps it. */
export const viewSearch = (view: ViewSettings): string => {
  const search = new URLSearchParams({ filter: JSON.stringify(view.filter), page: '1' });
  if (view.sort) {
    search.set('sort', view.sort.field);
    search.set('order', view.sort.order);
  }
  if (view.perPage) search.set('perPage', String(view.perPage));
  return search.toString();
};

export const ownViews = (views: SavedView[]): SavedView[] => views.filter((view) => view.mine);
export const sharedViews = (views: SavedView[]): SavedView[] => views.filter((view) => !view.mine);
