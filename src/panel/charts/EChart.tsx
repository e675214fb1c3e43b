import { useTheme } from '@mui/material';
import { BarChart, MapChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as addParts, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type MutableRefObject } from 'react';
import { chartTheme, type ChartColours } from './chartTheme';

addParts([BarChart, MapChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = Parameters<EChartsType['setOption']>[0];

/** A mark of the chart that was pressed: its own name and its series'. */
export interface Picked {
  name: string;
  series: string;
}

interface Props {
  /** what the chart shows, for those who don't see it; its figures stand in a table beside it */
  label: string;
  height: number;
  /** the chart in the colours of the present theme */
  option: (colours: ChartColours) => ChartOption;
  onPick?: (picked: Picked) => void;
  /** gives the drawn chart to whoever saves it as a picture */
  chart?: MutableRefObject<EChartsType | null>;
}

/** An ECharts drawing that follows theme, size and print. Lines are SVG: sharp on screen and paper. */
export const EChart = ({ label, height, option, onPick, chart }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const isDark = useTheme().palette.mode === 'dark';

  useEffect(() => {
    if (!place.current) return undefined;
    const made = init(place.current, null, { renderer: 'svg' });
    drawn.current = made;
    if (chart) chart.current = made;
    made.on('click', ({ name, seriesName }) => pick.current?.({ name, series: seriesName ?? '' }));
    const resize = () => made.resize();
    const observer = new ResizeObserver(resize);
    observer.observe(place.current);
    window.addEventListener('beforeprint', resize);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', resize);
      made.dispose();
      drawn.current = null;
      if (chart) chart.current = null;
    };
  }, [chart]);

  useEffect(() => {
    const colours = chartTheme(isDark);
    drawn.current?.setOption({ ...colours.base, ...option(colours) }, { notMerge: true });
  }, [option, isDark]);

  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
};
