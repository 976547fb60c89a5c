import type { Flow, GridSpan } from '../model/flow.js';

/** Where a cell stands in its grid. */
export interface GridPlace {
  /** The grid it stands in; undefined for a line of text with tabs. */
  grid: GridSpan | undefined;
  column: number;
}

/** Tells the column of the cell at a place in the flow. */
export type PlaceOf = (offset: number) => GridPlace;

/** Wider spans are slips or attacks. */
const WIDEST = 100;

/** The column at which each cell begins, spans counted, as a browser draws them. */
function columnsOf(rows: GridSpan['rows']): number[][] {
  const takenUntil: number[] = [];
  return rows.map((row, at) => {
    let column = 0;
    return row.map((cell) => {
      while ((takenUntil[column] ?? 0) > at) column++;
      const start = column;
      column += Math.min(cell.columnSpan ?? 1, WIDEST);
      for (let one = start; one < column; one++) takenUntil[one] = at + (cell.rowSpan ?? 1);
      return start;
    });
  });
}

const count = (text: string, character: string): number => text.split(character).length - 1;

/** Columns of the cells of a flow, each grid worked out when it is first asked for. */
export function placesIn({ text, grids }: Pick<Flow, 'text' | 'grids'>): PlaceOf {
  const known = new Map<GridSpan, number[][]>();
  const columns = (grid: GridSpan): number[][] => {
    const found = known.get(grid) ?? columnsOf(grid.rows);
    known.set(grid, found);
    return found;
  };
  return (offset) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const cell = count(text.slice(start, offset), '\t');
    const grid = grids.find((span) => offset >= span.start && offset <= span.end);
    if (!grid) return { grid, column: cell };
    const row = count(text.slice(grid.start, start), '\n');
    return { grid, column: columns(grid)[row]?.[cell] ?? cell };
  };
}
