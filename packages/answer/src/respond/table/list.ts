import type { Query } from '../../understand/query.js';
import { operandsOf } from '../evidence.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { answered, numberOf, subjectOf, type Valued } from './parts.js';

/** Bodies answered for at once, at most. */
export const MOST_AGENCIES = 5;

function sentence(library: Library, query: Query, readings: readonly Valued[]): string {
  const [first, ...others] = readings as [Valued, ...Valued[]];
  if (others.length > 0)
    return library.wording.several(
      readings.map((one) => library.wording.item(numberOf(library, one), subjectOf(library, one))),
    );
  if (query.yesNo)
    return (first.value === 0 ? library.wording.no : library.wording.yes)(
      numberOf(library, first),
      subjectOf(library, first),
    );
  const parts = operandsOf(library, first).map(
    (part) => `${part.label} ${library.wording.amount(part.value, part.unit)}`,
  );
  return (parts.length > 0 ? library.wording.sum : library.wording.value)(
    numberOf(library, first),
    subjectOf(library, first),
    parts,
  );
}

/** At most five bodies are answered for; the others become options. */
function firstAgencies(
  { wording }: Library,
  query: Query,
  readings: readonly Valued[],
): { shown: Valued[]; options: string[] } {
  const names = [...new Set(readings.map((one) => one.agency))];
  const shown = new Set(names.slice(0, MOST_AGENCIES));
  return {
    shown: readings.filter((one) => shown.has(one.agency)),
    options: names.slice(MOST_AGENCIES).map((name) => wording.askOf(name, query.question)),
  };
}

/** One value, or a list of them. */
export function list(library: Library, query: Query, readings: readonly Valued[]): Promise<Result> {
  const { shown, options } = firstAgencies(library, query, readings);
  const notes = options.length > 0 ? [library.wording.moreAgencies(options.length)] : [];
  return answered(library, query, shown, {
    answer: sentence(library, query, shown),
    options,
    notes,
  });
}
