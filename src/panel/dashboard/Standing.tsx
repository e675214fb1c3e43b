import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { CoverageFigures, CoverageSummary } from '../providers/coverageApi';
import type { ListFilter } from '../providers/filters';
import { cardStyles } from '../register/RecordSections';
import { useLabels } from '../schema/useLabels';
import { Definitions } from './Definitions';
import { organizationsAt, rateFilters } from './links';
import { comparedRates, type ComparedRate } from './rates';
import { share } from './share';

interface Props {
  summary: CoverageSummary;
  /** the figures of the end of the last quarter; missing while they are on their way */
  before: CoverageFigures | undefined;
  /** the day of those, `YYYY-MM-DD` */
  quarterEnd: string;
}

/** The second question of home: how do we stand. Every rate shows what stands above and below its line, and its movement. */
export const Standing = ({ summary, before, quarterEnd }: Props) => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={cardStyles}>
      <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {translate('home.standing')}
        </Typography>
        <Typography variant="caption" color="text.secondary">
          {before && before.organizations === 0
            ? translate('desk.noFiguresOn', { day: quarterEnd })
            : translate('desk.comparedWith', { day: quarterEnd })}
        </Typography>
      </Box>
      <Box component="ul" sx={gridStyles}>
        {comparedRates(summary.meta.total, before).map(({ key, ...compared }) => (
          <RateFigure key={key} name={key} {...compared} summary={summary} />
        ))}
      </Box>
      <Definitions definitions={summary.meta.definitions} />
    </Box>
  );
};

interface RateFigureProps extends Omit<ComparedRate, 'key'> {
  name: string;
  summary: CoverageSummary;
}

const RateFigure = ({ name, rate, points, summary }: RateFigureProps) => {
  const translate = useTranslate();
  const labels = useLabels();
  const part = share(rate);
  const label = summary.meta.definitions[name]?.label;
  return (
    <li>
      <span>{label ? labels.text(label) : name}</span>
      <strong>
        {part === null ? translate('home.noRate') : `${(part * 100).toFixed(1)}%`}
        <Movement points={points} />
      </strong>
      <span className="bar" aria-hidden>
        <span style={{ width: `${(part ?? 0) * 100}%` }} />
      </span>
      <small>
        <Count count={rate.numerator} filter={rateFilters[name]?.above} /> /{' '}
        <Count count={rate.denominator} filter={rateFilters[name]?.below} />
      </small>
    </li>
  );
};

const Count = ({ count, filter }: { count: number; filter: ListFilter | undefined }) =>
  filter && count > 0 ? (
    <Link to={organizationsAt(filter)}>{count.toLocaleString()}</Link>
  ) : (
    <>{count.toLocaleString()}</>
  );

/** The sign says the direction, the colour only repeats it. */
const Movement = ({ points }: { points: number | null }) => {
  const translate = useTranslate();
  if (points === null) return null;
  const kind = points > 0 ? 'up' : points < 0 ? 'down' : 'same';
  return (
    <em className={kind}>{translate(`desk.points.${kind}`, { points: Math.abs(points).toFixed(1) })}</em>
  );
};

const gridStyles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: {
    xs: 'repeat(2, minmax(0, 1fr))',
    sm: 'repeat(3, minmax(0, 1fr))',
    lg: 'repeat(6, minmax(0, 1fr))',
  },
  columnGap: 5,
  rowGap: 4,
  '& li': { display: 'flex', flexDirection: 'column' },
  '& li > span:first-of-type': { minHeight: 44, display: 'flex', alignItems: 'flex-end' },
  '& strong': {
    display: 'flex',
    alignItems: 'baseline',
    height: 28,
    fontSize: 20,
    lineHeight: '28px',
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
  '& em': { fontStyle: 'normal', fontSize: 12, fontWeight: 400, ml: 2 },
  '& em.up': { color: 'var(--covered)' },
  '& em.down': { color: 'var(--build)' },
  '& em.same': { color: 'var(--ink2)' },
  '& small': { fontSize: 12, lineHeight: '18px', color: 'var(--ink2)' },
  '& small a': {
    textDecoration: 'underline',
    textDecorationColor: 'var(--line)',
    textUnderlineOffset: '3px',
  },
  '& .bar': { height: 4, my: '2px', backgroundColor: 'var(--line)' },
  '& .bar > span': { display: 'block', height: 4, backgroundColor: 'var(--covered)' },
};
