import type { ToldFigure } from '../../compute/narrative.js';
import { soughtBy } from '../../compute/sought.js';
import { yearBefore } from '../../compute/year-before.js';
import { namedYears, type Query } from '../../understand/query.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { answered, seek, sentence } from './parts.js';

/** The figure of a year that the next year's report tells beside its own: 公开231条，上年为198条. */
export async function toldYearLater(
  library: Library,
  query: Query,
  year: number,
): Promise<ToldFigure | undefined> {
  const next = { ...query, years: [year + 1] };
  const [best, ...rivals] = await seek(library, next, soughtBy(query));
  if (!best || rivals.length > 0) return undefined;
  const beside = await library.ports.figures.inPassages([best.hit.passage]);
  const figure = yearBefore(beside, best);
  const label = best.figure.path;
  return figure && { ...best, figure: { ...figure, year, path: label } };
}

/** Answers with what the next year's report says of the year that is asked for, and says so. */
export async function answerToldYearLater(
  library: Library,
  query: Query,
): Promise<Result | undefined> {
  const [year, ...more] = namedYears(query);
  if (year === undefined || more.length > 0 || query.task.kind !== 'value') return undefined;
  const told = await toldYearLater(library, query, year);
  if (!told) return undefined;
  const result = await answered(library, query, [told], { answer: sentence(library, told) });
  return { ...result, notes: [library.wording.toldLater(told.hit.year), ...result.notes] };
}
