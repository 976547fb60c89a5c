import type { FormRow } from '@nianbao/domain';
import type { PrintedCell } from '../model.js';
import type { Random } from '../random.js';
import type { Wording } from '../words/labels.js';
import type { CellSource } from './draw.js';

/** All that a table needs to be drawn. */
export interface Paper {
  cells: ReadonlyMap<string, PrintedCell>;
  year: number;
  wording: Wording;
  random: Random;
  /** Spans of heads and of figures need not be the same. */
  unevenSpans: boolean;
  /** Unit that the head of the charges names. */
  money: string;
}

/** The cell of a figure. */
export function figureCell(paper: Paper, key: string): CellSource {
  const cell = paper.cells.get(key);
  if (!cell) throw new Error(`Expected a figure for \`${key}\``);
  return { text: cell.text, key };
}

/** Cells spread over a width: one of them is wider than the others. */
export function spread(cells: CellSource[], width: number, paper: Paper): CellSource[] {
  const wide = paper.unevenSpans ? paper.random.int(0, cells.length - 1) : cells.length - 1;
  const columnSpan = width - cells.length + 1;
  return cells.map((cell, at) => (at === wide ? { ...cell, columnSpan } : cell));
}

/** Rows with figures below a heading, down to the next row of its rank. */
export function rowsBelow(rows: readonly FormRow[], at: number): number {
  const depth = (rows[at] as FormRow).depth;
  const rest = rows.slice(at + 1);
  const end = rest.findIndex((row) => row.depth <= depth);
  return (end < 0 ? rest : rest.slice(0, end)).filter(({ id }) => id !== null).length;
}
