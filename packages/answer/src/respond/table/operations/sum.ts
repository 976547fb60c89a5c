import type { Query } from '../../../understand/query.js';
import { WHOLES } from '../../../words/wholes.js';
import { labelOf } from '../../evidence.js';
import type { Library } from '../../library.js';
import { type Result, result } from '../../result.js';
import { list } from '../list.js';
import { answered, computed, totalOf, type Valued } from '../parts.js';
import {
  addends,
  agenciesOf,
  incomparable,
  incomplete,
  lacks,
  nameOf,
  oneAgency,
  oneUnit,
  sameYears,
  yearsOf,
} from './readings.js';

/** The sum of the figures with its addends; never of a part beside its whole, nor where one that was named is missing. */
export async function sum(
  library: Library,
  query: Query,
  readings: readonly Valued[],
): Promise<Result> {
  if (readings.length < 2 && isWhole(query)) return list(library, query, readings);
  if (query.agencies.length === 0 && !query.everyBody && !oneAgency(readings))
    return list(library, query, readings);
  if (holdsPart(query)) return result({ status: 'no_data', answer: library.wording.countsTwice });
  if (!oneUnit(readings)) return incomparable(library, readings);
  if (readings.length < 2 || lacks(query, readings) || !sameYears(readings))
    return incomplete(library, readings);
  const total = totalOf(readings);
  const first = computed(library, readings, {
    value: total,
    operation: 'sum',
    label: [...new Set(readings.map((one) => labelOf(library, one)))].join(' + '),
  });
  const subject = library.wording.subject(
    agenciesOf(library, readings),
    yearsOf(library, readings),
    library.wording.total,
  );
  return answered(library, query, readings, {
    first,
    answer: library.wording.sum(
      library.wording.amount(total, first.unit),
      subject,
      addends(library, readings, nameOf(library, readings)),
    ),
  });
}

/** 收到申请和网络申请一共: a part beside its whole would be counted twice. */
const holdsPart = ({ subject }: Query): boolean =>
  subject.kind === 'concepts' &&
  subject.concepts.some(({ id: part }) =>
    subject.concepts.some(
      ({ id: whole }) =>
        part !== whole &&
        (part.startsWith(`${whole}-`) ||
          WHOLES.some(([parts, name]) => name === whole && parts.test(part))),
    ),
  );

/** One figure is the sum only where one year, one body and one thing were asked for. */
const isWhole = ({ years, agencies, subject }: Query): boolean =>
  (Array.isArray(years) ? years.length < 2 : (years as { last: number }).last === 1) &&
  agencies.length < 2 &&
  subject.kind !== 'columns' &&
  (subject.kind !== 'concepts' || subject.concepts.length < 2);
