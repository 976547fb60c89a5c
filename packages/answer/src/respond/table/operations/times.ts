import type { Query } from '../../../understand/query.js';
import type { Library } from '../../library.js';
import { type Result, result } from '../../result.js';
import { written } from '../../wording/numbers.js';
import { answered, computed, subjectOf, type Valued } from '../parts.js';
import { inOrderOfNaming } from './apart.js';
import { againstBase } from './change.js';
import { incomparable, incomplete, lacks, oneUnit } from './readings.js';

function pairOf(
  query: Query,
  readings: readonly Valued[],
  yearly: boolean,
): readonly [Valued, Valued] | undefined {
  if (yearly) return againstBase(query, readings);
  const [first, second, ...more] = inOrderOfNaming(query, readings);
  const whole = first && second && more.length === 0 && first.year === second.year;
  return whole && !lacks(query, readings) ? [first, second] : undefined;
}

/** A是B的几倍, 是上年的几倍: two decimals. */
export async function times(
  library: Library,
  query: Query,
  readings: readonly Valued[],
  yearly: boolean,
): Promise<Result> {
  const pair = pairOf(query, readings, yearly);
  if (!pair) return incomplete(library, readings);
  if (!oneUnit(pair)) return incomparable(library, readings);
  const [one, other] = pair;
  if (other.value === 0)
    return result({
      status: 'no_data',
      answer: library.wording.timesZero(subjectOf(library, other)),
    });
  const value = Math.round((one.value / other.value) * 100) / 100;
  const unit = library.wording.timesUnit;
  const first = computed(library, [one], { value, operation: 'ratio', unit });
  return answered(library, query, pair, {
    first,
    answer: library.wording.times(
      library.wording.amount(value, unit),
      subjectOf(library, one),
      subjectOf(library, other),
      `${written(one.value)} ÷ ${written(other.value)}`,
    ),
  });
}
