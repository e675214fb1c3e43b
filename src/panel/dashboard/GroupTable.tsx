import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type {
  CoverageFigures,
  CoverageGroup,
  CoverageSummary,
  SummaryGrouping,
} from '../providers/coverageApi';
import type { ListFilter } from '../providers/filters';
import { cardStyles } from '../register/RecordSections';
import { useLabels } from '../schema/useLabels';
import { Bar } from './Bar';
import { groupFilter, liveDuties, organizationsAt } from './links';

interface Props {
  summary: CoverageSummary;
  groupBy: SummaryGrouping;
  /** cities of a province or counties of a city: the places that this desk compares */
  places: SummaryGrouping;
  onGroupBy: (groupBy: SummaryGrouping) => void;
}

const duties = ['build', 'join', 'include'] as const;

/** Duties owed and fulfilled, a row for each city, type or agency. Each figure opens exactly its records. */
export const GroupTable = ({ summary, groupBy, places, onGroupBy }: Props) => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={cardStyles}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 2 }}>
        <Typography variant="h2" sx={{ flex: 1, m: '0 !important' }}>
          {translate(`home.by.${groupBy}`)}
        </Typography>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={groupBy}
          aria-label={translate('home.grouping')}
          // a press on the chosen one unchooses it: it stays
          onChange={(_event, chosen: SummaryGrouping | null) => chosen && onGroupBy(chosen)}
        >
          {[places, 'orgType', 'agency'].map((one) => (
            <ToggleButton key={one} value={one} sx={{ height: 28, textTransform: 'none' }}>
              {translate(`home.groupings.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate(`home.by.${groupBy}`)}>
        <Box component="table" sx={tableStyles}>
          <thead>
            <tr>
              <th scope="col">{translate(`home.groupings.${groupBy}`)}</th>
              <th scope="col" className="n">
                {translate('home.organizations')}
              </th>
              {duties.map((duty) => (
                <th scope="col" key={duty} className="n">
                  {translate(`home.duties.${duty}`)}
                </th>
              ))}
              <th scope="col" className="n">
                {translate('home.duties.to-survey')}
              </th>
              <th scope="col">{translate('home.rates.organization')}</th>
              <th scope="col">{translate('home.rates.work')}</th>
            </tr>
          </thead>
          <tbody>
            <GroupRow isTotal figures={summary.meta.total} label={translate('home.total')} filter={{}} />
            {summary.data.map((group) => (
              <NamedRow key={group.key} group={group} groupBy={groupBy} />
            ))}
          </tbody>
        </Box>
      </Box>
    </Box>
  );
};

const NamedRow = ({ group, groupBy }: { group: CoverageGroup; groupBy: SummaryGrouping }) => {
  const labels = useLabels();
  const label = labels.text(group.labels);
  return <GroupRow figures={group} label={label} filter={groupFilter(groupBy, group.key, label)} />;
};

interface RowProps {
  figures: CoverageFigures;
  label: string;
  filter: ListFilter | null;
  isTotal?: boolean;
}

const GroupRow = ({ figures, label, filter, isTotal = false }: RowProps) => (
  <tr className={isTotal ? 'total' : undefined}>
    <th scope="row">{label}</th>
    <td className="n">
      <Figure count={figures.organizations} filter={filter && { ...filter, duty: liveDuties }} />
    </td>
    {duties.map((duty) => (
      <td key={duty} className="n">
        <Figure
          count={figures.fulfilled[duty] ?? 0}
          filter={filter && { ...filter, duty: [duty], verdict: ['covered'] }}
        />
        {' / '}
        <Figure count={figures.duties[duty] ?? 0} filter={filter && { ...filter, duty: [duty] }} />
      </td>
    ))}
    <td className="n">
      <Figure
        count={figures.duties['to-survey'] ?? 0}
        filter={filter && { ...filter, duty: ['to-survey'] }}
      />
    </td>
    <td>
      <Bar rate={figures.rates.organization} />
    </td>
    <td>
      <Bar rate={figures.rates.work} colour="var(--blue)" />
    </td>
  </tr>
);

const Figure = ({ count, filter }: { count: number; filter: ListFilter | null }) =>
  filter && count > 0 ? (
    <Link to={organizationsAt(filter)}>{count.toLocaleString()}</Link>
  ) : (
    <>{count.toLocaleString()}</>
  );

const tableStyles = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    padding: '4px 10px',
    height: 32,
    textAlign: 'left',
    fontWeight: 400,
    whiteSpace: 'nowrap',
    borderBottom: '1px solid var(--rule)',
  },
  '& thead th': { fontSize: 12, lineHeight: '18px', color: 'var(--ink2)', backgroundColor: 'var(--head)' },
  '& .n': { textAlign: 'right' },
  '& .total th, & .total td': { fontWeight: 600 },
  // beside a figure without records behind it, colour alone would not tell which one opens them
  '& td a': {
    color: 'var(--blue)',
    textDecoration: 'underline',
    textDecorationColor: 'var(--line)',
    textUnderlineOffset: '3px',
  },
};
