import { growthOf, sumOf } from '@nianbao/domain';
import type { Chart, ChartPoint, ChartSeries } from '../chart.js';
import { segmentsOf } from '../segments.js';
import { formatAmount, formatNumber, WORDING } from '../wording.js';
import { subjectOf } from './subjects.js';

/** How far each unbroken stretch of a line came from its first value to its last. */
export function changes(chart: Chart, series: ChartSeries): string[] {
  return segmentsOf(series).flatMap((points) => {
    const valued = points.filter(hasValue);
    const [first, last] = [valued[0], valued.at(-1)];
    if (!first || !last || first === last) return [];
    const from = subjectOf(chart, series.name, first.label);
    return [WORDING.change(from, last.label, changeWords(chart, first.value, last.value))];
  });
}

function changeWords({ unit }: Chart, before: number, after: number): string {
  const gap = sumOf([after, -before]);
  if (gap === 0) return WORDING.level;
  const growth = growthOf(before, after);
  const percent = growth === null ? '' : WORDING.percent(formatNumber(Math.abs(growth)));
  const words = gap > 0 ? WORDING.risen : WORDING.fallen;
  return words(formatAmount(Math.abs(gap), unit), percent);
}

const hasValue = (point: ChartPoint): point is ChartPoint & { value: number } =>
  point.value !== null;
