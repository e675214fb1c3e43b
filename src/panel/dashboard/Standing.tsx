import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import type { CoverageSummary, Rate } from '../providers/coverageApi';
import { cardStyles } from '../register/RecordSections';
import { textIn } from '../schema/describe';
import { Definitions } from './Definitions';
import { standingRates } from './rates';
import { share } from './share';

/** The second question of home: how do we stand. Every rate shows what stands above and below its line. */
export const Standing = ({ summary }: { summary: CoverageSummary }) => {
  const translate = useTranslate();
  const rates = standingRates(summary);
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('home.standing')}</Typography>
      <Box component="ul" sx={gridStyles}>
        {rates.map(({ key, rate }) => (
          <RateFigure key={key} label={summary.meta.definitions[key]?.label} name={key} rate={rate} />
        ))}
      </Box>
      <Definitions definitions={summary.meta.definitions} />
    </Box>
  );
};

interface RateFigureProps {
  name: string;
  label: { zh: string; en: string } | undefined;
  rate: Rate;
}

const RateFigure = ({ name, label, rate }: RateFigureProps) => {
  const translate = useTranslate();
  const locale = useLocale();
  const part = share(rate);
  return (
    <li>
      <span>{textIn(label, locale) || translate(`home.rates.${name}`, { _: name })}</span>
      <strong>{part === null ? translate('home.noRate') : `${(part * 100).toFixed(1)}%`}</strong>
      <span className="bar" aria-hidden>
        <span style={{ width: `${(part ?? 0) * 100}%` }} />
      </span>
      <small>
        {rate.numerator.toLocaleString()} / {rate.denominator.toLocaleString()}
      </small>
    </li>
  );
};

const gridStyles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
  columnGap: 6,
  rowGap: 4,
  '& li': { display: 'flex', flexDirection: 'column' },
  '& strong': { fontSize: 20, lineHeight: '28px', fontWeight: 600 },
  '& small': { fontSize: 12, lineHeight: '18px', color: 'var(--ink2)' },
  '& .bar': { height: 4, my: '2px', backgroundColor: 'var(--line)' },
  '& .bar > span': { display: 'block', height: 4, backgroundColor: 'var(--covered)' },
};
