import {
  frequencyAt,
  frequencyByte,
  isLargeFrequency,
  type LargeFrequency,
  largeArrays,
  type PassageArrays,
} from './arrays.js';
import type { CollectionOrder } from './order.js';
import type { Segment } from './segment.js';

const none = 0xffff_ffff;

/** Terms and postings of several segments, without what is deleted, in the order of the whole. */
export function mergePostings(segments: readonly Segment[], order: CollectionOrder) {
  const merged = new MergedPostings(segments);
  const lists = segments.map(
    (segment, number) => new TermList(segment, numbers(order, segment, number)),
  );
  for (let term = smallestTerm(lists); term !== undefined; term = smallestTerm(lists)) {
    const holding = lists.filter((list) => list.term === term);
    merged.add(term, holding);
    for (const list of holding) list.next();
  }
  return merged.arrays();
}

/** By passage of a segment: its number in the whole, or `none` where it is deleted. */
function numbers(order: CollectionOrder, segment: Segment, number: number): Uint32Array {
  const numbering = order.numberingOf(number);
  const result = new Uint32Array(segment.slots).fill(none);
  const { starts } = segment.documents;
  for (const document of segment.liveDocuments()) {
    const start = starts[document] ?? 0;
    const count = segment.passagesOf(document);
    const first = count > 0 ? numbering.numberOf(start) : 0;
    for (let passage = 0; passage < count; passage += 1) result[start + passage] = first + passage;
  }
  return result;
}

function smallestTerm(lists: readonly TermList[]): string | undefined {
  let smallest: string | undefined;
  for (const { term } of lists) {
    if (term !== undefined && (smallest === undefined || term < smallest)) smallest = term;
  }
  return smallest;
}

/** Walks the terms of a segment in byte order, and the living postings of each. */
class TermList {
  /** Bytes as characters, which compare as the bytes do; undefined behind the last one. */
  term: string | undefined;
  /** Number in the whole of the current posting's passage; `none` behind the last one. */
  passage = none;
  #number = -1;
  #posting = 0;
  #end = 0;
  readonly #arrays: PassageArrays;
  readonly #bytes: Buffer;

  constructor(
    segment: Segment,
    private readonly numbers: Uint32Array,
  ) {
    this.#arrays = segment.index.data.arrays;
    const { buffer, byteOffset, byteLength } = this.#arrays.termBytes;
    this.#bytes = Buffer.from(buffer, byteOffset, byteLength);
    this.next();
  }

  get frequency(): number {
    return frequencyAt(this.#arrays, this.#posting);
  }

  /** Moves to the next term and its first living posting. */
  next(): void {
    const { termOffsets, postingOffsets } = this.#arrays;
    this.#number += 1;
    const ended = this.#number >= termOffsets.length - 1;
    const [start, end] = [termOffsets[this.#number], termOffsets[this.#number + 1]];
    this.term = ended ? undefined : this.#bytes.toString('latin1', start, end);
    this.#posting = (postingOffsets[this.#number] ?? 0) - 1;
    this.#end = postingOffsets[this.#number + 1] ?? 0;
    this.nextPosting();
  }

  nextPosting(): void {
    do {
      this.#posting += 1;
      const passage = this.#arrays.passages[this.#posting] ?? 0;
      this.passage = this.#posting < this.#end ? (this.numbers[passage] ?? none) : none;
    } while (this.passage === none && this.#posting < this.#end);
  }
}

/** Collects the merged terms and postings. */
class MergedPostings {
  readonly #passages: Uint32Array;
  readonly #frequencies: Uint8Array;
  readonly #large: LargeFrequency[] = [];
  readonly #terms: Buffer[] = [];
  readonly #ends: number[] = [0];
  #count = 0;

  constructor(segments: readonly Segment[]) {
    const most = segments.reduce((sum, { index }) => sum + index.data.arrays.passages.length, 0);
    this.#passages = new Uint32Array(most);
    this.#frequencies = new Uint8Array(most);
  }

  /** Adds the postings of a term, in rising order; a term that only deleted passages hold is none. */
  add(term: string, lists: readonly TermList[]): void {
    for (;;) {
      const [list, limit] = nearest(lists);
      if (list === undefined || list.passage === none) break;
      for (; list.passage < limit; list.nextPosting()) this.#push(list.passage, list.frequency);
    }
    if (this.#count === this.#ends.at(-1)) return;
    this.#terms.push(Buffer.from(term, 'latin1'));
    this.#ends.push(this.#count);
  }

  #push(passage: number, frequency: number): void {
    if (isLargeFrequency(frequency)) this.#large.push([this.#count, frequency]);
    this.#passages[this.#count] = passage;
    this.#frequencies[this.#count] = frequencyByte(frequency);
    this.#count += 1;
  }

  arrays() {
    const termOffsets = new Uint32Array(this.#terms.length + 1);
    this.#terms.forEach(({ length }, term) => {
      termOffsets[term + 1] = (termOffsets[term] ?? 0) + length;
    });
    return {
      termBytes: new Uint8Array(Buffer.concat(this.#terms)),
      termOffsets,
      postingOffsets: Uint32Array.from(this.#ends),
      passages: this.#passages.slice(0, this.#count),
      frequencies: this.#frequencies.slice(0, this.#count),
      ...largeArrays(this.#large),
    };
  }
}

/** The list that stands on the lowest passage, and the passage of the next lowest. */
function nearest(lists: readonly TermList[]): [list: TermList | undefined, limit: number] {
  let list: TermList | undefined;
  let limit = none;
  for (const candidate of lists) {
    if (list === undefined || candidate.passage < list.passage) {
      limit = list?.passage ?? none;
      list = candidate;
    } else if (candidate.passage < limit) limit = candidate.passage;
  }
  return [list, limit];
}
