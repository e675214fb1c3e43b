import { registerMap } from 'echarts/core';
import { useMemo } from 'react';
import type { ChartColours } from '../charts/chartTheme';
import { EChart, type ChartOption } from '../charts/EChart';
import { fillOf, type MapClass } from './classes';
import outlines from '../../shared/map/guangdong.json';

// the file is GeoJSON, whose types ECharts narrows further than TypeScript reads a JSON file
registerMap('guangdong', outlines as unknown as Parameters<typeof registerMap>[1]);

/** A city on the map: its four-digit code, the name to write on it, and its rate. */
export interface MapCity {
  key: string;
  name: string;
  value: number | null;
  /** the rate in words */
  said: string;
}

interface Props {
  label: string;
  cities: MapCity[];
  classes: MapClass[];
  height: number;
  onPick: (key: string) => void;
}

/** The cities of the province, coloured by class. Their figures stand in the table beside the map. */
export const CityMap = ({ label, cities, classes, height, onPick }: Props) => {
  // drawn again when its words or figures change, not whenever the page is
  const drawing = JSON.stringify({ cities, classes });
  const option = useMemo(() => mapOption(JSON.parse(drawing) as Drawing), [drawing]);
  return <EChart label={label} height={height} option={option} onPick={({ name }) => onPick(name)} />;
};

type Drawing = Pick<Props, 'cities' | 'classes'>;

const mapOption =
  ({ cities, classes }: Drawing) =>
  ({ palette, isDark }: ChartColours): ChartOption => {
    const find = (key: string): MapCity | undefined => cities.find((city) => city.key === key);
    const label = {
      show: true,
      fontSize: 10,
      color: palette.ink,
      textBorderColor: palette.paper,
      textBorderWidth: 2,
      formatter: ({ name }: { name: string }) => find(name)?.name.replace(/市$/, '') ?? '',
    };
    return {
      legend: { show: false },
      tooltip: {
        formatter: (at: unknown) => {
          // a map has one mark for each tooltip, named by the city's code
          const city = find((at as { name: string }).name);
          return city ? `${city.name}  ${city.said}` : '';
        },
      },
      series: [
        {
          type: 'map',
          map: 'guangdong',
          selectedMode: false,
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          preserveAspect: 'contain',
          showLegendSymbol: false,
          // a degree of longitude at 23° north against one of latitude
          aspectScale: 0.92,
          label,
          labelLayout: { hideOverlap: true },
          itemStyle: {
            areaColor: fillOf(null, classes, isDark),
            borderColor: palette.ink2,
            borderWidth: 0.6,
          },
          emphasis: {
            label: { ...label, fontWeight: 600 },
            itemStyle: { borderColor: palette.ink, borderWidth: 1.6 },
          },
          data: cities.map(({ key, value }) => ({
            name: key,
            value: value ?? NaN,
            itemStyle: { areaColor: fillOf(value, classes, isDark) },
            emphasis: { itemStyle: { areaColor: fillOf(value, classes, isDark) } },
          })),
        },
      ],
    };
  };
