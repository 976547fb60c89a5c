import { joinLines } from '../html/clean.js';
import { chunksOf, type Line, textOf } from './lines.js';
import type { Margins } from './margins.js';
import type { PlacedCell, Table } from './table.js';

const NUMBER = /^(?:[+-−]?\d[\d,.]*%?|[-—–/])$/;
const NUMBERED =
  /^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/;
const SECTION = /^[一二三四五六七八九十]{1,3}、/;

/** Lines of one cell are at most this far apart, in sizes of their characters. */
const LINE_STEP = 1.55;
/** Rows of one table are at most this far apart. */
const ROW_STEP = 9;
/** Lines of a head that are looked for above the first row of numbers. */
const HEAD_LINES = 8;

interface Chunk {
  line: Line;
  text: string;
  isNumber: boolean;
}

/** A line with its parts between wide gaps. */
interface Row {
  line: Line;
  chunks: Chunk[];
}

/** Lines of one cell, one below the other. */
interface Block {
  chunks: Chunk[];
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  size: number;
}

interface Span {
  x0: number;
  x1: number;
}

const chunk = (line: Line): Chunk => {
  const text = textOf(line);
  return { line, text, isNumber: NUMBER.test(text) };
};

const rowOf = (line: Line): Row => ({ line, chunks: chunksOf(line).map(chunk) });

const numbersOf = ({ chunks }: Row): Chunk[] => chunks.filter(({ isNumber }) => isNumber);

/** A line that ends in a number after a gap, or holds nothing but numbers. */
function isData({ chunks }: Row): boolean {
  const numbers = chunks.filter(({ isNumber }) => isNumber).length;
  return (chunks.length >= 2 && chunks.at(-1)?.isNumber === true) || numbers >= 3;
}

const isLoose = ({ line, chunks }: Row, { left, right }: Margins): boolean =>
  chunks.length > 1 || line.x1 - line.x0 < (right - left) * 0.6;

const overlap = (one: Span, other: Span): number =>
  Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);

/** Columns of the numbers, or undefined where two numbers of one line would share a column. */
function numberColumns(rows: readonly Row[]): Span[] | undefined {
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

const columnAt = (columns: readonly Span[], place: Span): number =>
  columns.findIndex((column) => overlap(column, place) > 0);

/** Stretches of lines that look like a table without lines. */
function findStretches(rows: readonly Row[], margins: Margins): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  rows.forEach((row, index) => {
    if (!isData(row)) return;
    const last = stretches.at(-1);
    if (last && isOneTable(rows.slice(last[1], index + 1), margins)) last[1] = index;
    else stretches.push([index, index]);
  });
  return stretches.filter(([from, to]) => isTable(rows.slice(from, to + 1)));
}

function isOneTable(between: readonly Row[], margins: Margins): boolean {
  const [first, last] = [between[0], between.at(-1)];
  if (!first || !last) return false;
  const isNear = last.line.y - first.line.y < first.line.size * ROW_STEP;
  return isNear && between.every((row) => isLoose(row, margins));
}

function isTable(rows: readonly Row[]): boolean {
  const data = rows.filter(isData);
  if (data.some((row) => numbersOf(row).length >= 5)) return true;
  return data.length >= 2;
}

/** Takes in the head of the table and the last lines of its last label. */
function widened(
  [from, to]: [number, number],
  rows: readonly Row[],
  margins: Margins,
  firstFree: number,
): [number, number] {
  let [start, end] = [from, to];
  while (start > firstFree && from - start < HEAD_LINES && isHead(rows, start - 1, margins))
    start--;
  while (end + 1 < rows.length && isTail(rows, end, margins)) end++;
  return [start, end];
}

function isHead(rows: readonly Row[], index: number, margins: Margins): boolean {
  const [row, below] = [rows[index] as Row, rows[index + 1] as Row];
  const text = row.chunks.map((part) => part.text).join('');
  const isNear = below.line.y - row.line.y < row.line.size * 3.2;
  const isInside = row.chunks.length > 1 || row.line.x0 > margins.left + margins.size * 1.5;
  return (
    isNear &&
    isLoose(row, margins) &&
    (isInside || NUMBERED.test(text) === false) &&
    !SECTION.test(text) &&
    !/[。；]$/.test(text)
  );
}

function isTail(rows: readonly Row[], index: number, margins: Margins): boolean {
  const [row, below] = [rows[index] as Row, rows[index + 1] as Row];
  const text = below.chunks.map((part) => part.text).join('');
  const isNear = below.line.y - row.line.y < row.line.size * LINE_STEP;
  return (
    isNear &&
    isLoose(below, margins) &&
    !NUMBERED.test(text) &&
    below.line.size < margins.size * 1.05
  );
}

function blockOf(part: Chunk): Block {
  const { x0, x1, y, size } = part.line;
  return { chunks: [part], x0, x1, top: y - size * 0.85, bottom: y + size * 0.15, size };
}

