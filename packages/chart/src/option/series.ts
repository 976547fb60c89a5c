import type { ChartPoint, ChartSeries } from '../chart.js';
import type { CheckedChart } from '../check.js';
import { segmentsOf } from '../segments.js';
import { SIZES, SYMBOLS, type Theme } from '../theme.js';
import { formatNumber } from '../wording.js';

/** More numbers than these stand in each other's way, as do those of lines that cross; the axis has to do. */
const MOST_VALUES = 24;

/** Room beside bars: between labels, and between the bars of one label. */
export const BAR_GAPS = { category: 0.3, bar: 0.1 } as const;

/** A bar that stands alone need not fill its place. */
const WIDEST_BAR = 72;

/** A series as the engine takes it, with the number of the one it belongs to. */
export interface DrawnSeries {
  of: number;
  option: Record<string, unknown>;
}

/** Bars as they are; a line once for each stretch that nothing breaks. */
export function drawnSeries(chart: CheckedChart, theme: Theme): DrawnSeries[] {
  return chart.series.flatMap((one, index) =>
    chart.kind === 'line'
      ? segmentsOf(one).map((points) => lineOf(chart, theme, index, points))
      : [barOf(chart, theme, index, one)],
  );
}

function lineOf(
  chart: CheckedChart,
  theme: Theme,
  of: number,
  points: readonly ChartPoint[],
): DrawnSeries {
  const color = theme.series[of];
  const symbol = { symbol: SYMBOLS[of], symbolSize: 9, showAllSymbol: true };
  const option = {
    ...{ type: 'line', ...symbol, connectNulls: false, lineStyle: { color, width: 2.5 } },
    ...common(chart, theme, of, points),
    label: { ...valueLabel(chart, theme), position: 'top' },
    labelLayout: { hideOverlap: true },
  };
  return { of, option };
}

function barOf(
  chart: CheckedChart,
  theme: Theme,
  of: number,
  { points }: ChartSeries,
): DrawnSeries {
  const gaps = {
    barCategoryGap: `${BAR_GAPS.category * 100}%`,
    barGap: `${BAR_GAPS.bar * 100}%`,
    ...(chart.series.length === 1 && { barMaxWidth: WIDEST_BAR }),
  };
  const option = {
    ...{ type: 'bar', ...gaps, ...common(chart, theme, of, points) },
    label: { ...valueLabel(chart, theme), position: chart.kind === 'bar' ? 'right' : 'top' },
  };
  return { of, option };
}

/** Known to the engine by its number: a name could be one that means something to it. */
function common(chart: CheckedChart, theme: Theme, of: number, points: readonly ChartPoint[]) {
  const values = new Map(points.map(({ label, value }) => [label, value]));
  return {
    name: String(of),
    data: chart.labels.map((label) => values.get(label) ?? null),
    itemStyle: { color: theme.series[of] },
    emphasis: { disabled: true },
    cursor: 'default',
  };
}

function valueLabel({ series, kind }: CheckedChart, theme: Theme) {
  const values = series.flatMap(({ points }) => points.filter(({ value }) => value !== null));
  const crossing = kind === 'line' && series.length > 1;
  return {
    show: kind === 'bar' || (values.length <= MOST_VALUES && !crossing),
    ...{
      color: theme.ink,
      fontSize: SIZES.value,
      textBorderColor: theme.ground,
      textBorderWidth: 3,
    },
    formatter: ({ value }: { value: number }) => formatNumber(value),
  };
}
