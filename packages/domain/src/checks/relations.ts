import { stated } from '../findings/state.js';
import { figureKey, figuresOf } from '../forms/index.js';
import type { Finding } from '../schemas/finding.js';
import type { FigureKey, Form, Relation } from '../schemas/form.js';
import type { Observation } from '../schemas/observation.js';
import type { CellMap, RelationCell } from './cells.js';
import { sumOf } from './decimal.js';
import { referenceTo, rowName } from './references.js';

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

/** Cells of one row are told apart by their columns, cells of one column by their rows. */
function naming(cells: RelationCell[]): (cell: RelationCell) => string {
  const oneRow = new Set(cells.map((cell) => cell.path.join('/'))).size === 1;
  return oneRow ? (cell) => cell.column ?? rowName(cell) : rowName;
}

const sideOf = (cells: RelationCell[], nameOf: (cell: RelationCell) => string) => ({
  terms: cells.map((cell) => ({ name: nameOf(cell), value: cell.value })),
  sum: sumOf(amounts(cells)),
});

function brokenFinding(relation: Relation, cells: CellMap): Finding {
  const left = cellsOf(relation.left, cells) as RelationCell[];
  const right = cellsOf(relation.right, cells) as RelationCell[];
  const nameOf = naming([...left, ...right]);
  const gap = sumOf([...amounts(left), ...amounts(right).map((value) => -value)]);
  return {
    ...stated(relation.operator === '=' ? 'relation-broken' : 'part-above-whole', {
      label: relation.label,
      left: sideOf(left, nameOf),
      right: sideOf(right, nameOf),
      gap: Math.abs(gap),
      blank: [...left, ...right].some(isBlank),
    }),
    figures: [...left, ...right].map(referenceTo),
    where: left[0]?.path[0] ?? '',
  };
}

/** The table figures of a report by `row@column`, for one form. */
export function cellMap(form: Form, observations: readonly Observation[]): CellMap {
  const known = new Set(figuresOf(form, { optional: true }).map((figure) => figure.key));
  const entries = observations
    .filter((one) => one.kind === 'table' && one.indicator !== null && one.measure !== null)
    .map((one) => [figureKey(one.indicator as string, one.measure as string), one] as const);
  return new Map(entries.filter(([key]) => known.has(key)));
}

/**
 * The relations to test where these cells are there: those of the form, a variant in place of one whose
 * cells are not all printed, and those of the optional rows that are printed.
 */
export function relationsAmong(form: Form, has: (key: FigureKey) => boolean): Relation[] {
  const complete = ({ left, right }: Relation) => left.every(has) && right.every(has);
  const variants = new Map(
    form.variants.filter(complete).map((variant) => [variant.left.join(), variant]),
  );
  const relations = form.relations.map((relation) => {
    const variant = variants.get(relation.left.join());
    variants.delete(relation.left.join());
    return complete(relation) ? relation : (variant ?? relation);
  });
  return [...relations, ...variants.values()];
}

/**
 * Tests every relation of the form on the table figures and returns one finding for each that is
 * broken, with its arithmetic in words. Relations that cannot be tested give none.
 */
export function checkRelations(form: Form, observations: readonly Observation[]): Finding[] {
  const cells = cellMap(form, observations);
  return relationsAmong(form, (key) => cells.has(key))
    .filter((relation) => testRelation(relation, cells) === 'broken')
    .map((relation) => brokenFinding(relation, cells));
}
