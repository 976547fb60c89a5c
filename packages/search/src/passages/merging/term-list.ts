import { isLargeFrequency } from '../arrays.js';
import type { PostingColumns } from './source.js';

/** Stands behind the last passage, and for one that is deleted. */
export const none = 0xffff_ffff;

/** Walks the terms of a segment in byte order, and the living postings of each. */
export class TermList {
  /** Bytes as characters, which compare as the bytes do; undefined behind the last one. */
  term: string | undefined;
  /** Number in the whole of the current posting's passage; `none` behind the last one. */
  passage = none;
  /** How often the term stands in it. */
  frequency = 0;
  #number = -1;
  #posting = -1;
  /** Where the postings and the bytes of the current term end. */
  #postingsEnd = 0;
  #bytesEnd = 0;
  #large = 0;

  /** `numbers` are those in the whole by passage of the segment, `none` where it is deleted. */
  constructor(
    private readonly columns: PostingColumns,
    private readonly numbers: Uint32Array,
  ) {
    this.next();
  }

  /** Moves to the next term and its first living posting. */
  next(): void {
    const { termBytes, termOffsets, postingOffsets } = this.columns;
    this.#number += 1;
    this.#posting = this.#postingsEnd - 1;
    if (this.#number >= termOffsets.length - 1) {
      this.term = undefined;
      this.passage = none;
      return;
    }
    const start = this.#bytesEnd;
    this.#bytesEnd = termOffsets.at(this.#number + 1);
    this.#postingsEnd = postingOffsets.at(this.#number + 1);
    this.term = termBytes.characters(start, this.#bytesEnd);
    this.nextPosting();
  }

  nextPosting(): void {
    const { passages, frequencies } = this.columns;
    this.passage = none;
    while (this.passage === none) {
      this.#posting += 1;
      if (this.#posting >= this.#postingsEnd) return;
      this.passage = this.numbers[passages.at(this.#posting)] ?? none;
    }
    const byte = frequencies.at(this.#posting);
    this.frequency = isLargeFrequency(byte) ? this.#largeFrequency() : byte;
  }

  #largeFrequency(): number {
    const { largePostings, largeFrequencies } = this.columns;
    while (largePostings.at(this.#large) < this.#posting) this.#large += 1;
    return largeFrequencies.at(this.#large);
  }
}
