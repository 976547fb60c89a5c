import { type Glyph, middleOf, type Rule } from './geometry.js';
import type { RuledArea } from './rules.js';

/** Cells between lines, before their text is read. */
export interface RuledCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  glyphs: Glyph[];
}

/** Share of an edge that a line must cover to divide two cells. */
const COVERED = 0.6;
const PART_OF_NUMBER = /^[\d.,，%+\-−]$/;
/** Characters closer than this are one number even across a line: the number is wider than its cell. */
const TIGHT = 0.12;

function isCovered(rules: readonly Rule[], from: number, to: number): boolean {
  const covered = rules.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from)),
    0,
  );
  return covered >= (to - from) * COVERED;
}

/** Sets of numbers that are joined pair by pair. */
class Unions {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    this.#parents[index] = root;
    return root;
  }

  join(one: number, other: number): void {
    const [first, second] = [this.find(one), this.find(other)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}

/** Joins boxes of the lattice that no line divides. */
function mergedBoxes(area: RuledArea, columns: number, rows: number): Unions {
  const unions = new Unions(columns * rows);
  const { xs, ys } = area;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const box = row * columns + column;
      const [left, right] = [xs[column] as number, xs[column + 1] as number];
      const [top, bottom] = [ys[row] as number, ys[row + 1] as number];
      const isOpenRight = !isCovered(area.vertical[column + 1] ?? [], top, bottom);
      if (column + 1 < columns && isOpenRight) unions.join(box, box + 1);
      const isOpenBelow = !isCovered(area.horizontal[row + 1] ?? [], left, right);
      if (row + 1 < rows && isOpenBelow) unions.join(box, box + columns);
    }
  }
  return unions;
}

/** Cells of an area, merged ones once with their spans, in reading order. */
function cellsOf(area: RuledArea): { cells: RuledCell[]; cellAt: (box: number) => RuledCell } {
  const [columns, rows] = [area.xs.length - 1, area.ys.length - 1];
  const unions = mergedBoxes(area, columns, rows);
  const cells = new Map<number, RuledCell>();
  const cellAt = (box: number): RuledCell => cells.get(unions.find(box)) as RuledCell;
  for (let box = 0; box < columns * rows; box++) {
    const [row, column] = [Math.floor(box / columns), box % columns];
    const root = unions.find(box);
    const cell = cells.get(root) ?? { row, column, rowSpan: 1, columnSpan: 1, glyphs: [] };
    cell.rowSpan = Math.max(cell.rowSpan, row - cell.row + 1);
    cell.columnSpan = Math.max(cell.columnSpan, column - cell.column + 1);
    if (column < cell.column) {
      cell.columnSpan += cell.column - column;
      cell.column = column;
    }
    cells.set(root, cell);
  }
  return { cells: [...cells.values()], cellAt };
}

/** Which stretch between boundaries a place lies in. */
function stretchAt(boundaries: readonly number[], place: number): number {
  return boundaries.findIndex(
    (from, index) => place >= from && place < (boundaries[index + 1] ?? Number.NEGATIVE_INFINITY),
  );
}

function isOneNumber(before: Glyph | undefined, glyph: Glyph): boolean {
  if (!before || before.object !== glyph.object || before.turn !== 0) return false;
  if (!PART_OF_NUMBER.test(before.text) || !PART_OF_NUMBER.test(glyph.text)) return false;
  const gap = Math.abs(glyph.x0 - before.x1);
  return gap < glyph.size * TIGHT && Math.abs(glyph.y - before.y) < glyph.size * 0.1;
}

/** Characters as they are drawn, those of one number together. */
function tokensOf(glyphs: readonly Glyph[]): Glyph[][] {
  const tokens: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = tokens.at(-1);
    if (last && isOneNumber(last.at(-1), glyph)) last.push(glyph);
    else tokens.push([glyph]);
  }
  return tokens;
}

/** Cells of a ruled area with the characters that stand in each. */
export function fillCells(area: RuledArea, glyphs: readonly Glyph[]): RuledCell[] {
  const { cells, cellAt } = cellsOf(area);
  const columns = area.xs.length - 1;
  for (const token of tokensOf(glyphs)) {
    const [first, last] = [token[0] as Glyph, token.at(-1) as Glyph];
    const column = stretchAt(area.xs, (first.x0 + last.x1) / 2);
    const row = stretchAt(area.ys, middleOf(first));
    if (row >= 0 && column >= 0) cellAt(row * columns + column).glyphs.push(...token);
  }
  return cells;
}
