import type { Drawing, DrawnCell } from '../model.js';

/** A cell before it has its place. */
export interface CellSource {
  text: string;
  key?: string;
  rowSpan?: number;
  columnSpan?: number;
  header?: boolean;
}

/** Puts cells row by row into the first free places, as a browser does. */
export function draw(sources: readonly CellSource[][], headRows: number): Drawing {
  const taken = new Set<string>();
  const cells = sources.flatMap((row, at) => row.map((source) => place(source, at, taken)));
  const columns = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));
  return { columns, rows: sources.length, headRows, cells };
}

function place(source: CellSource, row: number, taken: Set<string>): DrawnCell {
  let column = 0;
  while (taken.has(`${row}:${column}`)) column++;
  const { rowSpan = 1, columnSpan = 1, header = false, text, key } = source;
  for (let down = 0; down < rowSpan; down++) {
    for (let right = 0; right < columnSpan; right++) taken.add(`${row + down}:${column + right}`);
  }
  return { row, column, rowSpan, columnSpan, header, text, ...(key !== undefined && { key }) };
}

/** Cells that begin in a row, from left to right. */
const cellsOfRow = (drawing: Drawing, row: number): DrawnCell[] =>
  drawing.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);

/** Every row of a drawing as the cells that begin in it. */
export const rowsOf = (drawing: Drawing): DrawnCell[][] =>
  Array.from({ length: drawing.rows }, (_, row) => cellsOfRow(drawing, row));

/** Every place of a drawing: the text of the cell that begins there, nothing where another reaches. */
export const fullRows = (drawing: Drawing): string[][] =>
  rowsOf(drawing).map((cells) => {
    const row = Array.from({ length: drawing.columns }, () => '');
    for (const { column, text } of cells) row[column] = text;
    return row;
  });
