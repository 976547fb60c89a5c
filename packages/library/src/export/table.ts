import type { ExportRow } from './rows.js';

/** A cell of a flat table. */
export type FlatCell = string | number | null;

/** A table for people to take away: heads, rows, and how wide each column wants to be. */
export interface FlatTable {
  heads: readonly string[];
  rows: Iterable<readonly FlatCell[]>;
  /** In characters; undefined leaves the usual one. */
  widths: readonly (number | undefined)[];
}

/** The columns of a flat table (CSV, a spreadsheet), in order. `source` is the printed text. */
export const FLAT_COLUMNS: readonly { name: string; cell(row: ExportRow): FlatCell }[] = [
  { name: 'report', cell: (row) => row.report },
  { name: 'agency', cell: (row) => row.agency },
  { name: 'year', cell: (row) => row.year },
  { name: 'form', cell: (row) => row.form },
  { name: 'kind', cell: (row) => row.kind },
  { name: 'path', cell: (row) => row.path.join(' > ') },
  { name: 'column', cell: (row) => row.column },
  { name: 'value', cell: (row) => row.value },
  { name: 'unit', cell: (row) => row.unit },
  { name: 'status', cell: (row) => row.status },
  { name: 'derivation', cell: (row) => row.derivation },
  { name: 'approximate', cell: (row) => (row.approximate ? 'true' : 'false') },
  { name: 'clause', cell: (row) => row.clause },
  { name: 'source', cell: (row) => row.source.text },
  { name: 'place', cell: (row) => placeOf(row) },
];

/** Observations as a store or a cluster hands them out. */
export type Rows = Iterable<ExportRow> | AsyncIterable<ExportRow>;

/** The rows as cells of {@link FLAT_COLUMNS}. */
export async function* flatCells(rows: Rows): AsyncGenerator<FlatCell[]> {
  for await (const row of rows) yield FLAT_COLUMNS.map(({ cell }) => cell(row));
}

/** `s3/2` is block 2 of section s3; `:15-18` the characters of it, `:r4c2` its row and cell. */
function placeOf({ source }: ExportRow): string {
  const { section, block, start, end, row, cell } = source;
  const span = start === undefined ? '' : `:${start}-${end ?? start}`;
  const grid = row === undefined ? '' : `:r${row}c${cell ?? 0}`;
  return `${section}/${block}${span}${grid}`;
}
