import type { Sample } from '../model.js';
import type { Random } from '../random.js';
import type { Abilities } from '../wishes.js';

/** A row of figures whose cells may have run together. */
export interface GluedRow {
  keys: string[];
  /** What stands between blanks or marks, in order. */
  pieces: string[];
}

/** A report as a file. */
export interface LaidOut {
  name: string;
  bytes: Uint8Array;
  /** Rows of figures as they stand in the text; empty where cells are kept apart. */
  glued: GluedRow[];
}

/** A way to put a report on paper. */
export interface Layout {
  id: string;
  can: Abilities;
  write(sample: Sample, random: Random): Promise<LaidOut> | LaidOut;
}

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text file without glued rows. */
export const plain = (text: string, extension = 'txt'): LaidOut => ({
  name: `sample.${extension}`,
  bytes: utf8(text),
  glued: [],
});
