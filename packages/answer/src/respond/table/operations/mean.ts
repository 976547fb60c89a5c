import type { Query } from '../../../understand/query.js';
import type { Library } from '../../library.js';
import type { Result } from '../../result.js';
import { written } from '../../wording/numbers.js';
import { answered, computed, totalOf, type Valued } from '../parts.js';
import { agenciesOf, incomparable, incomplete, lacks, oneUnit, yearsOf } from './readings.js';

/** The mean of the figures, to two decimals, with its working; `no_data` where one that was named is missing. */
export async function mean(
  library: Library,
  query: Query,
  readings: readonly Valued[],
): Promise<Result> {
  if (!oneUnit(readings)) return incomparable(library, readings);
  if (lacks(query, readings)) return incomplete(library, readings);
  const value = Math.round((totalOf(readings) / readings.length) * 100) / 100;
  const first = computed(library, readings, { value, operation: 'mean' });
  const formula = `(${readings.map((one) => written(one.value)).join(' + ')}) ÷ ${readings.length}`;
  return answered(library, query, readings, {
    first,
    answer: library.wording.mean(
      library.wording.amount(value, first.unit),
      library.wording.subject(
        agenciesOf(library, readings),
        yearsOf(library, readings),
        first.label,
      ),
      formula,
    ),
  });
}
