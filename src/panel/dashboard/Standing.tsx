import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CoverageSummary, Rate } from '../providers/coverageApi';
import { cardStyles } from '../register/RecordSections';
import { textIn } from '../schema/describe';
import { useLocale } from 'react-admin';
import { definitionOf, standingRates } from './rates';
import { share } from './share';

/** The second question of home: how do we stand. Every rate shows what stands above and below its line. */
export const Standing = ({ summary }: { summary: CoverageSummary }) => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('home.standing')}</Typography>
      <Box component="ul" sx={gridStyles}>
        {standingRates(summary).map(({ key, rate }) => (
          <RateFigure
            key={key}
            name={key}
            rate={rate}
            definition={definitionOf(summary.meta.definitions, key)}
          />
        ))}
      </Box>
    </Box>
  );
};

const RateFigure = ({
  name,
  rate,
  definition,
}: {
  name: string;
  rate: Rate;
  definition: { label?: { zh: string; en: string }; text?: { zh: string; en: string } };
}) => {
  const translate = useTranslate();
  const locale = useLocale();
  const part = share(rate);
  const label = textIn(definition.label, locale) || translate(`home.rates.${name}`, { _: name });
  return (
    <li>
      <span>{label}</span>
      <strong>{part === null ? translate('home.noRate') : `${(part * 100).toFixed(1)}%`}</strong>
      <small>
        {rate.numerator.toLocaleString()} / {rate.denominator.toLocaleString()}
      </small>
      {definition.text && <small>{textIn(definition.text, locale)}</small>}
    </li>
  );
};

const gridStyles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: 4,
  '& li': { display: 'flex', flexDirection: 'column' },
  '& strong': { fontSize: 20, lineHeight: '28px', fontWeight: 600 },
  '& small': { fontSize: 12, lineHeight: '18px', color: 'var(--ink2)' },
};
