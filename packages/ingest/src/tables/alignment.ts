import type { FormColumn, FormTable } from '@nianbao/domain';
import type { GridSpan } from '../model/flow.js';
import { skeletonOf } from '../model/text.js';
import type { GridPlace, PlaceOf } from './grid-columns.js';
import type { Label, TableLine } from './lines.js';
import { type Token, tokensOf } from './tokens.js';
import type { Zone } from './zone.js';

/** Cells of a row at the places that the form gives them; blank ones have no text. */
export type Align = (line: TableLine, zone: Zone, pieces: readonly Token[]) => Token[] | undefined;

/** The columns in which the figures of a table stand, as one row of it shows. */
interface Evidence {
  grid: GridSpan | undefined;
  columns: readonly number[];
}

/** A text, and where its cells stand in their grids. */
export interface Page {
  text: string;
  placeOf: PlaceOf;
}

const isFilled = ({ text }: Token): boolean => text !== '';

/** The columns of rows in which every cell is filled. */
function shownByRows(
  table: FormTable,
  lines: readonly TableLine[],
  zones: readonly Zone[],
  placeOf: PlaceOf,
): Evidence[] {
  return lines.flatMap((line, at) => {
    const zone = zones[at] as Zone;
    if (line.table !== table || !line.grid || !zone.text.includes('\t')) return [];
    const filled = tokensOf(zone.text, true).pieces.filter(isFilled);
    if (filled.length !== line.slots.length) return [];
    const places = filled.map(({ start }) => placeOf(zone.start + start));
    return [asEvidence(places)];
  });
}

/** Cells of the heads of a table, with their places in the flow: down to its first row of figures. */
function headCells(text: string, own: readonly Label[]): Token[] {
  const first = own[0]?.start ?? 0;
  const row = own.find(({ anchor }) => anchor.kind === 'row' && anchor.row?.id !== null);
  const start = text.lastIndexOf('\n', first) + 1;
  const region = text.slice(start, row?.start ?? first);
  return [...region.matchAll(/[^\t\n]+/g)].map(({ 0: cell, index }) => ({
    text: skeletonOf(cell).text,
    start: start + index,
    end: start + index + cell.length,
  }));
}

/** Where the head of a column stands: found as a label, or as the one cell with its words. */
function headOf(column: FormColumn, own: readonly Label[], cells: readonly Token[]) {
  const label = own.find(({ anchor }) => anchor.column === column);
  if (label) return label.start;
  const words = [column.label, ...column.variants].map((one) => skeletonOf(one).text);
  const same = cells.filter(({ text }) => words.includes(text));
  return same.length === 1 ? same[0]?.start : undefined;
}

/** The columns of the heads, where all of them were found. */
function shownByHeads(
  table: FormTable,
  labels: readonly Label[],
  { text, placeOf }: Page,
): Evidence[] {
  const own = labels.filter(({ anchor }) => anchor.table === table);
  if (table.layout === 'across' || own.length === 0) return [];
  const cells = headCells(text, own);
  const heads = table.columns.flatMap((column) => headOf(column, own, cells) ?? []);
  const places = heads.map(placeOf);
  const together = places.every(({ grid }) => grid === places[0]?.grid);
  const ascending = places.every(
    ({ column }, at) => at === 0 || column > (places[at - 1] as GridPlace).column,
  );
  const whole = heads.length === table.columns.length && heads.length > 0;
  return whole && together && ascending ? [asEvidence(places)] : [];
}

const asEvidence = (places: readonly GridPlace[]): Evidence => ({
  grid: places[0]?.grid,
  columns: places.map(({ column }) => column),
});

/** What the heads and the full rows of a table show, of its own grid where that shows anything. */
function evidenceFor(grid: GridSpan | undefined, all: readonly Evidence[]): Evidence[] {
  const own = all.filter((one) => one.grid === grid);
  return own.length > 0 ? own : [...all];
}

const agree = (all: readonly Evidence[]): boolean =>
  all.every(({ columns }) => columns.join() === all[0]?.columns.join());

