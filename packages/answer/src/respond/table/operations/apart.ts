import { sumOf } from '@nianbao/domain';
import type { Query } from '../../../understand/query.js';
import { gapAsked } from '../../gap-asked.js';
import type { Library } from '../../library.js';
import type { Result } from '../../result.js';
import { answered, computed, numberOf, subjectOf, type Valued } from '../parts.js';
import { incomparable, incomplete, lacks, oneUnit } from './readings.js';

/** 许可比处罚多多少: the first named less the second, of one year. */
export async function gap(
  library: Library,
  query: Query,
  readings: readonly Valued[],
): Promise<Result> {
  const [first, second, ...more] = inOrderOfNaming(query, readings);
  if (!first || !second || more.length > 0) return incomplete(library, readings);
  if (!oneUnit(readings)) return incomparable(library, readings);
  if (first.year !== second.year || lacks(query, readings)) return incomplete(library, readings);
  const difference = sumOf([first.value, -second.value]);
  const value = computed(library, [first], {
    value: gapAsked(query, difference),
    operation: 'difference',
  });
  const answer = library.wording.difference(
    library.wording.amount(Math.abs(difference), value.unit),
    difference,
    subjectOf(library, first),
    subjectOf(library, second),
    [numberOf(library, first), numberOf(library, second)],
  );
  return answered(library, query, [first, second], { first: value, answer });
}

/** Figures come by name of the body; a difference goes by the order of the question. */
export const inOrderOfNaming = ({ agencies }: Query, readings: readonly Valued[]): Valued[] =>
  [...readings].sort((a, b) => agencies.indexOf(a.agency) - agencies.indexOf(b.agency));
