import { joinLines } from '../html/clean.js';
import { columnAt, overlap, type Span } from './loose-columns.js';
import { type Chunk, LINE_STEP, NUMBERED, type Row } from './loose-rows.js';
import type { PlacedCell } from './table.js';

/** Lines of one cell, one below the other. */
interface Block {
  chunks: Chunk[];
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  size: number;
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
export function cellRows(rows: readonly Row[], columns: readonly Span[]): PlacedCell[][] {
  let heads = 0;
  return shelvesOf(blocksOf(rows)).map((shelf) => {
    const isHead = !hasNumbers(shelf) && shelf.blocks.length > 1;
    if (isHead) heads = shelf.blocks.filter((block) => columnAt(columns, block) >= 0).length;
    return cellsOf(shelf, columns, heads);
  });
}
