import { Box, Button, TextField, Typography } from '@mui/material';
import { useMemo, type MouseEvent } from 'react';
import { useTranslate } from 'react-admin';
import outlines from '../../shared/map/guangdong.json';
import { fieldId } from './pageNames';

interface Props {
  latitude: number | null;
  longitude: number | null;
  onChange: (position: { latitude: number | null; longitude: number | null }) => void;
}

/** Degrees that the map shows, and how many of a degree of latitude one of longitude is here. */
const WEST = 109.5;
const EAST = 117.5;
const NORTH = 25.7;
const SOUTH = 20.1;
const NARROWER = Math.cos((23 * Math.PI) / 180);
const SCALE = 100;
const width = (EAST - WEST) * NARROWER * SCALE;
const height = (NORTH - SOUTH) * SCALE;

const toX = (longitude: number): number => (longitude - WEST) * NARROWER * SCALE;
const toY = (latitude: number): number => (NORTH - latitude) * SCALE;

const pathOf = (rings: number[][][]): string =>
  rings
    .map((ring) =>
      ring
        .map(([x = 0, y = 0], index) => `${index === 0 ? 'M' : 'L'}${toX(x).toFixed(1)} ${toY(y).toFixed(1)}`)
        .join(''),
    )
    .map((line) => `${line}Z`)
    .join('');

const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

/** Where a site is: a click on the outlines of the province, or degrees by hand. */
export const MapPosition = ({ latitude, longitude, onChange }: Props) => {
  const translate = useTranslate();
  const cities = useMemo(
    () =>
      outlines.features.map(({ id, geometry }) => ({
        id,
        // outlines of the province are polygons and sets of them
        path: (geometry.type === 'Polygon'
          ? [geometry.coordinates as unknown as number[][][]]
          : (geometry.coordinates as unknown as number[][][][])
        )
          .map(pathOf)
          .join(''),
      })),
    [],
  );
  const choose = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    onChange({
      longitude: rounded(WEST + x / (NARROWER * SCALE)),
      latitude: rounded(NORTH - y / SCALE),
    });
  };
  const number = (field: 'latitude' | 'longitude', most: number) => (
    <TextField
      id={fieldId([field])}
      type="number"
      label={translate(`showcase.fields.${field}`)}
      value={(field === 'latitude' ? latitude : longitude) ?? ''}
      slotProps={{ htmlInput: { step: 'any', min: -most, max: most } }}
      onChange={({ target }) => {
        const value = target.value === '' ? null : Number(target.value);
        if (value !== null && Math.abs(value) > most) return;
        onChange({ latitude, longitude, [field]: value });
      }}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
      {/* by the keyboard one types the degrees beside it */}
      <Box
        component="svg"
        viewBox={`0 0 ${width.toFixed(0)} ${height.toFixed(0)}`}
        role="img"
        aria-label={translate('showcase.map.name')}
        onClick={choose}
        sx={{
          width: 320,
          maxWidth: '100%',
          cursor: 'crosshair',
          border: '1px solid var(--line)',
          '& path': { fill: 'var(--head)', stroke: 'var(--ink2)', strokeWidth: 1.5 },
        }}
      >
        {cities.map(({ id, path }) => (
          <path key={id} d={path} />
        ))}
        {latitude !== null && longitude !== null && (
          <circle
            cx={toX(longitude)}
            cy={toY(latitude)}
            r={11}
            fill="var(--red)"
            stroke="var(--paper)"
            strokeWidth={3}
          />
        )}
      </Box>
      <Box sx={{ flex: 1, minWidth: 200, display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Typography variant="caption" color="text.secondary">
          {translate('showcase.map.help')}
        </Typography>
        {number('latitude', 90)}
        {number('longitude', 180)}
        <Box>
          <Button
            disabled={latitude === null && longitude === null}
            onClick={() => onChange({ latitude: null, longitude: null })}
          >
            {translate('showcase.map.clear')}
          </Button>
        </Box>
      </Box>
    </Box>
  );
};
