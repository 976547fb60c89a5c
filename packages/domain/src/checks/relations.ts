import { figureKey, figuresOf } from '../forms/index.js';
import type { FigureReference, Finding } from '../schemas/finding.js';
import type { Form, Relation } from '../schemas/form.js';
import type { Observation } from '../schemas/observation.js';
import { sumOf } from './decimal.js';

/** What a relation needs to know of a cell. */
export type RelationCell = Pick<Observation, 'id' | 'path' | 'column' | 'value' | 'status'>;

/** Cells of one report by `row@column`. */
export type CellMap = ReadonlyMap<string, RelationCell>;

/** `untested`: a cell is missing or unreadable, or the result itself is blank. */
export type RelationState = 'holds' | 'broken' | 'untested';

const UNREADABLE = new Set<RelationCell['status']>(['unreadable', 'mark']);
const isBlank = (cell: RelationCell): boolean => cell.status === 'blank';
const amounts = (cells: RelationCell[]): number[] => cells.map((cell) => cell.value ?? 0);

function cellsOf(keys: string[], cells: CellMap): RelationCell[] | undefined {
  const found = keys.map((key) => cells.get(key));
  const usable = found.every((cell) => cell !== undefined && !UNREADABLE.has(cell.status));
  return usable ? (found as RelationCell[]) : undefined;
}

const compare = (left: number, operator: Relation['operator'], right: number): boolean =>
  operator === '=' ? left === right : left >= right;

/**
 * Tests one relation. A blank part counts as 0 only when every cell of the other side is printed;
 * a relation whose result (a side of one cell) is blank cannot be tested.
 */
export function testRelation(relation: Relation, cells: CellMap): RelationState {
  const left = cellsOf(relation.left, cells);
  const right = cellsOf(relation.right, cells);
  if (!left || !right) return 'untested';
  if (left.some(isBlank) || right.every(isBlank)) return 'untested';
  return compare(sumOf(amounts(left)), relation.operator, sumOf(amounts(right)))
    ? 'holds'
    : 'broken';
}

const reference = (cell: RelationCell): FigureReference => ({
  observation: cell.id,
  path: cell.path,
  column: cell.column,
  value: cell.value,
});

const nameOf = (cell: RelationCell): string => cell.path.at(-1) as string;
const written = (cell: RelationCell): string => `${nameOf(cell)} ${cell.value ?? '空白'}`;

function arithmetic(relation: Relation, cells: CellMap): string {
  const left = cellsOf(relation.left, cells) as RelationCell[];
  const right = cellsOf(relation.right, cells) as RelationCell[];
  const leftSum = sumOf(amounts(left));
  const rightSum = sumOf(amounts(right));
  const side = (terms: RelationCell[], sum: number) =>
    terms.length > 1
      ? `${terms.map(written).join(' + ')} = ${sum}`
      : written(terms[0] as RelationCell);
  const blank = [...left, ...right].some(isBlank) ? '（空白按0计）' : '';
  const [gap] = [sumOf([leftSum, -rightSum])];
  return relation.operator === '='
    ? `${side(right, rightSum)}，而${side(left, leftSum)}，相差 ${Math.abs(gap as number)}${blank}`
    : `其中项 ${side(right, rightSum)} 大于 ${side(left, leftSum)}${blank}`;
}

function brokenFinding(relation: Relation, cells: CellMap): Finding {
  const all = [...relation.left, ...relation.right].flatMap((key) => cells.get(key) ?? []);
  return {
    code: relation.operator === '=' ? 'relation-broken' : 'part-above-whole',
    severity: 'error',
    message: `勾稽关系不成立：${relation.label}。${arithmetic(relation, cells)}。`,
    figures: all.map(reference),
    where: all[0]?.path[0] ?? '',
  };
}

/** The table figures of a report by `row@column`, for one form. */
export function cellMap(form: Form, observations: readonly Observation[]): CellMap {
  const known = new Set(figuresOf(form).map((figure) => figure.key));
  const entries = observations
    .filter((one) => one.kind === 'table' && one.indicator !== null && one.measure !== null)
    .map((one) => [figureKey(one.indicator as string, one.measure as string), one] as const);
  return new Map(entries.filter(([key]) => known.has(key)));
}

/**
 * Tests every relation of the form on the table figures and returns one finding for each that is
 * broken, with its arithmetic in words. Relations that cannot be tested give none.
 */
export function checkRelations(form: Form, observations: readonly Observation[]): Finding[] {
  const cells = cellMap(form, observations);
  return form.relations
    .filter((relation) => testRelation(relation, cells) === 'broken')
    .map((relation) => brokenFinding(relation, cells));
}
