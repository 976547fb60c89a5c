import { figureKey, formById, sumOf } from '@nianbao/domain';
import { type Reading, readConcept } from '../../compute/table.js';
import type { StoredObservation } from '../../ports.js';
import type { LeftOut, Query, Subject } from '../../understand/query.js';
import { labelOf, unitOf } from '../evidence.js';
import type { Library } from '../library.js';
import type { Result } from '../result.js';
import { incomplete } from './operations/readings.js';
import { answered, computed, numberOf, type Valued, valuedOf } from './parts.js';

type Except = Extract<Subject, { kind: 'except' }>;

const keyOf = ({ indicator, measure }: StoredObservation): string =>
  figureKey(indicator ?? '', measure ?? '');

/** The sets of cells of which a form says that they add up to those of a whole. */
function sumsOf(whole: Reading): readonly (readonly string[])[] {
  const keys = whole.figures.map(keyOf);
  if (keys.length > 1) return [keys];
  const relations = formById(whole.figures[0]?.form ?? null)?.relations ?? [];
  return relations
    .filter(({ operator, left }) => operator === '=' && left.length === 1 && left[0] === keys[0])
    .map(({ right }) => right);
}

/** True if the parts are different cells of one sum that makes up the whole: what is left is theirs to tell. */
function areParts(whole: Reading, parts: readonly Reading[]): boolean {
  const cells = parts.flatMap(({ figures }) => figures.map(keyOf));
  const apart = new Set(cells).size === cells.length;
  return apart && sumsOf(whole).some((sum) => cells.every((cell) => sum.includes(cell)));
}

const readPart = (library: Library, query: Query, { whole }: Except, part: LeftOut) =>
  part.kind === 'concept'
    ? readConcept(library.ports, part.concept, query)
    : readConcept(library.ports, whole, { ...query, dimension: part.dimension });

/** 除自然人以外的申请: the whole less its parts; undefined where no report has both, or they do not add up to it. */
export async function answerExcept(
  library: Library,
  query: Query,
  subject: Except,
): Promise<Result | undefined> {
  const [whole, ...more] = await readConcept(library.ports, subject.whole, query);
  if (!whole || more.length > 0) return undefined;
  const all = await Promise.all(subject.parts.map((one) => readPart(library, query, subject, one)));
  const parts = all.flat().filter(({ report }) => report === whole.report);
  if (parts.length < subject.parts.length || !areParts(whole, parts)) return undefined;
  const [total, ...left] = valuedOf([whole, ...parts]);
  if (!total || whole.value === null || left.length < parts.length)
    return incomplete(library, valuedOf([whole, ...parts]));
  const value = sumOf([total.value, ...left.map((one) => -one.value)]);
  return value < 0
    ? incomplete(library, [total, ...left])
    : less(library, query, value, [total, ...left]);
}

async function less(
  library: Library,
  query: Query,
  value: number,
  readings: readonly [Valued, ...Valued[]],
): Promise<Result> {
  const { wording } = library;
  const [whole, ...parts] = readings;
  const label = wording.without(
    labelOf(library, whole),
    parts.map((one) => (one.dimension ? wording.column(one.dimension) : labelOf(library, one))),
  );
  const first = computed(library, [whole], { value, operation: 'difference', label });
  return answered(library, query, readings, {
    first,
    answer: wording.lessParts(
      wording.amount(value, unitOf(whole)),
      wording.subject(whole.agency, whole.year, label),
      readings.map((one) => numberOf(library, one)),
    ),
  });
}
