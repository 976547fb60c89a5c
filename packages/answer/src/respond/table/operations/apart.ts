import { sumOf } from '@nianbao/domain';
import type { Query } from '../../../understand/query.js';
import { gapAsked } from '../../gap-asked.js';
import type { Library } from '../../library.js';
import type { Result } from '../../result.js';
import { answered, computed, numberOf, subjectOf, type Valued } from '../parts.js';
import { incomparable, incomplete, lacks, oneUnit } from './readings.js';

/** 许可比处罚多多少: the first named less the second, of one year; or 2021年和2022年差多少: the later less the earlier. */
export async function gap(
  library: Library,
  query: Query,
  readings: readonly Valued[],
): Promise<Result> {
  const named = inOrderOfNaming(query, readings);
  if (named.length !== 2) return incomplete(library, readings);
  if (!oneUnit(readings)) return incomparable(library, readings);
  const pair = ofTwoYears(named) ?? named;
  const [first, second] = pair as [Valued, Valued];
  const comparable = first.year === second.year || pair !== named;
  if (!comparable || lacks(query, readings)) return incomplete(library, readings);
  const difference = sumOf([first.value, -second.value]);
  const value = computed(library, [first], {
    value: gapAsked(query, difference),
    operation: 'difference',
  });
  const answer = library.wording.difference(
    library.wording.amount(Math.abs(difference), value.unit),
    difference,
    subjectOf(library, first),
    pair === named ? subjectOf(library, second) : library.wording.years([second.year]),
    [numberOf(library, first), numberOf(library, second)],
  );
  return answered(library, query, [first, second], { first: value, answer });
}

/** The later of two years of the same figure before the earlier; undefined where they are something else. */
function ofTwoYears(readings: readonly Valued[]): Valued[] | undefined {
  const [later, earlier] = [...readings].sort((a, b) => b.year - a.year) as [Valued, Valued];
  const same = later.agency === earlier.agency && later.concept === earlier.concept;
  return same && later.year !== earlier.year ? [later, earlier] : undefined;
}

/** Figures come by name of the body; a difference goes by the order of the question. */
export const inOrderOfNaming = ({ agencies }: Query, readings: readonly Valued[]): Valued[] =>
  [...readings].sort((a, b) => agencies.indexOf(a.agency) - agencies.indexOf(b.agency));
