import { Box, Skeleton } from '@mui/material';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { quarterEndsBefore } from '../../shared/calendar-days';
import { useStaff } from '../layout/useStaff';
import type { CoverageSummary, SummaryGrouping } from '../providers/coverageApi';
import { cardStyles } from '../register/RecordSections';
import { EmptyOffice } from './EmptyOffice';
import { Failure } from './Failure';
import { GroupTable } from './GroupTable';
import { Standing } from './Standing';
import { useSummary } from './useSummary';

/** Charts come after the figures, in a file of their own. */
const CoverageCharts = lazy(() => import('./CoverageCharts'));

/** What the charts take, kept free while their file is on its way. */
const chartsHeight = 470;
const figuresHeight = 176;

/** The second question of home, in figures and on the map; the table with all of them stands below what follows. */
export const Coverage = ({ children }: { children: ReactNode }) => {
  const scope = useStaff()?.scope ?? '';
  const places: SummaryGrouping = scope.length > 2 ? 'county' : 'city';
  const [chosen, setChosen] = useState<SummaryGrouping | null>(null);
  const groupBy = chosen ?? places;
  const { data: byPlace, error, refetch } = useSummary(places);
  const { data: grouped } = useSummary(groupBy);
  const [quarterEnd = ''] = quarterEndsBefore(byPlace?.meta.on ?? '', 1);
  const { data: before } = useSummary(places, byPlace ? quarterEnd : undefined);
  if (error && !byPlace)
    return (
      <Box component="section" sx={cardStyles}>
        <Failure error={error} retry={refetch} />
      </Box>
    );
  if (!byPlace) return <Loading />;
  if (isEmpty(byPlace)) return <EmptyOffice />;
  return (
    <>
      <Standing
        summary={byPlace}
        // today's own figures until the past day is known would show no movement at all
        before={before?.meta.on === quarterEnd ? before.meta.total : undefined}
        quarterEnd={quarterEnd}
      />
      <Suspense fallback={<Skeleton variant="rectangular" height={chartsHeight} sx={{ mb: 3 }} />}>
        <CoverageCharts summary={byPlace} places={places} height={chartsHeight} />
      </Suspense>
      {children}
      {grouped && <GroupTable summary={grouped} groupBy={groupBy} places={places} onGroupBy={setChosen} />}
    </>
  );
};

const isEmpty = ({ meta: { total } }: CoverageSummary): boolean =>
  total.organizations + total.notApplicable === 0;

const Loading = () => (
  <>
    <Skeleton variant="rectangular" height={figuresHeight} sx={{ mb: 3 }} />
    <Skeleton variant="rectangular" height={chartsHeight} sx={{ mb: 3 }} />
  </>
);
