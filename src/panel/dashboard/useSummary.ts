import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { SummaryGrouping } from '../providers/coverageApi';
import type { PanelDataProvider } from '../providers/dataProvider';

/** Coverage in groups, today or on a day; the former grouping stays in sight while another is fetched. */
export const useSummary = (groupBy: SummaryGrouping, on?: string) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useQuery({
    queryKey: ['coverage', 'summary', groupBy, on],
    queryFn: () => dataProvider.coverageSummary(groupBy, on),
    placeholderData: keepPreviousData,
    // a day that has passed stands still
    ...(on ? { staleTime: 600_000 } : {}),
  });
};
