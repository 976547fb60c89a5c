import type { Concept } from '@nianbao/domain';
import { overlap } from '../../compute/overlap.js';
import type { Reading } from '../../compute/table.js';
import type { OpenRow, StoredObservation } from '../../ports.js';
import { contentOf, ownContentOf } from '../../understand/content.js';
import { namedYears, type Query } from '../../understand/query.js';
import { CUMULATIVE } from '../../words/dimensions.js';
import { fold } from '../../words/fold.js';
import { sameFamily } from '../../words/units.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { compute } from './compute.js';
import { missing, valuedOf } from './parts.js';
import { comparable, scopeOf } from './scope.js';

const LIMIT = 10;
const ALL = 0.999;
const COUNTS = /(?:总次数|总数量|总数|次数|数量|人数|数)$/;

/** A label as printed, or without the word that it counts by. */
const waysToSay = (label: string): string[] => {
  const said = fold(label);
  return [said, said.replace(COUNTS, '')].filter((way) => way.length > 1);
};

/** True if the question says the row's label and nothing that neither it nor the labels above it hold. */
function isMeant({ ports }: Library, { about, content }: Query, { path }: OpenRow): boolean {
  const own = path.at(-1) as string;
  const above = path.slice(0, -1).map(fold);
  const said = waysToSay(own).find((way) => about.includes(way));
  if (said === undefined) return false;
  const rest = about.replace(said, '').replace(CUMULATIVE_WORDS, '');
  const left = ownContentOf(rest, ports.words);
  const explained = left.length === 0 || overlap(left, above.join('\n')) >= ALL;
  const isOfAbove =
    above.length === 0 ||
    above.some((label) => overlap(contentOf(rest, ports.words), label) >= ALL);
  return explained && isOfAbove && content.length > 0;
}

const CUMULATIVE_WORDS = /历年累计|累计/;

/** The column asked for: of the year, of all years where the question counts so, or the only one there is. */
function inColumn(query: Query, figures: readonly StoredObservation[]): StoredObservation[] {
  const asked =
    query.dimension?.id === CUMULATIVE.id || CUMULATIVE_WORDS.test(query.about)
      ? 'cumulative'
      : 'year';
  const measures = new Set(figures.map(({ measure }) => measure));
  return measures.size === 1 && asked === 'year'
    ? [...figures].filter(({ measure }) => measure !== 'cumulative')
    : figures.filter(({ measure }) => measure === asked);
}

const conceptOf = ({ path, unit }: OpenRow): Concept => ({
  id: `open:${path.join(' › ')}`,
  label: path.at(-1) as string,
  unit: unit ?? '',
  figures: {},
  phrases: [],
  context: [],
  breaks: [],
});

const readingOf = (concept: Concept, figure: StoredObservation): Reading => ({
  concept,
  dimension: null,
  agency: figure.agency,
  year: figure.year,
  report: figure.report,
  value: figure.value,
  figures: [figure],
});

/** The last years of each body where none is named. */
function lastOf(readings: readonly Reading[], { years }: Query): Reading[] {
  if (Array.isArray(years)) return [...readings];
  const { last } = years as { last: number };
  return readings.filter(
    (one) =>
      readings.filter((other) => other.agency === one.agency && other.year > one.year).length <
      last,
  );
}

/** Answers from the row that no form knows but whose printed label the question says; undefined where not just one fits. */
export async function answerOpenRow(library: Library, query: Query): Promise<Result | undefined> {
  const scope = scopeOf(query);
  const years = namedYears(scope as Query);
  const within = {
    ...(query.agencies.length > 0 && { agencies: query.agencies }),
    ...(years.length > 0 && { years }),
  };
  const { openRows } = library.ports;
  const hits = await openRows.find({ words: query.about, ...within, limit: LIMIT });
  const [row, ...others] = hits.filter((hit) => isMeant(library, query, hit));
  if (!row || others.length > 0) return undefined;
  if (query.unit !== null && !sameFamily(query.unit, row.unit ?? '')) return undefined;
  const figures = inColumn(query, await openRows.figures({ rows: [row], ...within }));
  const concept = conceptOf(row);
  const readings = lastOf(
    figures.map((figure) => readingOf(concept, figure)),
    { ...query, years: scope.years },
  );
  const valued = valuedOf(readings);
  if (readings.length === 0) return undefined;
  if (valued.length === 0) return missing(library, query, concept.label, readings);
  const usable = comparable(query, valued);
  return usable.length > 0 ? compute(library, query, usable) : undefined;
}
