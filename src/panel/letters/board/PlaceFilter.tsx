import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useStaff } from '../../layout/useStaff';
import { citiesOf, countiesOf } from '../../regions/regions';
import { useRegions } from '../../regions/useRegions';
import { useAddress } from '../../reports/useAddress';

/** Narrows the board to a city, or to a county of one's own city; the choice stands in the address. */
export const PlaceFilter = () => {
  const translate = useTranslate();
  const { read, write } = useAddress();
  const regions = useRegions();
  const scope = useStaff()?.scope ?? '';
  const places = scope.length <= 2 ? citiesOf(regions) : countiesOf(regions, scope);
  if (places.length === 0) return null;
  const value = read('place');
  return (
    <Box className="screen-only" sx={{ mb: 3 }}>
      <TextField
        select
        label={translate('letters.board.place')}
        value={places.some(({ code }) => code === value) ? value : ''}
        onChange={({ target }) => write({ place: target.value })}
        sx={{ width: 180 }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{translate('letters.board.all')}</MenuItem>
        {places.map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};
