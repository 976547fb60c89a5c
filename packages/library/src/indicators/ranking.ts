import type { Concept } from '@nianbao/domain';
import { breakBetween } from './comparable.js';
import type { IndicatorFigure, RankedFigure, Ranking } from './model.js';

type Valued = IndicatorFigure & { value: number };

/** A ranking for each year, the latest first, and for each way of counting in it. */
export function rankingsOf(concept: Concept, figures: readonly IndicatorFigure[]): Ranking[] {
  const valued = figures.filter((figure): figure is Valued => figure.value !== null);
  const years = [...new Set(valued.map(({ year }) => year))].sort((one, other) => other - one);
  return years.flatMap((year) => {
    const ofYear = valued.filter((figure) => figure.year === year);
    return countedAlike(concept, ofYear).map((alike) => rankingOf(year, alike));
  });
}

/** The figures in groups within which all compare, the largest group first. */
function countedAlike(concept: Concept, figures: readonly Valued[]): Valued[][] {
  const groups: Valued[][] = [];
  for (const figure of figures) {
    const group = groups.find((all) =>
      all.every((one) => one.unit === figure.unit && breakBetween(concept, one, figure) === null),
    );
    if (group) group.push(figure);
    else groups.push([figure]);
  }
  return groups.sort((one, other) => other.length - one.length);
}

function rankingOf(year: number, figures: readonly Valued[]): Ranking {
  return {
    year,
    unit: figures[0]?.unit ?? '',
    forms: [...new Set(figures.flatMap(({ form }) => form ?? []))],
    places: placesOf(figures),
  };
}

function placesOf(figures: readonly Valued[]): RankedFigure[] {
  const sorted = [...figures].sort((one, other) => other.value - one.value);
  const places: RankedFigure[] = [];
  for (const [index, figure] of sorted.entries()) {
    const before = places.at(-1);
    const rank = before?.figure.value === figure.value ? before.rank : index + 1;
    places.push({ rank, figure });
  }
  return places;
}
