import { tooLarge } from '../zip/errors.js';

/** Settings that bound what reading one office document may cost. */
export interface OfficeLimits {
  /** Inflated bytes of one part (the text, the styles, one sheet). Default 32 MB. */
  maxPartBytes: number;
  /** Inflated bytes of all parts that are read. Default 64 MB. */
  maxTotalBytes: number;
  /** Cells of all tables or sheets together, blank ones within a table included. Default 500,000. */
  maxCells: number;
  /** Characters of the text together; a small file can repeat one long string. Default 10 million. */
  maxCharacters: number;
}

const MEGABYTE = 1024 * 1024;

/** The documented defaults. */
export const DEFAULT_OFFICE_LIMITS: OfficeLimits = {
  maxPartBytes: 32 * MEGABYTE,
  maxTotalBytes: 64 * MEGABYTE,
  maxCells: 500_000,
  maxCharacters: 10_000_000,
};

/** What a document may still cost; spending more than the limits allow is a typed error. */
export class Meter {
  #cells: number;
  #characters: number;

  constructor({ maxCells, maxCharacters }: Pick<OfficeLimits, 'maxCells' | 'maxCharacters'>) {
    this.#cells = maxCells;
    this.#characters = maxCharacters;
  }

  cells(count: number): void {
    this.#cells -= count;
    if (this.#cells < 0) throw tooLarge('表格的单元格数');
  }

  text(text: string): void {
    this.#characters -= text.length;
    if (this.#characters < 0) throw tooLarge('文档的字数');
  }
}