function continues(block: Block, part: Chunk): boolean {
  const last = block.chunks.at(-1) as Chunk;
  if (part.isNumber || last.isNumber || NUMBERED.test(part.text)) return false;
  const step = part.line.y - last.line.y;
  const shared = overlap(block, part.line);
  const narrower = Math.min(block.x1 - block.x0, part.line.x1 - part.line.x0);
  return step > 0 && step < block.size * LINE_STEP && shared > narrower * 0.5;
}

/** Puts the lines of every cell together. */
function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    for (const part of row.chunks) {
      const block = blocks.slice(-60).find((candidate) => continues(candidate, part));
      if (!block) blocks.push(blockOf(part));
      else {
        block.chunks.push(part);
        block.x0 = Math.min(block.x0, part.line.x0);
        block.x1 = Math.max(block.x1, part.line.x1);
        block.bottom = part.line.y + part.line.size * 0.15;
      }
    }
  }
  return blocks;
}

interface Shelf {
  middle: number;
  blocks: Block[];
}

const middleOf = ({ top, bottom }: Block): number => (top + bottom) / 2;

/** Rows: one for every line with numbers, then one for all other blocks at the same height. */
function shelvesOf(blocks: readonly Block[]): Shelf[] {
  const shelves: Shelf[] = [];
  const put = (block: Block, slack: number): boolean => {
    const near = shelves
      .map((shelf) => ({ shelf, away: Math.abs(shelf.middle - middleOf(block)) }))
      .sort((one, other) => one.away - other.away)[0];
    if (!near || near.away > slack) return false;
    near.shelf.blocks.push(block);
    return true;
  };
  const isNumber = (block: Block): boolean => block.chunks[0]?.isNumber === true;
  for (const block of [...blocks.filter(isNumber), ...blocks.filter((block) => !isNumber(block))]) {
    const reach = isNumber(block) ? 0.5 : 0.75;
    if (!put(block, block.size * reach)) shelves.push({ middle: middleOf(block), blocks: [block] });
  }
  return shelves.sort((one, other) => one.middle - other.middle);
}

function cellOf(block: Block, columns: readonly Span[]): PlacedCell {
  const { x0, x1 } = block;
  const covered = columns.filter((column) => overlap(column, block) > 0).length;
  const text = joinLines(block.chunks.map((part) => part.text));
  return { text, x0, x1, rowSpan: 1, columnSpan: Math.max(1, covered) };
}

const hasNumbers = ({ blocks }: Shelf): boolean =>
  blocks.some((block) => block.chunks[0]?.isNumber);

/**
 * Cells of a row. Where numbers stand, every column of numbers gets its cell, a blank one too; unless the head
 * above has just as many columns as there are numbers.
 */
function cellsOf(shelf: Shelf, columns: readonly Span[], heads: number): PlacedCell[] {
  const sorted = [...shelf.blocks].sort((one, other) => one.x0 - other.x0);
  const isLabel = (block: Block): boolean =>
    block.x1 <= (columns[0]?.x0 ?? 0) || columnAt(columns, block) < 0;
  const cell = (block: Block): PlacedCell => cellOf(block, columns);
  const numbers = sorted.filter((block) => !isLabel(block));
  if (!hasNumbers(shelf) || numbers.length === heads) return sorted.map(cell);
  const filled = columns.map((column) => {
    const here = numbers.find((block) => overlap(column, block) > 0);
    return here ? cell(here) : { text: '', ...column, rowSpan: 1, columnSpan: 1 };
  });
  return [...sorted.filter(isLabel).map(cell), ...filled];
}

/** Rows of cells; how many columns a head has is told by the row above the numbers. */
function cellRows(shelves: readonly Shelf[], columns: readonly Span[]): PlacedCell[][] {
  let heads = 0;
  return shelves.map((shelf) => {
    const isHead = !hasNumbers(shelf) && shelf.blocks.length > 1;
    if (isHead) heads = shelf.blocks.filter((block) => columnAt(columns, block) >= 0).length;
    return cellsOf(shelf, columns, heads);
  });
}

function tableOf(rows: readonly Row[], columns: readonly Span[]): Table {
  const lines = rows.map(({ line }) => line);
  return {
    kind: 'table',
    top: Math.min(...lines.map(({ y, size }) => y - size)),
    bottom: Math.max(...lines.map(({ y }) => y)),
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
    rows: cellRows(shelvesOf(blocksOf(rows)), columns),
    isRuled: false,
  };
}

/** Lines of a page with the tables among them that no lines draw. */
export function looseTables(
  lines: readonly Line[],
  margins: Margins,
): { tables: Table[]; rest: Line[] } {
  const rows = lines.map(rowOf);
  const tables: Table[] = [];
  const taken = new Set<Line>();
  let firstFree = 0;
  for (const stretch of findStretches(rows, margins)) {
    const [from, to] = widened(stretch, rows, margins, firstFree);
    const within = rows.slice(from, to + 1);
    const columns = numberColumns(within.filter(isData));
    if (!columns) continue;
    tables.push(tableOf(within, columns));
    for (const { line } of within) taken.add(line);
    firstFree = to + 1;
  }
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}
