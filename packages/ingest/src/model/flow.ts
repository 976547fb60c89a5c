import type { GridCell, SourceBlock } from './blocks.js';

/** A stretch of the flow that came from a grid: a tab ends a cell there, a line break ends a row. */
export interface GridSpan {
  start: number;
  end: number;
  /** Its cells with their spans. */
  rows: readonly (readonly GridCell[])[];
}

/**
 * The whole document as one text: blocks separated by line breaks, cells of a grid by tabs. Everything
 * behind the readers works on it, so a flattened table and a real one are read by the same code.
 */
export interface Flow {
  text: string;
  grids: GridSpan[];
}

const oneLine = (text: string): string => text.replace(/\s*[\n\t]\s*/g, ' ').trim();

function written(block: SourceBlock): string {
  if (block.kind !== 'grid') return block.text;
  return block.rows.map((row) => row.map((cell) => oneLine(cell.text)).join('\t')).join('\n');
}

/** Joins blocks into a {@link Flow}. */
export function flowOf(blocks: readonly SourceBlock[]): Flow {
  const parts: string[] = [];
  const grids: GridSpan[] = [];
  let length = 0;
  for (const block of blocks) {
    const text = written(block);
    if (block.kind === 'grid')
      grids.push({ start: length, end: length + text.length, rows: block.rows });
    parts.push(text);
    length += text.length + 1;
  }
  return { text: parts.join('\n'), grids };
}
