/** How a list stands: what a saved view keeps. */
export interface ViewSettings {
  /** By field name, as the panel's lists write it: codes, ranges, a chosen record. Never a personal value. */
  filter: Record<string, unknown>;
  sort: { field: string; order: 'ASC' | 'DESC' } | null;
  /** Names of the columns in their order; null: as the schema lists them. */
  columns: string[] | null;
  perPage: number | null;
}

/** What a client sends to save a view. */
export interface ViewDraft extends ViewSettings {
  name: string;
  shared: boolean;
}

/** A list as somebody keeps it, as `GET /api/saved-views?register=` answers it. */
export interface SavedView extends ViewDraft {
  id: string;
  register: string;
  /** Whether it is the caller's own: only its owner changes or removes it. */
  mine: boolean;
  /** Name of the one who keeps it. */
  owner: string;
  /** Scope of the office that it was shared by. */
  scope: string;
  /** Whether the caller's list opens with it. */
  default: boolean;
}

export const VIEW_NAME_LENGTH = 40;
/** Views of one person for one register. */
export const MOST_VIEWS = 50;
