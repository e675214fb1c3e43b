import { Box, FormControlLabel, Checkbox, Skeleton } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { useStaff } from '../layout/useStaff';
import { Definitions } from '../dashboard/Definitions';
import { EmptyOffice } from '../dashboard/EmptyOffice';
import { Failure } from '../dashboard/Failure';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { Statistics } from '../providers/reportsApi';
import { AsOfDay } from './AsOfDay';
import { StatisticsTable } from './StatisticsTable';
import { ReportPage } from './ReportPage';
import { useAddress } from './useAddress';
import { todayInOffice } from './todayInOffice';

/** 两个覆盖情况统计表, as on paper: to read, to print on A4 landscape, to take as a workbook. */
const StatisticsReport = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { read, write } = useAddress();
  const [day, withTypes] = [read('on'), read('types') !== 'no'];
  const today = todayInOffice();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['reports', 'statistics', day],
    queryFn: () => dataProvider.statistics(day || undefined),
    placeholderData: keepPreviousData,
  });
  return (
    <ReportPage
      report="statistics"
      isReady={data !== undefined}
      fetchWorkbook={() => dataProvider.statisticsFile(day || undefined)}
    >
      <Box
        className="screen-only"
        sx={{ display: 'flex', gap: 4, mb: 3, alignItems: 'center', flexWrap: 'wrap' }}
      >
        <AsOfDay day={day} today={today} onChange={(on) => write({ on })} />
        <FormControlLabel
          control={
            <Checkbox
              checked={withTypes}
              onChange={({ target }) => write({ types: target.checked ? '' : 'no' })}
            />
          }
          label={translate('reports.statistics.withTypes')}
        />
      </Box>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={560} />}
      {data && (
        <Box sx={{ opacity: isPlaceholderData ? 0.6 : 1 }} aria-busy={isPlaceholderData}>
          <Sheet statistics={data} withTypes={withTypes} />
        </Box>
      )}
    </ReportPage>
  );
};

const Sheet = ({ statistics, withTypes }: { statistics: Statistics; withTypes: boolean }) => {
  const translate = useTranslate();
  const staff = useStaff();
  const { on, office, total, definitions, isPast } = statistics.meta;
  if (total.organizations + total.notApplicable === 0 && !isPast) return <EmptyOffice />;
  return (
    <Box component="article" className="sheet">
      <h2>{translate('reports.statistics.heading')}</h2>
      <Box className="lines">
        <span>{translate('reports.office', { office })}</span>
        <span>{translate('reports.deadline', { day: on })}</span>
      </Box>
      <StatisticsTable statistics={statistics} withTypes={withTypes} />
      <Box className="lines">
        <span>{translate('reports.madeBy', { name: staff?.displayName ?? '' })}</span>
        <span>{translate('reports.checkedBy')}</span>
        <span>{translate('reports.madeOn')}</span>
      </Box>
      <p className="note">{translate('reports.statistics.note')}</p>
      {isPast && <p className="note">{translate('reports.past')}</p>}
      <div className="screen-only">
        <Definitions definitions={definitions} />
      </div>
    </Box>
  );
};

export default StatisticsReport;
