import type { Concept } from '@nianbao/domain';
import { breakBetween } from './comparable.js';
import type { ComparisonSeries } from './comparison.js';
import type { IndicatorFigure } from './model.js';

/**
 * Whether bodies are counted otherwise than each other in years that no break parts: then neither
 * is the highest of all.
 */
export function countedApart(concept: Concept, series: readonly ComparisonSeries[]): boolean {
  const breaks = series.flatMap(({ points }) =>
    points.flatMap((point) => (point.break === null ? [] : point.year)),
  );
  const stretches = new Map<number, IndicatorFigure[]>();
  for (const { year, figure } of series.flatMap(({ points }) => points)) {
    if (figure?.value == null) continue;
    const stretch = breaks.filter((one) => one <= year).length;
    stretches.set(stretch, [...(stretches.get(stretch) ?? []), figure]);
  }
  return [...stretches.values()].some((figures) => !allAlike(concept, figures));
}

const allAlike = (concept: Concept, [first, ...others]: readonly IndicatorFigure[]): boolean =>
  !first || others.every((one) => breakBetween(concept, first, one) === null);
