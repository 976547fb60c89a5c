import type { GridCell } from '../../model/blocks.js';
import { cellText } from './cell-text.js';
import { attribute, type Element, elementsIn, isText } from './dom.js';
import type { DisplayOf } from './styles.js';
import { BLOCKS } from './tags.js';
import type { IsShown } from './visible.js';
import type { Weights } from './weigh.js';

/** Longest text that can be a cell of a faked table. */
const LONGEST_CELL = 120;
/** Share of the rows that must hold a number. */
const NUMBERED = 0.3;
const MAX_ROWS = 2000;
/** An element with fewer numbers is no table, unless it is drawn as one. */
const FEWEST_NUMBERS = 2;

const CELL_NAME = /(?:^|[-_\s])(?:cell|td|th|col|column)(?:$|[-_\s\d])/i;
const TABLE_NAME = /(?:^|[-_\s])(?:table|tbody)(?:$|[-_\s\d])/i;
const ROW_NAME = /(?:^|[-_\s])tr(?:$|[-_\s\d])/i;
const DATA_NAME = /(?:^|[-_\s])(?:td|th)(?:$|[-_\s\d])/i;
const CELL_DISPLAYS = new Set(['table-cell', 'inline-block', 'inline-flex', 'grid', 'flex']);
const FLOATS = /float\s*:\s*(?:left|right)/i;
const ROW_DISPLAYS = new Set(['table-row', 'flex', 'inline-flex', 'grid']);

/** What a faked table is judged by. */
export interface PageView {
  isShown: IsShown;
  displayOf: DisplayOf;
  weights: Weights;
}

const hasOwnText = (element: Element): boolean =>
  element.children.some((node) => isText(node) && node.data.trim() !== '');

const isWholeNumber = (text: string): boolean => /^[\d０-９.．,，+-]+$/.test(text);

/** An inline element is a cell only if its style or its name says so: `1<span>2</span>` is the number 12. */
function isCellLike(element: Element, isRow: boolean, view: PageView): boolean {
  if (isRow || BLOCKS.has(element.name)) return true;
  if (CELL_DISPLAYS.has(view.displayOf(element) ?? '')) return true;
  return (
    FLOATS.test(attribute(element, 'style')) ||
    CELL_NAME.test(attribute(element, 'class')) ||
    attribute(element, 'role') === 'cell'
  );
}

const isSpacer = (element: Element): boolean => element.name === 'br' || element.name === 'hr';

/** Cells of an element that looks like a row of a table, or undefined. */
function rowCells(row: Element, view: PageView): Element[] | undefined {
  if (row.name === 'table' || row.name === 'tr' || hasOwnText(row)) return undefined;
  const cells = elementsIn(row).filter((cell) => view.isShown(cell) && !isSpacer(cell));
  const isRow = ROW_DISPLAYS.has(view.displayOf(row) ?? '') || attribute(row, 'role') === 'row';
  const isTable = (cell: Element): boolean => cell.name === 'table' || cell.name === 'p';
  const isTooMuch = (cell: Element): boolean => {
    const { text, numbers } = view.weights.get(cell) ?? { text: 0, numbers: 0 };
    return text > LONGEST_CELL || numbers > 1;
  };
  if (cells.length < 2 || cells.some(isTable) || cells.some(isTooMuch)) return undefined;
  return cells.every((cell) => isCellLike(cell, isRow, view)) ? cells : undefined;
}

/** A row with less than two cells is a heading within the table, if it is short. */
const headingCells = (row: Element, { weights }: PageView): Element[] | undefined =>
  row.name !== 'table' && (weights.get(row)?.text ?? 0) <= LONGEST_CELL / 2 ? [row] : undefined;

/** Rows stand on lines of their own; inline elements within a line are none. */
const isRowLike = (row: Element, view: PageView): boolean =>
  BLOCKS.has(row.name) || ROW_DISPLAYS.has(view.displayOf(row) ?? '');

/** Groups of rows (like `tbody`) are looked into. */
function rowElements(table: Element, { isShown, displayOf }: PageView): Element[] {
  const inner = elementsIn(table).filter((row) => isShown(row) && !isSpacer(row));
  return inner.flatMap((part) =>
    /^table-(?:row|header|footer)-group$/.test(displayOf(part) ?? '') ||
    attribute(part, 'role') === 'rowgroup'
      ? elementsIn(part).filter(isShown)
      : [part],
  );
}

type Texts = GridCell[][];

const textsOf = (rows: readonly Element[][], { isShown }: PageView): Texts =>
  rows.map((row) => row.map((cell) => ({ text: cellText(cell, isShown) })));

const hasName = (element: Element, name: RegExp): boolean => name.test(attribute(element, 'class'));

/** Its style, its role or its name says that it is a table: then few of its cells need hold a number. */
const isTableLike = (element: Element, view: PageView): boolean =>
  view.displayOf(element) === 'table' ||
  attribute(element, 'role') === 'table' ||
  hasName(element, TABLE_NAME);

/** Its style, its role or the names of it and its cells say that it is a row, whatever its cells hold. */
const isTableRow = (part: Element, view: PageView): boolean =>
  view.displayOf(part) === 'table-row' ||
  attribute(part, 'role') === 'row' ||
  (hasName(part, ROW_NAME) && elementsIn(part).every((cell) => hasName(cell, DATA_NAME)));

/** Rows by the names and styles of their elements: most with several cells, a good part with numbers. */
function styledRows(parts: readonly Element[], view: PageView): Texts | undefined {
  const rows: Element[][] = [];
  for (const part of parts) {
    const cells = rowCells(part, view) ?? headingCells(part, view);
    if (!cells) return undefined;
    rows.push(cells);
  }
  const wide = rows.filter((row) => row.length > 1).length;
  if (wide < 2 || wide * 2 < rows.length) return undefined;
  const texts = textsOf(rows, view);
  if (parts.every((part) => isTableRow(part, view))) return texts;
  const numbered = texts.filter((row) => row.some(({ text }) => isWholeNumber(text))).length;
  return numbered >= rows.length * NUMBERED ? texts : undefined;
}

/**
 * Rows of inline elements whose style sheet is elsewhere: every row has the same number of them, first words,
 * then whole numbers. Words broken into elements by an editor never look so regular.
 */
function regularRows(parts: readonly Element[], view: PageView): Texts | undefined {
  const rows = parts.map((part) => (hasOwnText(part) ? [] : elementsIn(part).filter(view.isShown)));
  const width = rows[0]?.length ?? 0;
  if (rows.length < 3 || width < 3 || rows.some((row) => row.length !== width)) return undefined;
  const texts = textsOf(rows, view);
  const isData = ([first, ...rest]: GridCell[]): boolean =>
    !isWholeNumber(first?.text ?? '') && rest.every(({ text }) => isWholeNumber(text));
  return texts.slice(1).every(isData) ? texts : undefined;
}

/** Rows of a table that is made of divs or lists; undefined for anything else. */
export function fakedRows(element: Element, view: PageView): Texts | undefined {
  const isBare = (view.weights.get(element)?.numbers ?? 0) < FEWEST_NUMBERS;
  if ((isBare && !isTableLike(element, view)) || hasOwnText(element)) return undefined;
  const parts = rowElements(element, view);
  if (parts.length < 2 || parts.length > MAX_ROWS) return undefined;
  if (!parts.every((row) => isRowLike(row, view))) return undefined;
  if (isBare && !parts.every((row) => isTableRow(row, view))) return undefined;
  return styledRows(parts, view) ?? regularRows(parts, view);
}
