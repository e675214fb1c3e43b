import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { organizationsAt } from '../dashboard/links';
import type { CoverageGroup } from '../providers/coverageApi';
import type { ListFilter } from '../providers/filters';
import { findField, shortLabel } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import type { Palette } from '../layout/tokens';
import type { ChartColours } from './chartTheme';
import { dutyParts } from './dutyBars';
import { EChart, type ChartOption, type Picked } from './EChart';

interface Props {
  label: string;
  groups: CoverageGroup[];
  height: number;
  /** the filter of a group; null where a list cannot be filtered so */
  filterOf: (group: CoverageGroup, label: string) => ListFilter | null;
}

/** Organizations of each group as one bar of parts: done, and what is still owed. A part opens its records. */
export const DutyBars = ({ label, groups, height, filterOf }: Props) => {
  const labels = useLabels();
  const navigate = useNavigate();
  const organizations = useDescription('organizations');
  const verdict = organizations && findField(organizations, 'verdict');
  const names = groups.map((group) => shortLabel(labels.text(group.labels)));
  const parts = dutyParts.map((part) => ({
    ...part,
    name: verdict ? labels.value(verdict, part.verdict) : part.verdict,
  }));
  // drawn again when its words or figures change, not whenever the page is
  const drawing = JSON.stringify({
    names,
    series: parts.map(({ name, colour, count }) => ({ name, colour, data: groups.map(count) })),
  });
  // what was written just above
  const option = useMemo(() => barsOption(JSON.parse(drawing) as Drawing), [drawing]);
  const open = ({ name, series }: Picked) => {
    const group = groups[names.indexOf(name)];
    const part = parts.find((one) => one.name === series);
    const filter = group && filterOf(group, name);
    if (part && filter) navigate(organizationsAt({ ...filter, ...part.filter }));
  };
  return <EChart label={label} height={height} option={option} onPick={open} />;
};

/** Room for the legend, which takes two lines where the chart is narrow. */
const legendHeight = 56;

interface Drawing {
  names: string[];
  series: { name: string; colour: keyof Palette; data: number[] }[];
}

const barsOption =
  ({ names, series }: Drawing) =>
  ({ palette, axis }: ChartColours): ChartOption => ({
    grid: { left: 4, right: 24, top: 4, bottom: legendHeight, containLabel: true },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', ...axis, axisLine: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      ...axis,
      // every bar keeps its name, however narrow its row
      axisLabel: { ...axis.axisLabel, interval: 0 },
    },
    series: series.map(({ name, colour, data }) => ({
      type: 'bar',
      stack: 'all',
      name,
      barWidth: '62%',
      barMaxWidth: 28,
      data,
      // parts are told apart by a gap, too
      itemStyle: { color: palette[colour], borderColor: palette.paper, borderWidth: 0.5 },
    })),
  });
