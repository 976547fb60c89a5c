import { type Reading, readConcept } from '../../compute/table.js';
import type { Query, Subject } from '../../understand/query.js';
import { labelOf, labelsOf } from '../evidence.js';
import type { Library } from '../library.js';
import { type Result, result } from '../result.js';
import { compute } from './compute.js';
import { manyBodies, withOthers } from './many-bodies.js';
import { incomplete } from './operations/readings.js';
import { byColumn, lacksPart, type PartReadings, partReadings } from './part-readings.js';
import {
  answered,
  computed,
  missing,
  numberOf,
  subjectOf,
  type Valued,
  valuedOf,
} from './parts.js';
import { comparable, scopeOf } from './scope.js';

/** Answers for several columns of one indicator; undefined where no report tells them apart. */
export async function answerColumns(
  library: Library,
  query: Query,
  { concept, dimensions }: Extract<Subject, { kind: 'columns' }>,
): Promise<Result | undefined> {
  const readings = await byColumn(library, scopeOf(query), concept, dimensions);
  const valued = valuedOf(readings);
  if (readings.length === 0) return undefined;
  if (valued.length === 0) return missing(library, query, labelsOf(library, [concept]), readings);
  return compute(library, query, comparable(query, valued));
}

/** What an extreme cannot be told among: where a number cannot be read or, for the least, is not filled in. */
const obscures = ({ task }: Query, parts: PartReadings, empty: readonly Reading[]): boolean =>
  task.kind === 'extreme' &&
  (lacksPart(parts) ||
    empty.some(({ figures }) => figures.some(({ status }) => status === 'unreadable')) ||
    (task.which === 'min' && empty.length > 0));

/** Of every year or every part, those that have no number are told, not counted. */
function leftOut(library: Library, query: Query, empty: readonly Reading[]): string[] {
  const { task, years } = query;
  const every = !Array.isArray(years) && (years as { last: number }).last > 1;
  return empty.length > 0 && (every || task.kind === 'extreme')
    ? [library.wording.leftOut(empty.map((one) => subjectOf(library, one)))]
    : [];
}

/** Answers for one or several concepts; undefined where no report has such a figure at all. */
export async function answerConcepts(
  library: Library,
  query: Query,
  { concepts }: Extract<Subject, { kind: 'concepts' }>,
): Promise<Result | undefined> {
  const whole = scopeOf(query);
  const many = await manyBodies(library, query, { concepts, scope: whole });
  const scope = many ? { ...whole, agencies: many.shown } : whole;
  const parts = (await partReadings(library, query, concepts)) ?? {
    readings: (
      await Promise.all(concepts.map((one) => readConcept(library.ports, one, scope)))
    ).flat(),
    ofEach: 0,
  };
  if (parts.readings.length === 0) return undefined;
  const valued = valuedOf(parts.readings);
  const empty = parts.readings.filter(({ value }) => value === null);
  const label = labelsOf(library, concepts);
  if (valued.length === 0) return missing(library, query, label, parts.readings);
  if (obscures(query, parts, empty)) return incomplete(library, valued);
  const listed = await compute(library, query, comparable(query, valued));
  const answer = many ? withOthers(library, query, listed, many) : listed;
  return { ...answer, notes: [...leftOut(library, query, empty), ...answer.notes] };
}

/** Says that there is no such figure, and what there is. */
export const noSuchFigure = (library: Library, query: Query, label: string): Result =>
  missing(library, query, label, []);

/** Answers A 占 B 的比例 of each report that has both. */
export async function answerShare(
  library: Library,
  query: Query,
  subject: Extract<Subject, { kind: 'share' }>,
): Promise<Result | undefined> {
  const parts = valuedOf(await readConcept(library.ports, subject.part, query));
  const wholes = valuedOf(
    await readConcept(library.ports, subject.whole, { ...query, dimension: null }),
  );
  const pairs = parts.flatMap((part): Pair[] => {
    const whole = wholes.find((one) => one.report === part.report);
    return whole ? [[part, whole]] : [];
  });
  const zero = pairs.find(([, whole]) => whole.value === 0);
  if (zero)
    return result({
      status: 'no_data',
      answer: library.wording.shareOfZero(subjectOf(library, zero[1])),
    });
  return pairs.length === 0 ? undefined : sharesResult(library, query, pairs);
}

/** A part and its whole, of one report. */
type Pair = [part: Valued, whole: Valued];

function shareOf(library: Library, [part, whole]: Pair) {
  const percent = Math.round((part.value / whole.value) * 10_000) / 100;
  const label = library.wording.shareLabel(labelOf(library, part), labelOf(library, whole));
  const answer = library.wording.share(
    library.wording.amount(percent, '%'),
    library.wording.subject(part.agency, part.year, label),
    numberOf(library, part),
    numberOf(library, whole),
  );
  return {
    value: computed(library, [part], { value: percent, operation: 'share', unit: '%', label }),
    answer,
  };
}

async function sharesResult(
  library: Library,
  query: Query,
  pairs: readonly Pair[],
): Promise<Result> {
  const shares = pairs.map((pair) => shareOf(library, pair));
  const answer = await answered(library, query, pairs.flat(), {
    answer: shares.map((share) => share.answer).join(''),
  });
  return { ...answer, values: [...shares.map((share) => share.value), ...answer.values] };
}
