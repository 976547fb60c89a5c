import { type Concept, growthOf, sumOf } from '@nianbao/domain';
import { breakBetween } from './comparable.js';
import type { Change, ComparisonPoint } from './comparison.js';
import type { IndicatorFigure } from './model.js';

/** One indicator of one body in the given years, each held against what stands before it. */
export function pointsOf(
  concept: Concept,
  years: readonly number[],
  figures: ReadonlyMap<number, IndicatorFigure>,
  reported: ReadonlySet<number>,
): ComparisonPoint[] {
  const points: ComparisonPoint[] = [];
  let before: IndicatorFigure | undefined;
  let base: IndicatorFigure | undefined;
  for (const year of years) {
    const figure = figures.get(year) ?? null;
    const broken = figure && before ? breakBetween(concept, before, figure) : null;
    if (broken !== null) base = undefined;
    points.push({
      ...{ year, figure, hasReport: reported.has(year), break: broken },
      change: figure ? changeOf(base, figure) : null,
    });
    before = figure ?? before;
    if (figure?.value != null) base = figure;
  }
  return points;
}

/** Exact, in decimals. A blank has no change, and nothing grows from zero. */
function changeOf(before: IndicatorFigure | undefined, after: IndicatorFigure): Change | null {
  if (before?.value == null || after.value === null) return null;
  return {
    since: before.year,
    difference: sumOf([after.value, -before.value]),
    growth: growthOf(before.value, after.value),
  };
}
