import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { organizationsAt } from '../dashboard/links';
import { share } from '../dashboard/share';
import type { CoverageSummary } from '../providers/coverageApi';
import { cardStyles } from '../register/RecordSections';
import { useLabels } from '../schema/useLabels';
import { classesOf } from './classes';
import { CityMap, type MapCity } from './CityMap';
import { CityTable } from './CityTable';
import { MapLegend } from './MapLegend';

const rates = ['organization', 'work', 'build', 'join', 'include'] as const;
type MapRate = (typeof rates)[number];

const provinceDigits = 2;
/** What heading, legend and their spaces take of the card. */
const insets = 94;

/** The cities by a rate of one's choice: on the map, and as a table; the provincial level stands apart. */
export const MapCard = ({ summary, height }: { summary: CoverageSummary; height: number }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const navigate = useNavigate();
  const [rate, setRate] = useState<MapRate>('organization');
  const nameOf = (key: MapRate): string => labels.text(summary.meta.definitions[key]?.label);
  const cities = summary.data.map((group): MapCity => {
    const figure = group.rates[rate] ?? { numerator: 0, denominator: 0 };
    const value = share(figure);
    const percent = value === null ? translate('home.noRate') : `${(value * 100).toFixed(1)}%`;
    const of = `${figure.numerator.toLocaleString()}/${figure.denominator.toLocaleString()}`;
    return { key: group.key, name: labels.text(group.labels), value, said: `${percent}（${of}）` };
  });
  const onMap = cities.filter(({ key }) => key.length > provinceDigits);
  const apart = cities.filter(({ key }) => key.length === provinceDigits);
  const classes = classesOf(cities.map(({ value }) => value));
  const half = Math.ceil(onMap.length / 2);
  const title = translate('desk.map.title', { rate: nameOf(rate) });
  return (
    <Box component="section" sx={{ ...cardStyles, minHeight: height, boxSizing: 'border-box' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 2, flexWrap: 'wrap' }}>
        <Typography variant="h2" sx={{ flex: 1, m: '0 !important' }}>
          {title}
        </Typography>
        <TextField
          select
          value={rate}
          label={translate('desk.map.colouredBy')}
          onChange={({ target }) => setRate(rates.find((one) => one === target.value) ?? 'organization')}
          sx={{ width: 220 }}
        >
          {rates.map((key) => (
            <MenuItem key={key} value={key}>
              {nameOf(key)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Box sx={gridStyles}>
        <div>
          <CityMap
            label={title}
            cities={onMap}
            classes={classes}
            height={height - insets - 18}
            onPick={(key) => navigate(organizationsAt({ jurisdictionCode: key }))}
          />
          <MapLegend classes={classes} />
        </div>
        <Box sx={tableStyles}>
          {apart.length > 0 && (
            <div className="apart">
              <CityTable caption={translate('regions.ownLevel')} cities={apart} classes={classes} />
            </div>
          )}
          <CityTable caption={title} cities={onMap.slice(0, half)} classes={classes} />
          <CityTable caption={title} cities={onMap.slice(half)} classes={classes} />
        </Box>
      </Box>
    </Box>
  );
};

const gridStyles = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
  gap: 5,
};
const tableStyles = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  columnGap: 5,
  rowGap: 2,
  alignContent: 'start',
  '& .apart': { gridColumn: '1 / 2' },
  '& .apart + *': { gridColumn: '1 / 2' },
};