/** A cell at its place, or one with nothing in it. */
const cellAt = (pieces: readonly Token[], at: number): Token =>
  pieces[at] ?? { text: '', start: 0, end: 0 };

/** The cells that stand in the columns of the figures, where none stands beside them. */
function inColumns(
  columns: readonly number[],
  own: readonly number[],
  filled: readonly Token[],
): Token[] | undefined {
  if (!own.every((column) => columns.includes(column))) return undefined;
  return columns.map((column) => cellAt(filled, own.indexOf(column)));
}

/** Of two figures the first stands in the first column, however wide its cell is, and the other does not. */
function inPair(
  all: readonly Evidence[],
  own: readonly number[],
  filled: readonly Token[],
): Token[] | undefined {
  const first = all[0]?.columns[0];
  const isPair = all.every(({ columns }) => columns.length === 2 && columns[0] === first);
  if (!isPair || own.length !== 1 || first === undefined) return undefined;
  const [column] = own as [number];
  if (column < first) return undefined;
  return [0, 1].map((at) => cellAt(filled, at === (column === first ? 0 : 1) ? 0 : -1));
}

/** True where the cells' stretch reaches the last column of the figures or the end of the row. */
const isWhole = (line: TableLine, zone: Zone): boolean => zone.end >= line.limit;

/** True for a grid without a single span: where cells are merged, copying has dropped what merges them. */
const isSpanless = ({ rows }: GridSpan): boolean =>
  rows.every((row) => row.every(({ columnSpan, rowSpan }) => !columnSpan && !rowSpan));

/**
 * True where an inner head stands in the first cell of a row, above the labels: then copying dropped merged cells,
 * figures stand right behind their label, and what fills the rows up stands at their end.
 */
function dropsSpans(table: FormTable, labels: readonly Label[], { placeOf }: Page): boolean {
  return labels.some(({ anchor, start }) => {
    const isInner = anchor.table === table && anchor.kind === 'column';
    if (!isInner || anchor.column === table.columns[0]) return false;
    const { grid, column } = placeOf(start);
    return column === 0 && grid !== undefined && isSpanless(grid);
  });
}

/** The cells behind a label, where nothing but blank ones stands behind them. */
const firstCells = (pieces: readonly Token[], count: number): Token[] | undefined =>
  pieces.slice(count).some(isFilled) ? undefined : pieces.slice(0, count);

/**
 * Places the figures of rows that have more cells than figures, as sheets do where labels take several
 * columns or another table is wider: by the columns that heads and full rows of the same table show.
 */
export function alignment(
  lines: readonly TableLine[],
  zones: readonly Zone[],
  labels: readonly Label[],
  page: Page,
): Align {
  const { placeOf } = page;
  const known = new Map<FormTable, Evidence[]>();
  const evidenceOf = (table: FormTable): Evidence[] => {
    const found = known.get(table) ?? [
      ...shownByRows(table, lines, zones, placeOf),
      ...shownByHeads(table, labels, page),
    ];
    known.set(table, found);
    return found;
  };
  const dropped = new Map<FormTable, boolean>();
  const isDropped = (table: FormTable): boolean => {
    const found = dropped.get(table) ?? dropsSpans(table, labels, page);
    dropped.set(table, found);
    return found;
  };
  return (line, zone, pieces) => {
    if (pieces.length < line.slots.length) return undefined;
    if (isDropped(line.table)) return firstCells(pieces, line.slots.length);
    const filled = pieces.filter(isFilled);
    const places = filled.map(({ start }) => placeOf(zone.start + start));
    const evidence = evidenceFor(places[0]?.grid, evidenceOf(line.table));
    if (evidence.length === 0 || !isWhole(line, zone)) return undefined;
    const own = places.map(({ column }) => column);
    const placed = agree(evidence) ? inColumns(evidence[0]?.columns ?? [], own, filled) : undefined;
    return placed ?? inPair(evidence, own, filled);
  };
}
