import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DutyBars } from '../charts/DutyBars';
import { MapCard } from '../map/MapCard';
import type { CoverageSummary, SummaryGrouping } from '../providers/coverageApi';
import { cardStyles } from '../register/RecordSections';
import { groupFilter } from './links';
import { useSummary } from './useSummary';

interface Props {
  summary: CoverageSummary;
  places: SummaryGrouping;
  /** of the row of cards */
  height: number;
}

/** Below the card's edge, heading and its space. */
const insets = 66;
const typesHeight = 240;

/** The same figures to look at: the map of a province or the counties of a city, and the types. */
const CoverageCharts = ({ summary, places, height }: Props) => {
  const translate = useTranslate();
  const { data: byType } = useSummary('orgType');
  return (
    <>
      {places === 'city' ? (
        <MapCard summary={summary} height={height} />
      ) : (
        <ChartCard title={translate('desk.charts.counties')} height={height}>
          <DutyBars
            label={translate('desk.charts.counties')}
            groups={summary.data}
            height={height - insets}
            filterOf={(group, name) => groupFilter('county', group.key, name)}
          />
        </ChartCard>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: places === 'city' ? '3fr 2fr' : '1fr' },
          columnGap: 3,
        }}
      >
        {places === 'city' && (
          <ChartCard title={translate('desk.charts.cities')} height={height}>
            <DutyBars
              label={translate('desk.charts.cities')}
              groups={summary.data}
              height={height - insets}
              filterOf={(group, name) => groupFilter('city', group.key, name)}
            />
          </ChartCard>
        )}
        <ChartCard
          title={translate('desk.charts.types')}
          height={places === 'city' ? height : typesHeight + insets}
        >
          {byType && (
            <DutyBars
              label={translate('desk.charts.types')}
              groups={byType.data}
              height={places === 'city' ? height - insets : typesHeight}
              filterOf={(group, name) => groupFilter('orgType', group.key, name)}
            />
          )}
        </ChartCard>
      </Box>
    </>
  );
};

interface CardProps {
  title: string;
  height: number;
  children: React.ReactNode;
}

const ChartCard = ({ title, height, children }: CardProps) => (
  <Box component="section" sx={{ ...cardStyles, height, boxSizing: 'border-box', minWidth: 0 }}>
    <Typography variant="h2">{title}</Typography>
    {children}
  </Box>
);

export default CoverageCharts;
