import type { Concept } from '@nianbao/domain';
import { readValues, type Scope } from '../../compute/table.js';
import type { Query } from '../../understand/query.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { MOST_AGENCIES } from './list.js';

/** Of the bodies that have a figure, those that are answered for and those that are only named. */
export interface ManyBodies {
  shown: readonly string[];
  others: readonly string[];
}

/** One value of each body, where no body is named: the first are listed, and no figure of the others is shown. */
const listsBodies = ({ agencies, task, everyBody, years, base }: Query): boolean =>
  agencies.length === 0 &&
  base === null &&
  (task.kind === 'value' || (task.kind === 'sum' && !everyBody)) &&
  (Array.isArray(years) || (years as { last: number }).last === 1);

/**
 * Which of many bodies an answer lists; undefined where it looks at the figures of all. Found out from values
 * alone, so that of ten thousand reports no more are read than are shown.
 */
export async function manyBodies(
  library: Library,
  query: Query,
  { concepts, scope }: { concepts: readonly Concept[]; scope: Scope },
): Promise<ManyBodies | undefined> {
  if (!listsBodies(query) || library.agencies.length <= MOST_AGENCIES) return undefined;
  const readings = await Promise.all(concepts.map((one) => readValues(library.ports, one, scope)));
  const valued = readings.flat().filter(({ value }) => value !== null);
  const names = [...new Set(valued.map(({ agency }) => agency))];
  return names.length <= MOST_AGENCIES
    ? undefined
    : { shown: names.slice(0, MOST_AGENCIES), others: names.slice(MOST_AGENCIES) };
}

/** The answer for the bodies shown, with the others to choose from. */
export function withOthers(
  { wording }: Library,
  { question }: Query,
  answer: Result,
  { others }: ManyBodies,
): Result {
  return {
    ...answer,
    notes: [wording.moreAgencies(others.length), ...answer.notes],
    options: others.map((name) => wording.askOf(name, question)),
  };
}
