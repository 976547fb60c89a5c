/** The last row and column that a spreadsheet can have. */
export const LAST_ROW = 1_048_576;
/** The last column that a spreadsheet can have: XFD. */
export const LAST_COLUMN = 16_384;

/** A place in a sheet; rows and columns count from 1. */
export interface Place {
  row: number;
  column: number;
}

/** Cells merged into one. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** `B12`, with or without `$`; undefined outside of a sheet. */
export function parsePlace(text: string): Place | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text.toUpperCase()) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const place = { row: Number(digits), column: columnOf(letters) };
  const isInside = place.row >= 1 && place.row <= LAST_ROW && place.column <= LAST_COLUMN;
  return isInside ? place : undefined;
}

/** `A1:C2`; undefined where it is no range. */
export function parseRange(text: string): Range | undefined {
  const [first, last] = text.split(':').map(parsePlace);
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
