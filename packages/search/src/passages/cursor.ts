import { blockSize, frequencyAt, type PassageArrays } from './arrays.js';
import { contribution } from './bm25.js';

/** What a cursor needs to turn postings into scores. */
export interface CursorScoring {
  /** idf × occurrences in the query. */
  readonly weight: number;
  /** Inverse norm of each length code, under the statistics of the search. */
  readonly inverses: Float32Array;
  /** At least how much larger a saturation can be than the index recorded it. */
  readonly slack: number;
}

// A window over more blocks than this is bounded by the whole term: looking costs more than it saves.
const blocksLookedAt = 16;

/** Walks the postings of one term forwards, skipping blocks, and bounds its scores. */
export class PostingCursor {
  /** The current passage; the index's size when there are no more. */
  passage: number;
  /** No score of this term is larger. */
  readonly largest: number;
  /** No score of this term inside the current window is larger; see `enterWindow`. */
  bound = 0;

  readonly #arrays: PassageArrays;
  readonly #scoring: CursorScoring;
  readonly #size: number;
  readonly #firstPosting: number;
  readonly #firstBlock: number;
  readonly #endBlock: number;
  readonly #endPosting: number;
  #posting: number;
  #block: number;
  #windowBlock: number;

  constructor(arrays: PassageArrays, term: number, scoring: CursorScoring) {
    this.#arrays = arrays;
    this.#scoring = scoring;
    this.#size = arrays.norms.length;
    this.#firstPosting = arrays.postingOffsets[term] ?? 0;
    this.#endPosting = arrays.postingOffsets[term + 1] ?? 0;
    this.#firstBlock = arrays.blockOffsets[term] ?? 0;
    this.#endBlock = arrays.blockOffsets[term + 1] ?? 0;
    this.#posting = this.#firstPosting;
    this.#block = this.#firstBlock;
    this.#windowBlock = this.#firstBlock;
    this.passage = arrays.passages[this.#posting] ?? this.#size;
    this.largest = this.#boundOf(this.#firstBlock, this.#endBlock);
  }

  /** Moves to the next posting. */
  next(): void {
    this.#posting += 1;
    if (this.#posting >= this.#endPosting) this.passage = this.#size;
    else this.passage = this.#arrays.passages[this.#posting] ?? this.#size;
  }

  /** Moves to the first posting whose passage is `target` or later. */
  advance(target: number): void {
    if (this.passage >= target) return;
    const block = this.#blockFrom(this.#block, target);
    if (block >= this.#endBlock) this.passage = this.#size;
    else this.#advanceWithin(block, target);
  }

  #advanceWithin(block: number, target: number): void {
    const { passages } = this.#arrays;
    const first = this.#firstPosting + (block - this.#firstBlock) * blockSize;
    let posting = Math.max(this.#posting, first);
    while ((passages[posting] ?? 0) < target) posting += 1;
    this.#block = block;
    this.#posting = posting;
    this.passage = passages[posting] ?? this.#size;
  }

  #blockFrom(block: number, target: number): number {
    const { blockLast } = this.#arrays;
    let candidate = block;
    while (candidate < this.#endBlock && (blockLast[candidate] ?? 0) < target) candidate += 1;
    return candidate;
  }

  /** Last passage of the block that covers `start`; `start` must never fall. */
  blockEnd(start: number): number {
    this.#windowBlock = this.#blockFrom(this.#windowBlock, start);
    if (this.#windowBlock >= this.#endBlock) return this.#size - 1;
    return this.#arrays.blockLast[this.#windowBlock] ?? 0;
  }

  /** Sets `bound` for the passages `[start, end)`. */
  enterWindow(start: number, end: number): void {
    this.#windowBlock = this.#blockFrom(this.#windowBlock, start);
    const lookedAt = Math.min(this.#windowBlock + blocksLookedAt, this.#endBlock);
    let last = this.#windowBlock;
    while (last < lookedAt && (this.#arrays.blockLast[last] ?? 0) < end - 1) last += 1;
    const within = last < lookedAt || last === this.#endBlock;
    this.bound = within ? this.#boundOf(this.#windowBlock, last + 1) : this.largest;
  }

  #boundOf(start: number, end: number): number {
    const { blockSaturation } = this.#arrays;
    const stop = Math.min(end, this.#endBlock);
    let saturation = 0;
    for (let block = start; block < stop; block += 1) {
      const candidate = blockSaturation[block] ?? 0;
      if (candidate > saturation) saturation = candidate;
    }
    return contribution(this.#scoring.weight, saturation * this.#scoring.slack);
  }

  /** What this term adds to the score of the current passage. */
  score(): number {
    const { weight, inverses } = this.#scoring;
    const inverse = inverses[this.#arrays.norms[this.passage] ?? 0] ?? 0;
    return contribution(weight, Math.fround(frequencyAt(this.#arrays, this.#posting) * inverse));
  }
}
