import type { FigureKey, FigureKind, Relation } from '@nianbao/domain';
import type { Budget } from '../limits.js';
import { type CellValue, parseNumber, readCell } from './cell.js';

/** No cell is longer, sign, decimals and unit included. */
const LONGEST_CELL = 20;

/** A group of cells where the rightmost is the sum of the others. */
interface Sum {
  /** Place of the total. */
  total: number;
  parts: Set<number>;
}

/** What a search for the cells of one line may use. */
export interface SplitTask {
  pieces: readonly string[];
  kinds: readonly FigureKind[];
  /** Sums within the line; with `strict` only readings that satisfy them are wanted. */
  sums: readonly Sum[];
  strict: boolean;
  /** More readings than this mean that nothing can be told. */
  most: number;
}

/** The relations of a form that stay within one line, as sums whose total stands behind its parts. */
export function sumsWithin(keys: readonly FigureKey[], relations: readonly Relation[]): Sum[] {
  return relations.flatMap(({ left, operator, right }) => {
    const total = keys.indexOf(left[0] as FigureKey);
    const parts = right.map((key) => keys.indexOf(key));
    const within =
      left.length === 1 &&
      operator === '=' &&
      total >= 0 &&
      parts.every((at) => at >= 0 && at < total);
    return within ? [{ total, parts: new Set(parts) }] : [];
  });
}

interface Search extends SplitTask {
  budget: Budget;
  found: CellValue[][];
  cells: CellValue[];
  /** What is left of each total for its parts not yet read; undefined before the total is read. */
  left: (number | undefined)[];
  partsLeft: number[];
}

const numberIn = (cell: CellValue): number => (cell.status === 'reported' ? cell.value : 0);

/** Takes a cell into the sums; false when a total can no longer be met. */
function enter(search: Search, at: number, value: number, sign: 1 | -1): boolean {
  let possible = true;
  search.sums.forEach((sum, index) => {
    if (sum.total === at) search.left[index] = sign > 0 ? value : undefined;
    if (!sum.parts.has(at) || search.left[index] === undefined) return;
    const left = (search.left[index] as number) - sign * value;
    search.left[index] = left;
    search.partsLeft[index] = (search.partsLeft[index] as number) - sign;
    if (left < 0 || (search.partsLeft[index] === 0 && left !== 0)) possible = false;
  });
  return possible || !search.strict;
}

/** Cells are read from the right, so that a total is known before its parts. */
function descend(search: Search, piece: number, end: number, at: number): void {
  if (search.found.length > search.most || !search.budget.spend()) return;
  if (at < 0) {
    if (piece < 0) search.found.push([...search.cells]);
    return;
  }
  if (piece < 0) return;
  const text = search.pieces[piece] as string;
  const cellsBefore = piece;
  for (let start = end - 1; start >= Math.max(0, end - LONGEST_CELL); start--) {
    if (start === 0 ? at < cellsBefore : at < cellsBefore + 1) continue;
    const last = end === text.length;
    const cell = cellOf(text.slice(start, end), search.kinds[at] as FigureKind, start === 0, last);
    if (!cell) continue;
    const possible = enter(search, at, numberIn(cell), 1);
    search.cells[at] = cell;
    if (possible) {
      if (start === 0) descend(search, piece - 1, search.pieces[piece - 1]?.length ?? 0, at - 1);
      else descend(search, piece, start, at - 1);
    }
    enter(search, at, numberIn(cell), -1);
  }
}

/** Dashes that stand together may be several marks, or a mark in front of a number. */
const DASHES = /^[-—–−]+$/;

/** A whole piece may be a mark, the end of one may carry a unit; any other part is a bare number. */
function cellOf(
  text: string,
  kind: FigureKind,
  first: boolean,
  last: boolean,
): CellValue | undefined {
  if (DASHES.test(text)) return { status: 'mark' };
  if (last && (first || /^\d.*\D$/.test(text))) return readCell(text, kind);
  const value = parseNumber(text, kind);
  return value === undefined ? undefined : { status: 'reported', value };
}

/** All readings of a line's pieces as its cells; undefined where they are too many to list. */
export function splitsOf(task: SplitTask, budget: Budget): CellValue[][] | undefined {
  const last = task.pieces.length - 1;
  const letters = task.pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (letters < task.kinds.length || letters > task.kinds.length * LONGEST_CELL) return [];
  const search: Search = {
    ...task,
    budget,
    found: [],
    cells: new Array<CellValue>(task.kinds.length),
    left: task.sums.map(() => undefined),
    partsLeft: task.sums.map((sum) => sum.parts.size),
  };
  descend(search, last, task.pieces[last]?.length ?? 0, task.kinds.length - 1);
  return budget.exhausted || search.found.length > task.most ? undefined : search.found;
}
