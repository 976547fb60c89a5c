import type { GridCell, SourceBlock } from '../../model/blocks.js';
import { isBoilerplateLine } from './boilerplate.js';
import { cleanLine } from './clean.js';

/** Puts the pieces of a page together into blocks, in the order they come. */
export class BlockBuilder {
  readonly blocks: SourceBlock[] = [];
  #text = '';
  /** Whether anything but blanks stands in the line: to look at the line itself each time would be quadratic. */
  #begun = false;
  #start = 0;
  #end = 0;
  #level = 0;
  #grid: Extract<SourceBlock, { kind: 'grid' }> | undefined;

  /** Adds to the line at hand; nothing is put between two pieces. */
  text(piece: string, start: number, end: number): void {
    if (!this.#begun) this.#start = start;
    this.#text += piece;
    if (piece.trim() === '') return;
    this.#begun = true;
    this.#end = end;
  }

  /** Ends the line at hand. */
  endLine(): void {
    const text = cleanLine(this.#text);
    this.#text = '';
    this.#begun = false;
    if (text === '' || isBoilerplateLine(text)) return;
    this.#grid = undefined;
    const place = { start: this.#start, end: Math.max(this.#start, this.#end) };
    this.blocks.push(
      this.#level > 0
        ? { kind: 'heading', level: this.#level, text, ...place }
        : { kind: 'paragraph', text, ...place },
    );
  }

  /** Lines from here on are a heading of this level; 0 for none. */
  heading(level: number): void {
    this.endLine();
    this.#level = level;
  }

  /** Adds rows to the grid at hand, or begins one. */
  rows(rows: GridCell[][], start: number, end: number): void {
    this.endLine();
    if (this.#grid) {
      for (const row of rows) this.#grid.rows.push(row);
      this.#grid.end = end;
      return;
    }
    this.#grid = { kind: 'grid', rows: [...rows], start, end };
    this.blocks.push(this.#grid);
  }

  /** The next rows begin a grid of their own. */
  endGrid(): void {
    this.endLine();
    this.#grid = undefined;
  }

  /** All blocks, without grids in which nothing stands. */
  finish(): SourceBlock[] {
    this.endLine();
    const isFilled = (block: SourceBlock): boolean =>
      block.kind !== 'grid' || block.rows.some((row) => row.some(({ text }) => text !== ''));
    return this.blocks.filter(isFilled);
  }
}
