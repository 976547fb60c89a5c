import type { GridCell } from '../../model/blocks.js';
import type { Meter } from '../ooxml/limits.js';
import { LAST_COLUMN, type Range } from './reference.js';
import type { Sheet } from './sheet.js';

/** The rows and columns that are shown, by their numbers in the sheet, in order. */
interface Shown {
  rows: number[];
  columns: number[];
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

/** Index of the first number that is not smaller. */
function lowerBound(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All rows with text and all columns that are not hidden. */
function visibleOf(sheet: Sheet): Shown {
  const rows = ascending(sheet.rows.keys()).filter((row) => !sheet.isHiddenRow(row));
  const columns = Array.from({ length: LAST_COLUMN }, (_, index) => index + 1);
  return { rows, columns: columns.filter((column) => !sheet.isHiddenColumn(column)) };
}

const textAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.rows.get(row)?.get(column) ?? '';

/** The text of a merged cell shows where its first shown row and column meet, even if its own are hidden. */
function moveOutOfHiding(sheet: Sheet, { rows, columns }: Shown): void {
  for (const { top, left, bottom, right } of sheet.merges) {
    const text = textAt(sheet, top, left);
    if (text === '' || !(sheet.isHiddenRow(top) || sheet.isHiddenColumn(left))) continue;
    const row = rows[lowerBound(rows, top)] ?? bottom + 1;
    const column = columns[lowerBound(columns, left)] ?? right + 1;
    if (row <= bottom && column <= right) sheet.rows.get(row)?.set(column, text);
  }
}

/** Shown rows have text; shown columns reach from the first to the last that has text in a shown row. */
function shownOf(sheet: Sheet): Shown {
  const visible = visibleOf(sheet);
  moveOutOfHiding(sheet, visible);
  const used = new Set<number>();
  const rows = visible.rows.filter((row) => {
    const found = [...(sheet.rows.get(row)?.keys() ?? [])].filter(
      (column) => !sheet.isHiddenColumn(column),
    );
    for (const column of found) used.add(column);
    return found.length > 0;
  });
  const [first, last] = [Math.min(...used), Math.max(...used)];
  return { rows, columns: visible.columns.filter((column) => column >= first && column <= last) };
}

type Grid = (GridCell | undefined)[][];

function plainGrid(sheet: Sheet, { rows, columns }: Shown): Grid {
  return rows.map((row) => {
    const texts = sheet.rows.get(row);
    return columns.map((column) => ({ text: texts?.get(column) ?? '' }));
  });
}

/** A merged cell stands once, where its first shown row and column meet. */
function merge(grid: Grid, range: Range, text: string, shown: Shown, meter: Meter): void {
  const top = lowerBound(shown.rows, range.top);
  const left = lowerBound(shown.columns, range.left);
  const height = lowerBound(shown.rows, range.bottom + 1) - top;
  const width = lowerBound(shown.columns, range.right + 1) - left;
  if (height === 0 || width === 0) return;
  meter.cells(height * width);
  for (let row = top; row < top + height; row++) grid[row]?.fill(undefined, left, left + width);
  const cell: GridCell = { text };
  if (width > 1) cell.columnSpan = width;
  if (height > 1) cell.rowSpan = height;
  const row = grid[top];
  if (row) row[left] = cell;
}

/** What a sheet shows as rows of cells: hidden rows and columns left out, blank cells kept, blank rows not. */
export function gridOf(sheet: Sheet, meter: Meter): GridCell[][] {
  const shown = shownOf(sheet);
  meter.cells(shown.rows.length * shown.columns.length);
  const grid = plainGrid(sheet, shown);
  for (const range of sheet.merges) {
    merge(grid, range, textAt(sheet, range.top, range.left), shown, meter);
  }
  return grid
    .map((row) => row.filter((cell) => cell !== undefined))
    .filter((row) => row.length > 0);
}
