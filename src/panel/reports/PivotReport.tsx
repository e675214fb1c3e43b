import { Box, Skeleton } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { Failure } from '../dashboard/Failure';
import type { PanelDataProvider } from '../providers/dataProvider';
import { useLabels } from '../schema/useLabels';
import { PivotControls } from './PivotControls';
import { readPivot } from './pivotRequest';
import { PivotTable } from './PivotTable';
import { ReportPage } from './ReportPage';
import { useAddress } from './useAddress';

/** The chart comes after the table, in a file of its own. */
const PivotChart = lazy(() => import('./PivotChart'));
const chartHeight = 420;

/** Any two dimensions against each other, as a table, a chart, a workbook and a picture. */
const PivotReport = () => {
  const translate = useTranslate();
  const labels = useLabels();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { read, write } = useAddress();
  const request = readPivot(read);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['reports', 'pivot', request],
    queryFn: () => dataProvider.pivot(request),
    placeholderData: keepPreviousData,
  });
  const title = data
    ? `${labels.text(data.meta.labels.rows)} × ${labels.text(data.meta.labels.columns)}`
    : '';
  return (
    <ReportPage
      report="pivot"
      isReady={data !== undefined}
      fetchWorkbook={() => dataProvider.pivotFile(request)}
    >
      <PivotControls request={request} onChange={write} />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={560} />}
      {data && (
        <Box
          component="article"
          className="sheet"
          aria-busy={isPlaceholderData}
          sx={{ opacity: isPlaceholderData ? 0.6 : 1 }}
        >
          <h2>{title}</h2>
          <Box className="lines">
            <span>{labels.text(data.meta.labels.measure)}</span>
            <span>{translate('reports.deadline', { day: data.meta.on })}</span>
          </Box>
          {data.data.rows.length === 0 ? (
            <p>{translate('reports.pivot.nothing')}</p>
          ) : (
            <>
              <PivotTable pivot={data} request={request} />
              <p className="note">{translate(data.meta.isPast ? 'reports.past' : 'reports.pivot.note')}</p>
              <Suspense fallback={<Skeleton variant="rectangular" height={chartHeight} sx={{ mt: 3 }} />}>
                <PivotChart pivot={data} measure={request.measure} title={title} height={chartHeight} />
              </Suspense>
            </>
          )}
        </Box>
      )}
    </ReportPage>
  );
};

export default PivotReport;
