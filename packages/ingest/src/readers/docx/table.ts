import type { GridCell } from '../../model/blocks.js';
import type { Piece } from '../ooxml/place.js';

/** How a cell takes part in a merge. */
export type Merge = 'restart' | 'continue' | undefined;

/** A cell while it is read. */
export interface TableCell {
  pieces: Piece[];
  columns: number;
  vertical: Merge;
  horizontal: Merge;
  isDeleted: boolean;
}

/** A row while it is read. */
export interface TableRow {
  cells: TableCell[];
  /** Columns left out before its first cell. */
  before: number;
  isDeleted: boolean;
}

/** A cell that may go on downwards, with the columns it covers. */
interface Anchor {
  start: number;
  end: number;
  cell: GridCell;
}

/** A row of the grid and the tables that stand in its cells. */
interface GridRow {
  cells: GridCell[];
  inner: Piece[];
}

const textOf = (cell: TableCell): string =>
  cell.pieces
    .flatMap((piece) => (piece.kind === 'grid' ? [] : piece.text.trim()))
    .filter((text) => text !== '')
    .join('\n');

const innerTables = (row: TableRow): Piece[] =>
  row.cells.flatMap((cell) => cell.pieces.filter((piece) => piece.kind === 'grid'));

const spanning = (text: string, columns: number): GridCell =>
  columns > 1 ? { text, columnSpan: columns } : { text };

/** Lays the cells of one row under the anchors of the row above. */
class RowLayout {
  readonly cells: GridCell[] = [];
  readonly anchors: Anchor[] = [];
  readonly #above: readonly Anchor[];
  #next = 0;
  #column = 0;

  constructor(above: readonly Anchor[]) {
    this.#above = above;
  }

  skip(columns: number): void {
    if (columns > 0) this.cells.push(spanning('', columns));
    this.#column += columns;
  }

  #anchorAt(column: number): Anchor | undefined {
    while (this.#next < this.#above.length && (this.#above[this.#next] as Anchor).end <= column) {
      this.#next++;
    }
    const anchor = this.#above[this.#next];
    return anchor && anchor.start <= column ? anchor : undefined;
  }

  /** True when the cell belongs to one above it. */
  #continues(cell: TableCell): boolean {
    const anchor = cell.vertical === 'continue' ? this.#anchorAt(this.#column) : undefined;
    if (!anchor) return false;
    if (anchor.start === this.#column) anchor.cell.rowSpan = (anchor.cell.rowSpan ?? 1) + 1;
    if (this.anchors.at(-1) !== anchor) this.anchors.push(anchor);
    return true;
  }

  #widens(cell: TableCell): boolean {
    const last = cell.horizontal === 'continue' ? this.cells.at(-1) : undefined;
    if (last) last.columnSpan = (last.columnSpan ?? 1) + cell.columns;
    return last !== undefined;
  }

  add(cell: TableCell): void {
    if (!this.#continues(cell) && !this.#widens(cell)) this.#put(cell);
    this.#column += cell.columns;
  }

  #put(cell: TableCell): void {
    const placed = spanning(textOf(cell), cell.columns);
    const end = this.#column + cell.columns;
    this.cells.push(placed);
    if (cell.vertical) this.anchors.push({ start: this.#column, end, cell: placed });
  }
}

function layOut(rows: readonly TableRow[]): GridRow[] {
  let above: readonly Anchor[] = [];
  return rows.map((row) => {
    const layout = new RowLayout(above);
    layout.skip(row.before);
    for (const cell of row.cells) layout.add(cell);
    above = layout.anchors;
    return { cells: layout.cells, inner: innerTables(row) };
  });
}

/** A table within a cell follows the row that it stands in; the rows after it are a grid of their own. */
function split(rows: readonly GridRow[]): Piece[] {
  const pieces: Piece[] = [];
  let grid: GridCell[][] = [];
  for (const row of rows) {
    grid.push(row.cells);
    if (row.inner.length === 0) continue;
    pieces.push({ kind: 'grid', rows: grid });
    for (const inner of row.inner) pieces.push(inner);
    grid = [];
  }
  if (grid.length > 0) pieces.push({ kind: 'grid', rows: grid });
  return pieces;
}

/** A table of one column that holds several paragraphs or tables is a frame around text, not a table. */
function isFrame(rows: readonly TableRow[]): boolean {
  return (
    rows.every((row) => row.cells.length === 1) &&
    rows.some((row) => (row.cells[0]?.pieces.length ?? 0) > 1)
  );
}

/** A table as the pieces that it is read as. */
export function tablePieces(table: readonly TableRow[]): Piece[] {
  const kept = table
    .filter((row) => !row.isDeleted)
    .map((row) => ({ ...row, cells: row.cells.filter((cell) => !cell.isDeleted) }))
    .filter((row) => row.cells.length > 0);
  if (isFrame(kept)) return kept.flatMap((row) => row.cells.flatMap((cell) => cell.pieces));
  return split(layOut(kept));
}
