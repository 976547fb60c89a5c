import { growthOf, sumOf } from '@nianbao/domain';
import type { Chart, ChartPoint, ChartSeries } from '../chart.js';
import { segmentsOf } from '../segments.js';
import { formatNumber, wordingOf } from '../wording.js';
import { subjectOf } from './subjects.js';

/** How far each unbroken stretch of a line came from its first value to its last. */
export function changes(chart: Chart, series: ChartSeries): string[] {
  return segmentsOf(series).flatMap((points) => {
    const valued = points.filter(hasValue);
    const [first, last] = [valued[0], valued.at(-1)];
    if (!first || !last || first === last) return [];
    const from = subjectOf(chart, series.name, first.label);
    return [wordingOf(chart).change(from, last.label, changeWords(chart, first.value, last.value))];
  });
}

function changeWords(chart: Chart, before: number, after: number): string {
  const wording = wordingOf(chart);
  const gap = sumOf([after, -before]);
  if (gap === 0) return wording.level;
  const growth = growthOf(before, after);
  const percent = growth === null ? '' : wording.percent(formatNumber(Math.abs(growth)));
  const words = gap > 0 ? wording.risen : wording.fallen;
  return words(wording.amount(Math.abs(gap), chart.unit), percent);
}

const hasValue = (point: ChartPoint): point is ChartPoint & { value: number } =>
  point.value !== null;
