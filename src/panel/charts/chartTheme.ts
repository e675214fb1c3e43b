import { dark, light, sans, type Palette } from '../layout/tokens';

/** Double quotes would end the attribute in which a saved drawing names its font. */
const font = sans.replaceAll('"', "'");

export interface ChartColours {
  isDark: boolean;
  palette: Palette;
  /** options that every chart has */
  base: Record<string, unknown>;
  /** style of an axis' labels and lines */
  axis: { axisLabel: Record<string, unknown> } & Record<string, unknown>;
}

/** The tokens of one theme as ECharts wants them. */
export const chartTheme = (isDark: boolean): ChartColours => {
  const palette = isDark ? dark : light;
  const text = { color: palette.ink2, fontFamily: font, fontSize: 12 };
  return {
    isDark,
    palette,
    base: {
      animation: false,
      textStyle: { fontFamily: font, color: palette.ink },
      tooltip: {
        // names come from registers: as rich text they can't be taken for HTML
        renderMode: 'richText',
        backgroundColor: palette.paper,
        borderColor: palette.line,
        textStyle: { color: palette.ink, fontSize: 12, fontFamily: font },
      },
      legend: { bottom: 0, itemWidth: 10, itemHeight: 10, itemGap: 14, textStyle: text, icon: 'rect' },
    },
    axis: {
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      splitLine: { lineStyle: { color: palette.rule } },
    },
  };
};
