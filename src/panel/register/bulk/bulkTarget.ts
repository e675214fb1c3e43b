import type { BulkSelection } from '../../providers/bulkApi';

/** The rows that an action is about: those ticked, or all that the list's conditions name. */
export interface BulkTarget {
  count: number;
  ids: string[];
  isAll: boolean;
  filter: Record<string, unknown>;
}

/** The selection as the server is told it. */
export const toSelection = async (
  { ids, isAll, filter }: BulkTarget,
  filtersOf: (filter: Record<string, unknown>) => Promise<Record<string, unknown>>,
): Promise<BulkSelection> => (isAll ? { filters: await filtersOf(filter) } : { ids });
