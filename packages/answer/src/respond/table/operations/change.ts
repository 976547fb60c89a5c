import { sumOf } from '@nianbao/domain';
import type { Query } from '../../../understand/query.js';
import type { Library } from '../../library.js';
import { type Result, result } from '../../result.js';
import { written } from '../../wording/numbers.js';
import { answered, computed, numberOf, subjectOf, type Valued } from '../parts.js';
import { incomparable, incomplete, oneUnit } from './readings.js';

/** The year asked for and the one compared with; undefined where one is missing. */
export function againstBase(
  query: Query,
  readings: readonly Valued[],
): readonly [Valued, Valued] | undefined {
  const [now] = readings as [Valued, ...Valued[]];
  const base = query.base === 'previous' ? now.year - 1 : query.base;
  const asked = readings.filter((one) => one.year !== base).at(-1);
  const before = readings.find((one) => one.year === base && one.agency === asked?.agency);
  return asked && before && [asked, before];
}

/** 比2021年多多少: the year asked for against the one compared with, of one body. */
export async function change(
  library: Library,
  query: Query,
  readings: readonly Valued[],
  growth: boolean,
): Promise<Result> {
  const pair = againstBase(query, readings);
  if (!pair) return incomplete(library, readings);
  if (!oneUnit(pair)) return incomparable(library, readings);
  const [asked, before] = pair;
  const gap = sumOf([asked.value, -before.value]);
  if (growth) return growthOf(library, query, before, asked, gap);
  const first = computed(library, [asked], { value: gap, operation: 'difference' });
  const answer = library.wording.difference(
    library.wording.amount(Math.abs(gap), first.unit),
    gap,
    subjectOf(library, asked),
    library.wording.years([before.year]),
    [numberOf(library, asked), numberOf(library, before)],
  );
  return answered(library, query, [asked, before], { first, answer });
}

async function growthOf(
  library: Library,
  query: Query,
  before: Valued,
  asked: Valued,
  gap: number,
): Promise<Result> {
  if (before.value === 0)
    return result({
      status: 'no_data',
      answer: library.wording.growthFromZero(subjectOf(library, before)),
    });
  const percent = Math.round((gap / before.value) * 10_000) / 100;
  const first = computed(library, [asked], { value: percent, operation: 'growth', unit: '%' });
  const formula = `(${written(asked.value)} − ${written(before.value)}) ÷ ${written(before.value)} × 100%`;
  return answered(library, query, [asked, before], {
    first,
    answer: library.wording.growth(
      library.wording.amount(percent, '%'),
      subjectOf(library, asked),
      library.wording.years([before.year]),
      formula,
    ),
  });
}
