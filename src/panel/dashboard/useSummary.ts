import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { SummaryGrouping } from '../providers/coverageApi';
import type { PanelDataProvider } from '../providers/dataProvider';

/** Today's coverage in groups; the former grouping stays in sight while another is fetched. */
export const useSummary = (groupBy: SummaryGrouping) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useQuery({
    queryKey: ['coverage', 'summary', groupBy],
    queryFn: () => dataProvider.coverageSummary(groupBy),
    placeholderData: keepPreviousData,
  });
};
