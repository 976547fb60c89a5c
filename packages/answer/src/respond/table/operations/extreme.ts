import type { Task } from '../../../understand/operation.js';
import type { Query } from '../../../understand/query.js';
import type { Library } from '../../library.js';
import type { Result } from '../../result.js';
import { list } from '../list.js';
import { answered, computed, numberOf, subjectOf, type Valued } from '../parts.js';
import { incomparable, incomplete, inOneYear, lacks, oneUnit } from './readings.js';

/** Every figure from the most to the least; `no_data` where one that was named is missing or units differ. */
export async function rank(
  library: Library,
  query: Query,
  readings: readonly Valued[],
): Promise<Result> {
  const usable = inOneYear(query, readings);
  if (usable.length < 2 || lacks(query, usable)) return incomplete(library, readings);
  if (!oneUnit(usable)) return incomparable(library, usable);
  return list(
    library,
    query,
    [...usable].sort((a, b) => b.value - a.value),
  );
}

/** What is compared in one and the same year. */
const OVER_BODIES: readonly string[] = ['agencies', 'named', 'who'];

/** The most or the least of the figures, with what it was held against; several where they are equal. */
export async function extreme(
  library: Library,
  query: Query,
  all: readonly Valued[],
  { which, over }: Extract<Task, { kind: 'extreme' }>,
): Promise<Result> {
  const readings = OVER_BODIES.includes(over) ? inOneYear(query, all) : all;
  if (readings.length === 0) return incomplete(library, all);
  const best = (which === 'max' ? Math.max : Math.min)(...readings.map((one) => one.value));
  const winners = readings.filter((one) => one.value === best);
  const others = readings.filter((one) => one.value !== best);
  if (!oneUnit(readings)) return incomparable(library, readings);
  if (readings.length < 2 || lacks(query, readings)) return incomplete(library, readings);
  const first = { ...computed(library, winners, { value: best, operation: which }) };
  const answer = library.wording.extreme(
    winners.map((one) => subjectOf(library, one)),
    library.wording.amount(best, first.unit),
    which,
    others.map((one) => `${subjectOf(library, one)} ${numberOf(library, one)}`),
  );
  return answered(library, query, [...winners, ...others], { first, answer });
}
