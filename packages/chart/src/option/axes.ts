import type { CheckedChart } from '../check.js';
import type { Layout } from '../layout.js';
import { breakLabels } from '../segments.js';
import { SIZES, type Theme } from '../theme.js';
import { formatNumber } from '../wording.js';

/** Words and numbers along the axes. */
const lettering = (theme: Theme) => ({ color: theme.soft, fontSize: SIZES.text });

/** The labels, known to the engine by their numbers alone: whatever they say, they name nothing. */
function labelAxis(chart: CheckedChart, { labels }: Layout, theme: Theme) {
  const lying = chart.kind === 'bar';
  return {
    type: 'category',
    data: labels.map((_, index) => String(index)),
    inverse: lying,
    axisLine: { show: true, onZero: true, lineStyle: { color: theme.soft } },
    axisTick: { show: false },
    axisLabel: {
      ...lettering(theme),
      formatter: (index: string) => labels[Number(index)] ?? '',
      ...(lying ? { interval: 0, margin: 10 } : { hideOverlap: true, margin: 10 }),
    },
  };
}

/** The values, from zero; bars that lie carry their numbers themselves. */
function valueAxis(chart: CheckedChart, theme: Theme) {
  const lying = chart.kind === 'bar';
  const values = chart.series.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  return {
    type: 'value',
    scale: false,
    splitNumber: 4,
    ...(values.every(Number.isInteger) && { minInterval: 1 }),
    // Room above the highest value for the words of a break.
    ...(breakLabels(chart.series).length > 0 && { boundaryGap: [0, 0.12] }),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: !lying, lineStyle: { color: theme.line } },
    axisLabel: { ...lettering(theme), show: !lying, formatter: formatNumber },
  };
}

/** A scale over the labels that has room between them, for what stands beside or between labels. */
const betweenAxis = ({ kind, labels }: CheckedChart) => ({
  type: 'value',
  show: false,
  min: -0.5,
  max: labels.length - 0.5,
  inverse: kind === 'bar',
});

/** Both axes; the labels' has a second scale, see {@link betweenAxis}. */
export function axes(chart: CheckedChart, layout: Layout, theme: Theme) {
  const along = [labelAxis(chart, layout, theme), betweenAxis(chart)];
  const across = valueAxis(chart, theme);
  return chart.kind === 'bar' ? { yAxis: along, xAxis: across } : { xAxis: along, yAxis: across };
}
