import { Box, useTheme } from '@mui/material';
import { Link } from 'react-router-dom';
import { organizationsAt } from '../dashboard/links';
import { fillOf, type MapClass } from './classes';
import type { MapCity } from './CityMap';

interface Props {
  caption: string;
  cities: MapCity[];
  classes: MapClass[];
}

/** The map's figures to read, and to reach by keyboard: each city opens its list. */
export const CityTable = ({ caption, cities, classes }: Props) => {
  const isDark = useTheme().palette.mode === 'dark';
  return (
    <Box component="table" sx={styles} aria-label={caption}>
      <tbody>
        {cities.map(({ key, name, value, said }) => (
          <tr key={key}>
            <th scope="row">
              <i style={{ background: fillOf(value, classes, isDark) }} aria-hidden />
              <Link to={organizationsAt({ jurisdictionCode: key })}>{name}</Link>
            </th>
            <td>{said}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
};

const styles = {
  borderCollapse: 'collapse',
  width: '100%',
  alignSelf: 'start',
  '& th, & td': {
    fontWeight: 400,
    textAlign: 'left',
    padding: '1px 6px',
    borderBottom: '1px solid var(--rule)',
  },
  '& th': { whiteSpace: 'nowrap' },
  '& td': { textAlign: 'right', fontSize: 12, whiteSpace: 'nowrap' },
  '& i': { display: 'inline-block', width: 10, height: 10, mr: 2, border: '1px solid var(--ink2)' },
};
