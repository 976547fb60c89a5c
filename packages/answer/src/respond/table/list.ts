import type { Query } from '../../understand/query.js';
import { operandsOf } from '../evidence.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { amount, WORDING } from '../wording.js';
import { answered, numberOf, subjectOf, type Valued } from './parts.js';

const MOST_AGENCIES = 5;

function sentence(query: Query, readings: readonly Valued[]): string {
  const [first, ...others] = readings as [Valued, ...Valued[]];
  if (others.length > 0)
    return WORDING.several(readings.map((one) => WORDING.item(numberOf(one), subjectOf(one))));
  if (query.yesNo)
    return (first.value === 0 ? WORDING.no : WORDING.yes)(numberOf(first), subjectOf(first));
  const parts = operandsOf(first).map((part) => `${part.label} ${amount(part.value, part.unit)}`);
  return (parts.length > 0 ? WORDING.sum : WORDING.value)(numberOf(first), subjectOf(first), parts);
}

/** At most five bodies are answered for; the others become options. */
function firstAgencies(
  query: Query,
  readings: readonly Valued[],
): { shown: Valued[]; options: string[] } {
  const names = [...new Set(readings.map((one) => one.agency))];
  const shown = new Set(names.slice(0, MOST_AGENCIES));
  return {
    shown: readings.filter((one) => shown.has(one.agency)),
    options: names.slice(MOST_AGENCIES).map((name) => `${name}${query.question}`),
  };
}

/** One value, or a list of them. */
export function list(library: Library, query: Query, readings: readonly Valued[]): Promise<Result> {
  const { shown, options } = firstAgencies(query, readings);
  const notes = options.length > 0 ? [WORDING.moreAgencies(options.length)] : [];
  return answered(library, query, shown, { answer: sentence(query, shown), options, notes });
}
