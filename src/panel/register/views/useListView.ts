import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useStore } from 'react-admin';
import { useStaff } from '../../layout/useStaff';
import type { PanelDataProvider } from '../../providers/dataProvider';
import type { ColumnChoice } from '../chooser/columnChoice';
import type { SavedView, ViewSettings } from '../../../shared/saved-view';

const none: SavedView[] = [];

/** Where a person's choices for a list are kept in this browser; several people share one computer. */
const useKey = (register: string, what: string): string =>
  `lists.${useStaff()?.id ?? '-'}.${register}.${what}`;

/** The columns that one has chosen for a register. */
export const useColumnChoice = (register: string) =>
  useStore<ColumnChoice>(useKey(register, 'columns'), null);

/** The rows that one wants on a page of this register. */
export const usePageSize = (register: string) => useStore<number>(useKey(register, 'perPage'), 50);

/** The view that the list was opened with; null for all records. */
export const useActiveView = (register: string) => useStore<string | null>(useKey(register, 'view'), null);

/** What the list opens with. Kept here too, so that a list is not asked for twice when it opens. */
export const useOpening = (register: string) =>
  useStore<(ViewSettings & { id: string }) | null>(useKey(register, 'opening'), null);

/** The saved views of a register, and how to read them again. */
export const useSavedViews = (register: string) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const queryClient = useQueryClient();
  const queryKey = ['saved-views', register];
  const { data } = useQuery({
    queryKey,
    queryFn: () => dataProvider.savedViews(register),
    staleTime: 300_000,
  });
  return {
    views: data ?? none,
    isKnown: data !== undefined,
    refresh: () => queryClient.invalidateQueries({ queryKey }),
  };
};
