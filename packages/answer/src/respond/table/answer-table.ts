import { type Concept, conceptOfFigure, formById } from '@nianbao/domain';
import { type Reading, readConcept, type Scope } from '../../compute/table.js';
import type { Query, Subject } from '../../understand/query.js';
import { APPLICANTS, DIMENSIONS, type Dimension } from '../../words/dimensions.js';
import { labelOf } from '../evidence.js';
import type { Library } from '../library.js';
import { type Result, result } from '../result.js';
import { compute } from './compute.js';
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

/** Indicators whose parts are reasons. */
const GIVES_REASONS: readonly string[] = ['refused', 'unavailable', 'dismissed'];

const columnOf = (key: string): string => key.split('@')[1] ?? '';

/** A part in the row of its whole is told apart by its column. */
function byOwnColumn(part: Reading, whole: Reading): Reading {
  const [figure] = part.figures;
  const sameRow = figure?.path.join() === whole.figures[0]?.path.join();
  return figure?.column && sameRow
    ? { ...part, dimension: { id: figure.column, label: figure.column, measures: {}, words: [] } }
    : part;
}

/** The parts of a total that a form relates to it: concepts of one cell each. */
async function partsOf(library: Library, query: Query, concept: Concept): Promise<Reading[]> {
  if (query.task.kind === 'extreme' && query.task.reasons && !GIVES_REASONS.includes(concept.id))
    return [];
  const [whole] = await readConcept(library.ports, concept, query);
  const form = formById(whole?.figures[0]?.form ?? null);
  const keys = concept.figures[form?.id ?? ''] ?? [];
  const related = form?.relations.find(
    (one) => one.operator === '=' && one.left.length === 1 && one.left[0] === keys[0],
  );
  const cells = (keys.length > 1 ? keys : (related?.right ?? [])).filter(
    (key) => !APPLICANTS.includes(columnOf(key)),
  );
  const parts = cells.map(
    (key): Concept => ({
      ...concept,
      id: conceptOfFigure(form?.id ?? '', key)?.id ?? key,
      figures: { [form?.id ?? '']: [key] },
    }),
  );
  const readings = await Promise.all(parts.map((part) => readConcept(library.ports, part, query)));
  return readings.flat().map((part) => (whole ? byOwnColumn(part, whole) : part));
}

/** 哪个 is one of the bodies or years where several are named, else one of the parts. */
const asksForParts = ({ task, agencies, years }: Query): boolean =>
  task.kind === 'extreme' &&
  (task.over === 'parts' ||
    (task.over === 'named' && agencies.length === 1 && Array.isArray(years) && years.length === 1));

/** Who applies, of the forms that tell them apart. */
const KINDS = DIMENSIONS.filter(({ id }) => APPLICANTS.includes(id));

/** One indicator by several columns. */
const byColumn = async (
  library: Library,
  scope: Scope,
  concept: Concept,
  dimensions: readonly Dimension[],
): Promise<Reading[]> =>
  (
    await Promise.all(
      dimensions.map((dimension) => readConcept(library.ports, concept, { ...scope, dimension })),
    )
  ).flat();

/** Answers for several columns of one indicator; undefined where no report tells them apart. */
export async function answerColumns(
  library: Library,
  query: Query,
  { concept, dimensions }: Extract<Subject, { kind: 'columns' }>,
): Promise<Result | undefined> {
  const readings = await byColumn(library, scopeOf(query), concept, dimensions);
  const valued = valuedOf(readings);
  if (readings.length === 0) return undefined;
  if (valued.length === 0) return missing(library, query, concept.label, readings);
  return compute(library, query, comparable(query, valued));
}

async function readingsFor(
  library: Library,
  query: Query,
  concepts: readonly Concept[],
): Promise<Reading[]> {
  if (asksForParts(query) && concepts.length === 1)
    return partsOf(library, query, concepts[0] as Concept);
  const scope = scopeOf(query);
  if (query.task.kind === 'extreme' && query.task.over === 'applicants')
    return concepts.length === 1 ? byColumn(library, query, concepts[0] as Concept, KINDS) : [];
  return (await Promise.all(concepts.map((one) => readConcept(library.ports, one, scope)))).flat();
}

/** Answers for one or several concepts; undefined where no report has such a figure at all. */
export async function answerConcepts(
  library: Library,
  query: Query,
  { concepts }: Extract<Subject, { kind: 'concepts' }>,
): Promise<Result | undefined> {
  const readings = await readingsFor(library, query, concepts);
  if (readings.length === 0) return undefined;
  const valued = valuedOf(readings);
  const label = concepts.map((one) => one.label).join('、');
  if (valued.length === 0) return missing(library, query, label, readings);
  return compute(library, query, comparable(query, valued));
}

/** Says that there is no such figure, and what there is. */
export const noSuchFigure = (library: Library, query: Query, label: string): Result =>
  missing(library, query, label, []);

/** Answers A 占 B 的比例 where one report has both. */
export async function answerShare(
  library: Library,
  query: Query,
  subject: Extract<Subject, { kind: 'share' }>,
): Promise<Result | undefined> {
  const parts = valuedOf(await readConcept(library.ports, subject.part, query));
  const wholes = valuedOf(
    await readConcept(library.ports, subject.whole, { ...query, dimension: null }),
  );
  const whole = wholes.find((one) => parts.some((part) => part.report === one.report));
  const part = parts.find((one) => one.report === whole?.report);
  if (!whole || !part) return undefined;
  if (whole.value === 0)
    return result({
      status: 'no_data',
      answer: library.wording.shareOfZero(subjectOf(library, whole)),
    });
  return shareResult(library, query, part, whole);
}

async function shareResult(
  library: Library,
  query: Query,
  part: Valued,
  whole: Valued,
): Promise<Result> {
  const percent = Math.round((part.value / whole.value) * 10_000) / 100;
  const label = library.wording.shareLabel(labelOf(library, part), labelOf(library, whole));
  const first = computed(library, [part], { value: percent, operation: 'share', unit: '%', label });
  const subject = library.wording.subject(part.agency, part.year, label);
  return answered(library, query, [part, whole], {
    first,
    answer: library.wording.share(
      library.wording.amount(percent, '%'),
      subject,
      numberOf(library, part),
      numberOf(library, whole),
    ),
  });
}
