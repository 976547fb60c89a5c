import type { Concept } from '@nianbao/domain';
import type { ToldFigure } from '../../compute/narrative.js';
import { soughtBy } from '../../compute/sought.js';
import { namedYears, type Query } from '../../understand/query.js';
import { fold } from '../../words/fold.js';
import { sameFamily } from '../../words/units.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { compute } from '../table/compute.js';
import type { Valued } from '../table/parts.js';
import { comparable, scopeOf } from '../table/scope.js';
import { answerContradicted } from './contradicted.js';
import { labelOf, numberOf, seek, tellsAllOf } from './parts.js';
import { toldYearLater } from './year-before.js';

/** Reports that are searched for one answer. */
const MOST_REPORTS = 20;

/** The reports that a query is about: of the bodies named, or of the only one there is. */
function reportsOf({ agencies: all }: Library, query: Query): { agency: string; year: number }[] {
  const only = all.length === 1 ? all.map(({ name }) => name) : [];
  const names = query.agencies.length > 0 ? query.agencies : only;
  const years = namedYears(scopeOf(query) as Query);
  return all
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, reports }) =>
      [...new Set(reports.map(({ year }) => year))]
        .filter((year) => years.length === 0 || years.includes(year))
        .map((year) => ({ agency: name, year })),
    );
}

/** What a told figure counts, as an indicator of its own. */
const conceptOf = (told: ToldFigure): Concept => ({
  id: `told:${labelOf(told)}`,
  label: labelOf(told),
  unit: told.figure.unit ?? '',
  figures: {},
  phrases: [],
  context: [],
  breaks: [],
});

const readingOf = (told: ToldFigure): Valued => ({
  concept: conceptOf(told),
  dimension: null,
  agency: told.figure.agency,
  year: told.figure.year,
  report: told.figure.report,
  value: numberOf(told),
  figures: [{ ...told.figure, path: [...told.figure.path.slice(0, -1), labelOf(told)] }],
});

/** Only what is called and counted alike may be put together: in the same words, or as one indicator. */
const sameThing = ({ subject }: Query, told: readonly ToldFigure[]): boolean =>
  new Set(told.map((one) => `${fold(labelOf(one))}\n${one.figure.unit}`)).size === 1 ||
  (subject.kind === 'concepts' &&
    subject.concepts.length === 1 &&
    told.every(({ figure }) => sameFamily(figure.unit ?? '', told[0]?.figure.unit ?? '')));

/** Years that are asked for and have no report, as the next year's report tells them. */
async function toldLater(
  library: Library,
  query: Query,
  own: readonly ToldFigure[],
): Promise<ToldFigure[]> {
  const lacking = namedYears(scopeOf(query) as Query).filter(
    (year) => !own.some(({ figure }) => figure.year === year),
  );
  const [first] = own;
  if (!first || lacking.length === 0) return [];
  const one = { ...query, agencies: [first.figure.agency] };
  const found = await Promise.all(lacking.map((year) => toldYearLater(library, one, year)));
  return found.flatMap((told) => told ?? []);
}

/** One figure of each report, of the same thing in the same unit; undefined where that cannot be said. */
async function toldReadings(library: Library, query: Query): Promise<Valued[] | undefined> {
  const reports = reportsOf(library, query);
  if (reports.length === 0 || reports.length > MOST_REPORTS) return undefined;
  const found = await Promise.all(
    reports.map(({ agency, year }) =>
      seek(library, { ...query, agencies: [agency], years: [year] }, soughtBy(query)),
    ),
  );
  const own = found.flatMap(([best]) => (best ? [best] : []));
  const told = [...own, ...(await toldLater(library, query, own))];
  if (found.some((one) => one.length > 1) || told.length === 0) return undefined;
  if (!sameThing(query, told) || !told.every((one) => tellsAllOf(library, query, one)))
    return undefined;
  return told.map(readingOf).sort((a, b) => a.year - b.year);
}

/** Computes over figures that several reports tell; undefined where they do not tell the same thing. */
export async function answerToldOver(library: Library, query: Query): Promise<Result | undefined> {
  const readings = await toldReadings(library, query);
  if (!readings) return undefined;
  const usable = comparable(query, readings);
  const contradicted =
    query.task.kind === 'exceeds'
      ? await answerContradicted(library, query, query.task.bound, usable)
      : undefined;
  if (contradicted) return contradicted;
  return usable.length > 0 ? compute(library, query, usable) : undefined;
}
