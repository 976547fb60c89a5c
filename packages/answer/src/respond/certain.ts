import type { Concept } from '@nianbao/domain';
import { readValues, type Scope } from '../compute/table.js';
import type { AgencyEntry } from '../ports.js';
import type { Query } from '../understand/query.js';
import type { Library } from './library.js';
import { unitFits } from './respond.js';

/** Bodies looked at first, and how many times as many each time that none of them has the figure. */
const FIRST = 4;
const TIMES = 8;

/** A number of the table is asked for, which is given wherever a report has it. */
const asksForValue = (query: Query): boolean =>
  query.subject.kind === 'concepts' &&
  query.task.kind === 'value' &&
  query.base === null &&
  query.strayRegion === null &&
  query.sharedName === null &&
  unitFits(query);

/** Bodies that may have the figure: with a report of the years, on a form that has a place for it. */
function* mayHave(
  { agencies }: Library,
  { figures }: Concept,
  { agencies: named, years }: Scope,
): Generator<AgencyEntry> {
  const meant = Array.isArray(years) ? (years as readonly number[]) : undefined;
  for (const agency of agencies) {
    if (named.length > 0 && !named.includes(agency.name)) continue;
    const has = agency.reports.some(
      ({ year, form }) =>
        form !== null && Object.hasOwn(figures, form) && (meant?.includes(year) ?? true),
    );
    if (has) yield agency;
  }
}

/** Pieces of a list, each larger than the one before. */
function* growing<Item>(items: Iterable<Item>): Generator<Item[]> {
  let most = FIRST;
  let piece: Item[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < most) continue;
    yield piece;
    piece = [];
    most *= TIMES;
  }
  if (piece.length > 0) yield piece;
}

async function hasValue(library: Library, concept: Concept, scope: Scope): Promise<boolean> {
  for (const bodies of growing(mayHave(library, concept, scope))) {
    const agencies = bodies.map(({ name }) => name);
    const readings = await readValues(library.ports, concept, { ...scope, agencies });
    if (readings.some(({ value }) => value !== null)) return true;
  }
  return false;
}

/**
 * True where it is certain without making the answer that there is one: the table of some report has the figure,
 * which the first few bodies tell as a rule. False says nothing.
 */
export async function certainlyAnswered(library: Library, query: Query): Promise<boolean> {
  if (!asksForValue(query) || query.subject.kind !== 'concepts') return false;
  for (const concept of query.subject.concepts)
    if (await hasValue(library, concept, query)) return true;
  return false;
}
