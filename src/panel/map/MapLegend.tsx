import { Box, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { fillOf, type MapClass } from './classes';

const percent = (part: number): string => `${Math.round(part * 100)}%`;

/** The classes in words beside their fill, and what has no figure. */
export const MapLegend = ({ classes }: { classes: MapClass[] }) => {
  const translate = useTranslate();
  const isDark = useTheme().palette.mode === 'dark';
  const words = ({ index, from, to }: MapClass): string => {
    if (index === 0) return translate('desk.map.below', { to: percent(to) });
    if (index === classes.length - 1) return translate('desk.map.from', { from: percent(from) });
    return translate('desk.map.between', { from: percent(from), to: percent(to) });
  };
  return (
    <Box component="ul" sx={styles}>
      {classes.map((one) => (
        <li key={one.index}>
          <i style={{ background: fillOf(one.from, classes, isDark) }} aria-hidden />
          {words(one)}
        </li>
      ))}
      <li>
        <i style={{ background: fillOf(null, classes, isDark) }} aria-hidden />
        {translate('desk.map.none')}
      </li>
    </Box>
  );
};

const styles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 4,
  rowGap: 1,
  fontSize: 12,
  lineHeight: '18px',
  color: 'var(--ink2)',
  '& li': { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  '& i': { width: 14, height: 10, border: '1px solid var(--ink2)' },
};
