import { useQueries, useQuery } from '@tanstack/react-query';
import { useDataProvider, type RaRecord } from 'react-admin';
import type { OfferedRegister } from '../../../shared/register-description';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { relationPath, type RelatedRegister } from '../../schema/describe';
import { useHistory } from '../useHistory';
import type { RecordTab } from './recordTabs';

/** How many rows of each related register point at the record; undefined until known. */
export const useRelatedCounts = (related: RelatedRegister[], record: RaRecord): (number | undefined)[] => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useQueries({
    queries: related.map((one) => ({
      queryKey: [one.description.register, 'count', relationPath(one), record.id],
      queryFn: async () => {
        const { total } = await dataProvider.getList(one.description.register, {
          filter: { [relationPath(one)]: record.documentId },
          sort: { field: 'updatedAt', order: 'DESC' },
          pagination: { page: 1, perPage: 1 },
          meta: { fields: ['version'] },
        });
        return total ?? 0;
      },
    })),
    combine: (results) => results.map(({ data }) => data),
  });
};

/** The number beside a tab's name: of its rows, where rows are all that it holds (`rowsOnly`). */
export const useTabCounts = (
  description: OfferedRegister,
  record: RaRecord,
  tabs: RecordTab[],
  rowsOnly: (tab: RecordTab) => boolean,
): Record<string, number | undefined> => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const counted = tabs.filter((tab) => tab.related.length > 0 && rowsOnly(tab));
  const counts = useRelatedCounts(
    counted.flatMap(({ related }) => related),
    record,
  );
  const { data: files } = useQuery({
    queryKey: ['files', description.register, String(record.id)],
    queryFn: () => dataProvider.recordFiles(description.register, String(record.id)),
  });
  const { total: changes } = useHistory(description, record);
  let at = 0;
  const ofTabs = counted.map(({ key, related }) => {
    const own = counts.slice(at, (at += related.length));
    const known = own.filter((one) => one !== undefined);
    return [key, known.length === own.length ? known.reduce((sum, one) => sum + one, 0) : undefined] as const;
  });
  return { ...Object.fromEntries(ofTabs), files: files?.length, history: changes };
};
