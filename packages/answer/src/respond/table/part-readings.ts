import { APPLICANTS, type Concept, conceptById, conceptOfFigure, formById } from '@nianbao/domain';
import { type Reading, readConcept, type Scope } from '../../compute/table.js';
import type { Query } from '../../understand/query.js';
import { DIMENSIONS, type Dimension } from '../../words/dimensions.js';
import type { Library } from '../library.js';

/** Indicators whose parts are reasons. */
const GIVES_REASONS: readonly string[] = ['refused', 'unavailable', 'dismissed'];

/** The ways by which what an indicator counts went out. */
const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  disclosed: [
    'disclosed-gazette',
    'disclosed-website',
    'disclosed-microblog',
    'disclosed-wechat',
    'disclosed-other',
  ],
};

const columnOf = (key: string): string => key.split('@')[1] ?? '';

/** Who applied: the columns of one row, no parts in their own right. */
const isByApplicant = (keys: readonly string[]): boolean =>
  keys.some((key) => columnOf(key) === APPLICANTS[0]);

/** A part in the row of its whole is told apart by its column. */
function byOwnColumn(part: Reading, whole: Reading): Reading {
  const [figure] = part.figures;
  const sameRow = figure?.path.join() === whole.figures[0]?.path.join();
  return figure?.column && sameRow
    ? { ...part, dimension: { id: figure.column, label: figure.column, measures: {}, words: [] } }
    : part;
}

/** Ways of publishing: one item may go out by several, so no form adds them up. */
const channelsOf = ({ id }: Concept, form: string): string[] =>
  (CHANNELS[id] ?? []).flatMap((channel) => conceptById(channel)?.figures[form] ?? []);

/** The cells that a total is related to in a form. */
function cellsOf(concept: Concept, form: string | null): readonly string[] {
  const found = formById(form);
  const keys = concept.figures[found?.id ?? ''] ?? [];
  const related = found?.relations.find(
    (one) => one.operator === '=' && one.left.length === 1 && one.left[0] === keys[0],
  );
  const cells = keys.length > 1 ? keys : (related?.right ?? channelsOf(concept, found?.id ?? ''));
  return isByApplicant(cells) ? [] : cells;
}

/** Readings of parts, and how many each report must have of them to be whole. */
export interface PartReadings {
  readings: Reading[];
  /** 0 where the readings are no parts. */
  ofEach: number;
}

/** The parts of a total that a form relates to it: concepts of one cell each. */
async function partsOf(library: Library, query: Query, concept: Concept): Promise<PartReadings> {
  if (query.task.kind === 'extreme' && query.task.reasons && !GIVES_REASONS.includes(concept.id))
    return { readings: [], ofEach: 0 };
  const [whole] = await readConcept(library.ports, concept, query);
  const form = whole?.figures[0]?.form ?? null;
  const parts = cellsOf(concept, form).map(
    (key): Concept => ({
      ...concept,
      id: conceptOfFigure(form ?? '', key)?.id ?? key,
      figures: { [form ?? '']: [key] },
    }),
  );
  const readings = await Promise.all(parts.map((part) => readConcept(library.ports, part, query)));
  return {
    readings: readings.flat().map((part) => (whole ? byOwnColumn(part, whole) : part)),
    ofEach: parts.length,
  };
}

/** 哪个 is one of the bodies or years where several are named, else one of the parts. */
const asksForParts = ({ task, agencies, years }: Query): boolean =>
  task.kind === 'extreme' &&
  (task.over === 'parts' ||
    (task.over === 'named' && agencies.length === 1 && Array.isArray(years) && years.length === 1));

/** Who applies, of the forms that tell them apart. */
const KINDS = DIMENSIONS.filter(({ id }) => APPLICANTS.includes(id));

/** One indicator by several columns. */
export const byColumn = async (
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

/** The parts that an extreme is looked for among; undefined where it is not looked for among parts. */
export async function partReadings(
  library: Library,
  query: Query,
  concepts: readonly Concept[],
): Promise<PartReadings | undefined> {
  const [concept, ...more] = concepts as [Concept, ...Concept[]];
  if (asksForParts(query) && more.length === 0) return partsOf(library, query, concept);
  if (query.task.kind !== 'extreme' || query.task.over !== 'applicants') return undefined;
  const readings = more.length === 0 ? await byColumn(library, query, concept, KINDS) : [];
  return { readings, ofEach: KINDS.length };
}

/** True where a report lacks one of the parts altogether. */
export const lacksPart = ({ readings, ofEach }: PartReadings): boolean =>
  [...new Set(readings.map(({ report }) => report))].some(
    (report) => readings.filter((one) => one.report === report).length < ofEach,
  );
