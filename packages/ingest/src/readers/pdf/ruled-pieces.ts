import { joinLines } from '../html/clean.js';
import { withoutGaps } from './double-rules.js';
import { type Glyph, middleOf, type PageContent } from './geometry.js';
import { linesOfText } from './lines.js';
import { fillCells, type RuledCell } from './ruled-table.js';
import { type RuledArea, ruledAreas } from './rules.js';
import type { PlacedCell, Table } from './table.js';

/** Longer than any cell of a form: prose with a frame around it. */
const LONG_TEXT = 250;

const isWithin = ({ xs, ys }: RuledArea, glyph: Glyph): boolean => {
  const across = (glyph.x0 + glyph.x1) / 2;
  const down = middleOf(glyph);
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return across >= left && across < right && down >= top && down < bottom;
};

function placed(cell: RuledCell, { xs }: RuledArea): PlacedCell {
  return {
    text: joinLines(linesOfText(cell.glyphs)),
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    x0: xs[cell.column] ?? 0,
    x1: xs[cell.column + cell.columnSpan] ?? 0,
  };
}

/** Rows that follow each other and hold no framed prose are one table. */
function tablesOf(area: RuledArea, cells: readonly RuledCell[], prose: Set<RuledCell>): Table[] {
  const tables: Table[] = [];
  let isOpen = false;
  for (let row = 0; row < area.ys.length - 1; row++) {
    const here = cells.filter((cell) => cell.row === row);
    if (here.some((cell) => prose.has(cell))) isOpen = false;
    if (here.length === 0 || here.some((cell) => prose.has(cell))) continue;
    const [top, bottom] = [area.ys[row] ?? 0, area.ys[row + 1] ?? 0];
    if (!isOpen) tables.push(emptyTable(area, top));
    isOpen = true;
    const table = tables.at(-1) as Table;
    table.rows.push(here.map((cell) => placed(cell, area)));
    table.bottom = bottom;
  }
  return tables.filter(({ rows }) => rows.some((row) => row.some(({ text }) => text !== '')));
}

const emptyTable = ({ xs }: RuledArea, top: number): Table => ({
  kind: 'table',
  top,
  bottom: top,
  x0: xs[0] ?? 0,
  x1: xs.at(-1) ?? 0,
  rows: [],
  isRuled: true,
});

/** A page taken apart into tables drawn with lines and the characters outside of them. */
export interface RuledPieces {
  tables: Table[];
  rest: Glyph[];
}

const sizeOf = ({ xs, ys }: RuledArea): number =>
  ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));

/** Finds the tables that lines draw on a page; a page of too many lines is a drawing. */
export function ruledPieces(page: PageContent, maxLines: number): RuledPieces {
  const tables: Table[] = [];
  let rest = page.glyphs;
  if (page.horizontal.length + page.vertical.length > maxLines) return { tables, rest };
  const areas = ruledAreas(page.horizontal, page.vertical);
  for (const drawn of areas.sort((one, other) => sizeOf(one) - sizeOf(other))) {
    const within = rest.filter((glyph) => isWithin(drawn, glyph));
    const area = withoutGaps(drawn, within);
    const cells = fillCells(area, within);
    if (cells.filter(({ glyphs }) => glyphs.length > 0).length < 2) continue;
    const prose = new Set(
      cells.filter((cell) => cell.glyphs.length > LONG_TEXT && isAlone(cell, cells)),
    );
    tables.push(...tablesOf(area, cells, prose));
    const back = new Set([...prose].flatMap(({ glyphs }) => glyphs));
    rest = rest.filter((glyph) => !isWithin(area, glyph) || back.has(glyph));
  }
  return { tables, rest };
}

const isAlone = (cell: RuledCell, cells: readonly RuledCell[]): boolean =>
  cells.every((other) => other === cell || other.row !== cell.row || other.glyphs.length === 0);
