import { type Bound, boundFor } from '../../../understand/bounds.js';
import type { Query } from '../../../understand/query.js';
import { labelOf, unitOf } from '../../evidence.js';
import type { Library } from '../../library.js';
import { type Result, result } from '../../result.js';
import { answered, computed, numberOf, subjectOf, type Valued } from '../parts.js';
import { agenciesOf } from './readings.js';

const within = (bound: Bound, one: Valued): boolean =>
  bound.holds(one.value, boundFor(bound, unitOf(one)));

/** How many years of one body are within the bound, and which. */
export function countYears(
  library: Library,
  query: Query,
  readings: readonly Valued[],
  bound: Bound,
): Promise<Result> {
  const fitting = readings.filter((one) => within(bound, one));
  const first = computed(library, readings, {
    value: fitting.length,
    operation: 'count',
    unit: library.wording.yearUnit,
  });
  const last = readings.at(-1) as Valued;
  const condition = library.wording.condition(labelOf(library, last), bound);
  return answered(library, query, [...fitting, ...readings.filter((one) => !within(bound, one))], {
    first,
    answer: library.wording.count(
      fitting.length,
      `${agenciesOf(library, readings)}${condition}`,
      fitting.map((one) => `${one.year} ${numberOf(library, one)}`),
      readings.length,
    ),
  });
}

/** Which bodies are within the bound in one year each, or how many. */
export function countBodies(
  library: Library,
  query: Query,
  readings: readonly Valued[],
  { bound, names }: { bound: Bound; names: boolean },
): Promise<Result> {
  const years = [...new Set(readings.map((one) => one.year))];
  const bodies = new Set(readings.map((one) => one.agency));
  if (bodies.size < readings.length)
    return Promise.resolve(
      result({ status: 'clarify', answer: library.wording.whichYear(years.sort()) }),
    );
  const fitting = readings.filter((one) => within(bound, one));
  const first = computed(library, readings, {
    value: fitting.length,
    operation: 'count',
    unit: library.wording.bodyUnit,
  });
  const last = readings.at(-1) as Valued;
  return answered(library, query, [...fitting, ...readings.filter((one) => !within(bound, one))], {
    ...(!names && { first }),
    answer: library.wording.bodies(
      fitting.map((one) => `${subjectOf(library, one)} ${numberOf(library, one)}`),
      library.wording.condition(labelOf(library, last), bound),
      readings.length,
    ),
    notes: years.length > 1 ? [library.wording.latestOfEach] : [],
  });
}

/** 是否超过100件, 是不是36件: yes or no, with the figure. */
export function exceeds(
  library: Library,
  query: Query,
  readings: readonly Valued[],
  bound: Bound,
): Promise<Result> {
  const parts = readings.map((one) =>
    library.wording.bound(
      within(bound, one),
      subjectOf(library, one),
      numberOf(library, one),
      bound,
    ),
  );
  return answered(library, query, readings, { answer: parts.join('') });
}
