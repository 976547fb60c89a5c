import { numbersOf, type Row } from './loose-rows.js';

/** A stretch across the page. */
export interface Span {
  x0: number;
  x1: number;
}

/** How far two stretches stand above one another; negative is the gap between them. */
export const overlap = (one: Span, other: Span): number =>
  Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);

/** Columns of the numbers, or undefined where two numbers of one line would share a column. */
export function numberColumns(rows: readonly Row[]): Span[] | undefined {
  const columns: Span[] = [];
  const numbers = rows.flatMap((row) => numbersOf(row).map(({ line }) => line));
  for (const { x0, x1 } of numbers.sort((one, other) => one.x0 - other.x0)) {
    const last = columns.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  const isClear = rows.every((row) => {
    const used = numbersOf(row).map(({ line }) => columnAt(columns, line));
    return new Set(used).size === used.length;
  });
  return isClear ? columns : undefined;
}

/** The column that a place stands in; -1 for none. */
export const columnAt = (columns: readonly Span[], place: Span): number =>
  columns.findIndex((column) => overlap(column, place) > 0);
