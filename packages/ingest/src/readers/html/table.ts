import type { GridCell } from '../../model/blocks.js';
import { cellText } from './cell-text.js';
import { attribute, type Element, elementsIn, isTag, walk } from './dom.js';
import type { IsShown } from './visible.js';
import type { Weights } from './weigh.js';

const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
/** No table is wider or higher than this; larger spans are slips or attacks. */
const MAX_SPAN = 1000;
/** Longer than any label of a form: text set in a table for its looks. */
const LONG_TEXT = 250;

const isCell = ({ name }: Element): boolean => name === 'td' || name === 'th';

/** Rows of a table, those of tables within it not counted. */
function rowsOf(table: Element, isShown: IsShown): Element[] {
  return elementsIn(table)
    .filter(isShown)
    .flatMap((part) => (SECTIONS.has(part.name) ? elementsIn(part).filter(isShown) : [part]))
    .filter(({ name }) => name === 'tr');
}

/** Shown cells of a row. */
export const cellsOf = (row: Element, isShown: IsShown): Element[] =>
  elementsIn(row).filter((element) => isCell(element) && isShown(element));

/** True where a cell holds a table that is more than a frame around one text. */
function holdsTable(cell: Element, isShown: IsShown): boolean {
  let inner = 0;
  walk(cell, {
    enter(node) {
      if (inner > 1 || !isShown(node)) return 'skip';
      if (node !== cell && isTag(node) && isCell(node)) inner++;
      return undefined;
    },
  });
  return inner > 1;
}

/** How the rows of one table are to be read. */
export interface TableShape {
  /** Rows that hold data; the cells of all others are read like parts of the page. */
  data: Set<Element>;
}

/** Tells the rows of a table of data from rows that merely lay out a page. */
export function shapeOf(table: Element, weights: Weights, isShown: IsShown): TableShape {
  const rows = rowsOf(table, isShown).map((row) => ({ row, cells: cellsOf(row, isShown) }));
  const text = (cell: Element): number => weights.get(cell)?.text ?? 0;
  const lays = ({ cells }: { cells: Element[] }): boolean =>
    cells.some((cell) => text(cell) > LONG_TEXT || holdsTable(cell, isShown));
  const layout = new Set(rows.filter(lays));
  const isList = rows.every(({ cells }) => cells.length <= 1);
  const isAlone = ({ cells }: { cells: Element[] }): boolean =>
    cells.filter((cell) => text(cell) > 0).length <= 1;
  const data = rows.filter(
    (row) => !isList && !layout.has(row) && !(layout.size > 0 && isAlone(row)),
  );
  return { data: new Set(data.map(({ row }) => row)) };
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return value > 1 ? Math.min(value, MAX_SPAN) : 1;
}

/** A cell with its spans, where it has any. */
export function gridCell(cell: Element, isShown: IsShown): GridCell {
  const [columnSpan, rowSpan] = [span(cell, 'colspan'), span(cell, 'rowspan')];
  return {
    text: cellText(cell, isShown),
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
  };
}
