import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { SITE_LEVELS } from '../../shared/site-life';
import { useStaff } from '../layout/useStaff';
import { citiesOf, countiesOf } from '../regions/regions';
import { useRegions } from '../regions/useRegions';
import { useAddress } from '../reports/useAddress';
import { useBatches } from './useBatches';

export const siteFilterNames = ['batch', 'place', 'level'] as const;

interface Props {
  /** the batch in sight where a page is about one batch and nothing else; empty while that is not known */
  ofBatch?: string;
}

/** Narrows sites to a batch, a place and a level; the choice stands in the address. */
export const SiteFilters = ({ ofBatch }: Props) => {
  const translate = useTranslate();
  const { read, write } = useAddress();
  const batches = useBatches();
  const regions = useRegions();
  const scope = useStaff()?.scope ?? '';
  const places = scope.length <= 2 ? citiesOf(regions) : countiesOf(regions, scope);
  const choices = {
    batch: batches.map(({ documentId, name }) => ({ value: String(documentId), label: String(name) })),
    place: places.map(({ code, name }) => ({ value: code, label: name })),
    level: SITE_LEVELS.map((value) => ({ value, label: translate(`sites.levels.${value}`) })),
  };
  const labels = { batch: 'sites.board.batch', place: 'sites.board.city', level: 'sites.board.level' };
  const shown = siteFilterNames.filter(
    (name) => (ofBatch === undefined || name === 'batch') && (name !== 'place' || choices.place.length > 0),
  );
  return (
    <Box className="screen-only" sx={{ display: 'flex', gap: 3, mb: 3, flexWrap: 'wrap' }}>
      {shown.map((name) => {
        const value = read(name) || (ofBatch ?? '');
        // a choice that is not known yet is shown once it is
        const isKnown = choices[name].some((one) => one.value === value);
        return (
          <TextField
            key={name}
            select
            label={translate(labels[name])}
            value={isKnown ? value : ''}
            onChange={({ target }) => write({ [name]: target.value })}
            sx={{ width: name === 'batch' ? 280 : 140 }}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            {!ofBatch && <MenuItem value="">{translate('sites.board.all')}</MenuItem>}
            {choices[name].map((one) => (
              <MenuItem key={one.value} value={one.value}>
                {one.label}
              </MenuItem>
            ))}
          </TextField>
        );
      })}
    </Box>
  );
};
