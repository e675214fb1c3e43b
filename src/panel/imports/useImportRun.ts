import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { ImportState } from '../../shared/import-answers';
import type { PanelDataProvider } from '../providers/dataProvider';

/** States in which the server is at work, so that one looks again. */
const working = new Set<ImportState>(['reading', 'committing']);

/** An import as the server has it; asked for every second while it works. */
export const useImportRun = (id: string) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useQuery({
    queryKey: ['imports', id],
    queryFn: () => dataProvider.importRun(id),
    refetchInterval: ({ state }) => (state.data && working.has(state.data.state) ? 1000 : false),
  });
};
