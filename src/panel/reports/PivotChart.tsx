import { Box, Button, useTheme } from '@mui/material';
import type { EChartsType } from 'echarts/core';
import { useMemo, useRef } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { EChart, type ChartOption } from '../charts/EChart';
import type { ChartColours } from '../charts/chartTheme';
import { savePng, saveSvg } from '../charts/savePicture';
import type { Palette } from '../layout/tokens';
import type { Pivot, PivotMeasure } from '../providers/reportsApi';
import { useLabels } from '../schema/useLabels';

interface Props {
  pivot: Pivot;
  measure: PivotMeasure;
  title: string;
  height: number;
}

/** The pivot's cells as bars: counts and shares stand on each other, rates beside each other. */
const PivotChart = ({ pivot, measure, title, height }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const background = useTheme().palette.background.paper;
  const chart = useRef<EChartsType | null>(null);
  const notify = useNotify();
  const tellFailure = () => notify('reports.noPicture', { type: 'error' });
  const { rows, columns, cells } = pivot.data;
  const drawing = JSON.stringify({
    rows: rows.map((row) => labels.text(row.labels)),
    series: columns.map((column, at) => ({
      key: column.key,
      name: labels.text(column.labels),
      data: cells.map((row) => row[at]?.value ?? null),
    })),
    isStacked: measure === 'count' || measure === 'share',
    isPercent: measure !== 'count',
  });
  // what was written just above
  const option = useMemo(() => chartOption(JSON.parse(drawing) as Drawing), [drawing]);
  const name = `${title} ${pivot.meta.on}`;
  return (
    <Box sx={{ mt: 3 }}>
      <EChart label={title} height={height} option={option} chart={chart} />
      <Box className="screen-only" sx={{ display: 'flex', gap: 2, justifyContent: 'flex-end' }}>
        <Button onClick={() => chart.current && savePng(chart.current, name, background).catch(tellFailure)}>
          {translate('reports.toPng')}
        </Button>
        <Button onClick={() => chart.current && saveSvg(chart.current, name)}>
          {translate('reports.toSvg')}
        </Button>
      </Box>
    </Box>
  );
};

interface Drawing {
  rows: string[];
  series: { key: string; name: string; data: (number | null)[] }[];
  isStacked: boolean;
  isPercent: boolean;
}

/** Verdicts and duties keep their colours; other series take turns. */
const own: Record<string, keyof Palette> = {
  covered: 'covered',
  'should-build': 'build',
  build: 'build',
  'should-join': 'join',
  join: 'join',
  'should-include': 'include',
  include: 'include',
  'should-dissolve': 'dissolve',
  dissolve: 'dissolve',
  'to-survey': 'survey',
  'not-applicable': 'ink2',
};
const turns: (keyof Palette)[] = ['blue', 'covered', 'join', 'dissolve', 'include', 'survey', 'build'];

const chartOption =
  ({ rows, series, isStacked, isPercent }: Drawing) =>
  ({ palette, axis }: ChartColours): ChartOption => {
    const written = (value: unknown): string =>
      typeof value !== 'number' ? '—' : isPercent ? `${(value * 100).toFixed(1)}%` : String(value);
    return {
      grid: { left: 4, right: 16, top: 16, bottom: 40, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: written },
      xAxis: {
        type: 'category',
        data: rows,
        ...axis,
        axisLabel: { color: palette.ink2, fontSize: 11, interval: 0, rotate: rows.length > 10 ? 40 : 0 },
      },
      yAxis: { type: 'value', ...axis, axisLabel: { color: palette.ink2, formatter: written } },
      series: series.map(({ key, name, data }, index) => ({
        type: 'bar',
        name,
        data,
        ...(isStacked ? { stack: 'all' } : {}),
        barMaxWidth: 36,
        itemStyle: {
          color: palette[own[key] ?? turns[index % turns.length] ?? 'blue'],
          borderColor: palette.paper,
          borderWidth: 0.5,
        },
      })),
    };
  };

export default PivotChart;
