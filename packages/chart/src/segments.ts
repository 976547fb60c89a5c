import type { ChartPoint, ChartSeries } from './chart.js';

/** Points that belong together: a series is cut before each point where it breaks. */
export function segmentsOf({ points }: ChartSeries): ChartPoint[][] {
  const segments: ChartPoint[][] = [];
  for (const point of points) {
    const last = segments.at(-1);
    if (last && !point.break) last.push(point);
    else segments.push([point]);
  }
  return segments;
}

/** Labels before which some series breaks; a break before the very first point says nothing. */
export const breakLabels = (series: readonly ChartSeries[]): string[] => [
  ...new Set(series.flatMap(({ points }) => points.slice(1).filter(isBreak).map(labelOf))),
];

const isBreak = (point: ChartPoint): boolean => point.break === true;
const labelOf = (point: ChartPoint): string => point.label;

/** The labels of all series, each once, in the order in which they first come. */
export const labelsOf = (series: readonly ChartSeries[]): string[] => [
  ...new Set(series.flatMap(({ points }) => points.map(labelOf))),
];
