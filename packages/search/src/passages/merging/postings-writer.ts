import { blockSize, frequencyByte, isLargeFrequency, type PassageArrays } from '../arrays.js';
import type { ColumnWriter } from './column-writer.js';

/** The arrays that are written term by term. */
export type WrittenColumns = Readonly<Record<Exclude<keyof PassageArrays, 'norms'>, ColumnWriter>>;

/** Writes postings term by term, with their blocks. */
export class PostingsWriter {
  /** Passage of the newest posting, and the largest saturation of the block that it stands in. */
  #last = 0;
  #largest = 0;
  /** Postings of the current term. */
  #postings = 0;

  /** Norms are those of the passages, inverse norms those of the codes. */
  constructor(
    private readonly columns: WrittenColumns,
    private readonly norms: Uint8Array,
    private readonly inverses: Float32Array,
  ) {
    this.#endTerm();
  }

  /** A posting of the current term, behind all that it has so far. */
  post(passage: number, frequency: number): void {
    if (this.#postings > 0 && this.#postings % blockSize === 0) this.#endBlock();
    const { passages, frequencies } = this.columns;
    if (isLargeFrequency(frequency)) this.#keepLarge(passages.length, frequency);
    passages.push(passage);
    frequencies.push(frequencyByte(frequency));
    const inverse = this.inverses[this.norms[passage] ?? 0] ?? 0;
    this.#largest = Math.max(this.#largest, Math.fround(frequency * inverse));
    this.#last = passage;
    this.#postings += 1;
  }

  /** Ends the current term, whose bytes these are; one without postings is none. */
  end(term: Uint8Array): void {
    if (this.#postings === 0) return;
    this.#endBlock();
    this.columns.termBytes.append(term);
    this.#endTerm();
    this.#postings = 0;
  }

  #keepLarge(posting: number, frequency: number): void {
    this.columns.largePostings.push(posting);
    this.columns.largeFrequencies.push(frequency);
  }

  #endBlock(): void {
    this.columns.blockLast.push(this.#last);
    this.columns.blockSaturation.push(this.#largest);
    this.#largest = 0;
  }

  #endTerm(): void {
    const { columns } = this;
    columns.termOffsets.push(columns.termBytes.length);
    columns.postingOffsets.push(columns.passages.length);
    columns.blockOffsets.push(columns.blockLast.length);
  }
}
