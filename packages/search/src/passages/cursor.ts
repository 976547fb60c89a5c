import { blockSize, frequencyAt, isLargeFrequency, type PassageArrays } from './arrays.js';
import { type BlockShapes, LARGEST_CODE } from './block-shapes.js';
import { contribution } from './bm25.js';

/** What a cursor needs to turn postings into scores. */
export interface CursorScoring {
  /** idf × occurrences in the query. */
  readonly weight: number;
  /** Inverse norm of each length code, under the statistics of the search. */
  readonly inverses: Float32Array;
  /** At least how much larger a saturation can be than the index recorded it. */
  readonly slack: number;
  /** Of the term's blocks. */
  readonly shapes: BlockShapes;
}

// A window over more blocks than this is bounded by the whole term: looking costs more than it saves.
const blocksLookedAt = 16;
const NONE = -1;

/** Walks the postings of one term forwards, skipping blocks, and bounds its scores. */
export class PostingCursor {
  /** The current passage; the index's size when there are no more. */
  passage: number;
  /** No score of this term is larger. */
  readonly largest: number;
  /** No passage that holds this term has a larger inverse norm. */
  readonly largestInverse: number;
  /** No score of this term inside the current window is larger; see `enterWindow`. */
  bound = 0;

  readonly #arrays: PassageArrays;
  readonly #scoring: CursorScoring;
  readonly #size: number;
  readonly #firstPosting: number;
  readonly #firstBlock: number;
  readonly #endBlock: number;
  readonly #endPosting: number;
  readonly #largestFrequency: number;
  /** The blocks of the current window are `[#windowBlock, #windowStop)`; of too many none are looked at. */
  #windowStop = 0;
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
    const { whole } = scoring.shapes;
    this.largest = this.#addedBy(whole.saturation);
    this.largestInverse = scoring.inverses[whole.norm] ?? 0;
    this.#largestFrequency = whole.frequency;
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
    this.#windowStop = within ? Math.min(last + 1, this.#endBlock) : NONE;
    this.bound = within ? this.#boundOf(this.#windowBlock, this.#windowStop) : this.largest;
  }

  /** No passage of the current window that holds this term has a larger inverse norm. */
  inverseHere(): number {
    if (this.#windowStop === NONE) return this.largestInverse;
    const { norms } = this.#scoring.shapes;
    const stop = this.#windowStop - this.#firstBlock;
    let shortest = LARGEST_CODE;
    for (let block = this.#windowBlock - this.#firstBlock; block < stop; block += 1) {
      const norm = norms[block] ?? 0;
      if (norm < shortest) shortest = norm;
    }
    return this.#scoring.inverses[shortest] ?? 0;
  }

  #frequencyHere(): number {
    if (this.#windowStop === NONE) return this.#largestFrequency;
    const { frequencies } = this.#scoring.shapes;
    const stop = this.#windowStop - this.#firstBlock;
    let largest = 0;
    for (let block = this.#windowBlock - this.#firstBlock; block < stop; block += 1) {
      const frequency = frequencies[block] ?? 0;
      if (frequency > largest) largest = frequency;
    }
    return largest;
  }

  /** Lowers `bound` to what passages of the window add whose inverse norm is not beyond `inverse`. */
  lowerBound(inverse: number): void {
    this.bound = Math.min(this.bound, this.#mostOf(this.#frequencyHere(), inverse));
  }

  /** No passage whose inverse norm is not beyond `inverse` scores more for this term. */
  largestWith(inverse: number): number {
    return Math.min(this.largest, this.#mostOf(this.#largestFrequency, inverse));
  }

  #mostOf(frequency: number, inverse: number): number {
    if (isLargeFrequency(frequency)) return Number.POSITIVE_INFINITY;
    return contribution(this.#scoring.weight, Math.fround(frequency * inverse));
  }

  #boundOf(start: number, end: number): number {
    const { blockSaturation } = this.#arrays;
    let saturation = 0;
    for (let block = start; block < end; block += 1) {
      const candidate = blockSaturation[block] ?? 0;
      if (candidate > saturation) saturation = candidate;
    }
    return this.#addedBy(saturation);
  }

  /** What the term adds at most, of a saturation that the index recorded. */
  #addedBy(saturation: number): number {
    return contribution(this.#scoring.weight, saturation * this.#scoring.slack);
  }

  /** What this term adds to the score of the current passage. */
  score(): number {
    const { weight, inverses } = this.#scoring;
    const inverse = inverses[this.#arrays.norms[this.passage] ?? 0] ?? 0;
    return contribution(weight, Math.fround(frequencyAt(this.#arrays, this.#posting) * inverse));
  }
}
