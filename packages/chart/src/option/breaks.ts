import type { CheckedChart } from '../check.js';
import { breakLabels } from '../segments.js';
import { SIZES, type Theme } from '../theme.js';
import { wordingOf } from '../wording.js';
import { onBetweenAxis } from './absent.js';

/** A dashed line before each label from which figures are counted otherwise. */
export function breakMarks(chart: CheckedChart, theme: Theme) {
  if (chart.kind === 'bar') return [];
  const before = breakLabels(chart.series).map((label) => chart.labels.indexOf(label) - 0.5);
  if (before.length === 0) return [];
  const words = wordingOf(chart).break;
  const markLine = {
    silent: true,
    symbol: 'none',
    data: before.map((xAxis) => ({ xAxis })),
    lineStyle: { color: theme.soft, type: 'dashed', width: 1.5 },
    label: { color: theme.soft, fontSize: SIZES.text, formatter: () => words },
    emphasis: { disabled: true },
  };
  return [{ ...onBetweenAxis(chart), type: 'scatter', data: [], silent: true, markLine }];
}
