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
      gap: null,
    });
    before = figure ?? before;
    if (figure?.value != null) base = figure;
  }
  return points;
}

/** Tells for each point how much more it is than the same year of the first body. */
export function addGaps(
  concept: Concept,
  first: readonly ComparisonPoint[],
  points: readonly ComparisonPoint[],
): void {
  for (const [index, point] of points.entries()) {
    point.gap = gapOf(concept, first[index]?.figure, point.figure);
  }
}

function gapOf(
  concept: Concept,
  one: IndicatorFigure | null | undefined,
  other: IndicatorFigure | null,
): number | null {
  if (one?.value == null || other?.value == null) return null;
  if (breakBetween(concept, one, other) !== null) return null;
  return sumOf([other.value, -one.value]);
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
