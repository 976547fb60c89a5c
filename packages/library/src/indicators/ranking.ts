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

/** Figures that all compare, and a figure of each way of counting among them. */
interface Alike {
  figures: Valued[];
  kinds: Valued[];
}

const isSameKind = (one: Valued, other: Valued): boolean =>
  one.form === other.form && one.unit === other.unit;

/** The figures in groups within which all compare, the largest group first. */
function countedAlike(concept: Concept, figures: readonly Valued[]): Valued[][] {
  const groups: Alike[] = [];
  const compares = (one: Valued, other: Valued) =>
    one.unit === other.unit && breakBetween(concept, one, other) === null;
  for (const figure of figures) {
    // Whether two compare is decided by their kinds: a year has thousands of figures and few kinds.
    const group =
      groups.find(({ kinds }) => kinds.some((one) => isSameKind(one, figure))) ??
      groups.find(({ kinds }) => kinds.every((one) => compares(one, figure)));
    if (!group) groups.push({ figures: [figure], kinds: [figure] });
    else {
      group.figures.push(figure);
      if (!group.kinds.some((one) => isSameKind(one, figure))) group.kinds.push(figure);
    }
  }
  return groups.map((group) => group.figures).sort((one, other) => other.length - one.length);
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
