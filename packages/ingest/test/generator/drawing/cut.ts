import type { Drawing, DrawnCell } from '../model.js';

/** The part of a cell that stands in some rows, moved to the top of them. */
function clipped(cell: DrawnCell, first: number, last: number): DrawnCell[] {
  const top = Math.max(cell.row, first);
  const bottom = Math.min(cell.row + cell.rowSpan, last);
  return bottom > top ? [{ ...cell, row: top - first, rowSpan: bottom - top }] : [];
}

function rowsBetween(drawing: Drawing, first: number, last: number): Drawing {
  const cells = drawing.cells.flatMap((cell) => clipped(cell, first, last));
  return { ...drawing, cells, rows: last - first };
}

/** The heads of a drawing above some of its rows. */
function underHeads(drawing: Drawing, first: number): Drawing {
  const heads = rowsBetween(drawing, 0, drawing.headRows);
  const body = rowsBetween(drawing, first, drawing.rows);
  const moved = body.cells.map((cell) => ({ ...cell, row: cell.row + heads.rows }));
  return { ...drawing, rows: heads.rows + body.rows, cells: [...heads.cells, ...moved] };
}

/** Cuts a table in two below a row; the second half shows the heads again, or not. */
export function cut(drawing: Drawing, below: number, repeatsHeads: boolean): [Drawing, Drawing] {
  const rest = rowsBetween(drawing, below, drawing.rows);
  return [
    rowsBetween(drawing, 0, below),
    repeatsHeads ? underHeads(drawing, below) : { ...rest, headRows: 0 },
  ];
}
