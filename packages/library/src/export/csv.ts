import { FLAT_COLUMNS, type FlatCell, flatCells, type Rows } from './table.js';

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** CSV of RFC 4180 with a byte order mark; a text that a spreadsheet would run gets a `'` before it. */
export function toCsv(rows: Rows): AsyncGenerator<string> {
  return csvOf(
    FLAT_COLUMNS.map(({ name }) => name),
    flatCells(rows),
  );
}

/** Any table as CSV, see {@link toCsv}. */
export async function* csvOf(
  heads: readonly string[],
  rows: Iterable<readonly FlatCell[]> | AsyncIterable<readonly FlatCell[]>,
): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${line(heads)}`;
  for await (const cells of rows) yield line(cells);
}

const line = (cells: readonly FlatCell[]): string => `${cells.map(written).join(',')}\r\n`;

function written(cell: FlatCell): string {
  const text = typeof cell === 'string' ? harmless(cell) : String(cell ?? '');
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const harmless = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
