import type { GridCell } from '../model/blocks.js';

/** Rows of a table whose cells stand on lines of their own, and the lines they take. */
export interface BarTable {
  rows: GridCell[][];
  /** The line behind its last cell. */
  next: number;
}

const BARS_ALONE = /^\|+$/;
const CLOSED_CELL = /^([^|]*[^|\s])\s*\|$/;
/** A cell is broken over lines only where a narrow column breaks a word. */
const LONGEST_PIECE = 6;
/** Fewer cells are no table. */
const FEWEST_CELLS = 8;
const WIDEST = 20;

const FIGURE =
  /^(?:[\d０-９.．,，+＋\-－−oOｏＯ〇○]+\p{Script=Han}{0,2}|[-—–/／\\*]+|[无空]|不适用|)$/u;

interface Cells {
  cells: string[];
  next: number;
}

/** The cells that bars close, from a line on: `0 |`, or `0` with the bar on the next line; each further bar is a blank one. */
function cellsFrom(lines: readonly string[], from: number): Cells {
  const cells: string[] = [];
  let open = '';
  let next = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as string;
    const closed = CLOSED_CELL.exec(line)?.[1];
    if (BARS_ALONE.test(line)) {
      const blanks = open === '' ? line.length : line.length - 1;
      if (open !== '') cells.push(open);
      for (let bar = 0; bar < blanks; bar++) cells.push('');
      open = '';
    } else {
      const piece = closed ?? line;
      const joins = open.length <= LONGEST_PIECE && piece.length <= LONGEST_PIECE;
      if (piece.includes('|') || (open !== '' && !joins)) break;
      open += piece;
      if (closed !== undefined) {
        cells.push(open);
        open = '';
      }
    }
    if (open === '') next = at + 1;
  }
  // The document breaks off in front of the bar of its last figure.
  const isTorn = next === lines.length - 1 && open !== '' && FIGURE.test(open);
  return isTorn ? { cells: [...cells, open], next: lines.length } : { cells, next };
}

const rowsOf = (cells: readonly string[], width: number): string[][] =>
  Array.from({ length: Math.ceil(cells.length / width) }, (_, at) =>
    cells.slice(at * width, (at + 1) * width),
  );

/** Words first, then figures and blank cells; or nothing at all. */
function isRow(cells: readonly string[]): boolean {
  const words = cells.findIndex((cell) => FIGURE.test(cell));
  const figures = words < 0 ? [] : cells.slice(words);
  return (
    figures.every((cell) => FIGURE.test(cell)) && (words !== 0 || cells.every((c) => c === ''))
  );
}

/** As many cells as the first row has with the blank ones that fill it up. */
function widthByFilling(cells: readonly string[]): number {
  const blank = cells.indexOf('');
  if (blank < 1) return 0;
  const filled = cells.slice(blank).findIndex((cell) => cell !== '');
  return filled < 0 ? cells.length : blank + filled;
}

/** The one width at which the cells fall into rows of words and figures; undefined where none or several do. */
function rowsOfCells(cells: readonly string[]): string[][] | undefined {
  const fits = (width: number): boolean =>
    width > 1 && width <= WIDEST && rowsOf(cells, width).every(isRow);
  const filling = widthByFilling(cells);
  if (fits(filling)) return rowsOf(cells, filling);
  if (filling === 0) return undefined;
  const widths = Array.from({ length: WIDEST }, (_, at) => at + 1).filter(fits);
  return widths.length === 1 ? rowsOf(cells, widths[0] as number) : undefined;
}

/**
 * The table that begins on a line, where copying left every cell on a line of its own with its bar behind it.
 * Rows are told by the blank cells that fill each of them up to the same width.
 */
export function barTableAt(lines: readonly string[], from: number): BarTable | undefined {
  const isBegun = CLOSED_CELL.test(lines[from] ?? '') || BARS_ALONE.test(lines[from + 1] ?? '');
  if (!isBegun || (lines[from] ?? '').startsWith('|')) return undefined;
  const { cells, next } = cellsFrom(lines, from);
  if (cells.length < FEWEST_CELLS) return undefined;
  const rows = rowsOfCells(cells);
  return rows && { rows: rows.map((row) => row.map((text) => ({ text }))), next };
}
