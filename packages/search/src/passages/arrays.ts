import type { AttributeColumn } from './attributes.js';
import type { DocumentTable } from './documents.js';

/** Postings in a block; each block knows its last passage and the best it can add to a score. */
export const blockSize = 64;

/**
 * A passage index as flat arrays, `T` terms in byte order and `N` passages in the order added.
 * The postings of term `t` are `[postingOffsets[t], postingOffsets[t + 1])`, its blocks
 * `[blockOffsets[t], blockOffsets[t + 1])`, its UTF-8 `[termOffsets[t], termOffsets[t + 1])`.
 */
export interface PassageArrays {
  readonly termBytes: Uint8Array;
  readonly termOffsets: Uint32Array;
  readonly postingOffsets: Uint32Array;
  readonly blockOffsets: Uint32Array;
  /** Passage of each posting, rising within a term. */
  readonly passages: Uint32Array;
  /** How often the term stands in the passage; 255 means: look in `largePostings`. */
  readonly frequencies: Uint8Array;
  /** Postings with a frequency of 255 or more, rising, and those frequencies. */
  readonly largePostings: Uint32Array;
  readonly largeFrequencies: Uint32Array;
  /** Last passage of each block. */
  readonly blockLast: Uint32Array;
  /** Largest `frequency × inverse norm` of each block, under the index's own average length. */
  readonly blockSaturation: Float32Array;
  /** Length of each passage, encoded by `encodeLength`. */
  readonly norms: Uint8Array;
}

/** Everything that a passage index consists of. */
export interface PassageIndexData {
  readonly arrays: PassageArrays;
  readonly attributes: readonly AttributeColumn[];
  /** What passages come and go with; none where the index was made of passages alone. */
  readonly documents: DocumentTable;
  /** Passages added, also those without any term. */
  readonly size: number;
  /** Passages that hold at least one term. */
  readonly passages: number;
  /** Terms of all passages, repeats counted. */
  readonly terms: number;
}

const largeFrequency = 255;

/** How a frequency is kept in a byte. */
export function frequencyByte(frequency: number): number {
  return Math.min(frequency, largeFrequency);
}

/** A frequency that a byte cannot hold, with its posting. */
export type LargeFrequency = readonly [posting: number, frequency: number];

/** Whether a frequency is kept beside the byte. */
export const isLargeFrequency = (frequency: number): boolean => frequency >= largeFrequency;

/** The frequencies that are kept beside the bytes, as arrays. */
export function largeArrays(large: readonly LargeFrequency[]) {
  const rising = large.toSorted(([one], [other]) => one - other);
  return {
    largePostings: Uint32Array.from(rising, ([posting]) => posting),
    largeFrequencies: Uint32Array.from(rising, ([, frequency]) => frequency),
  };
}

/** The frequency of a posting. */
export function frequencyAt(arrays: PassageArrays, posting: number): number {
  const byte = arrays.frequencies[posting] ?? 0;
  return byte < largeFrequency ? byte : largeFrequencyOf(arrays, posting);
}

function largeFrequencyOf(arrays: PassageArrays, posting: number): number {
  const { largePostings, largeFrequencies } = arrays;
  let low = 0;
  let high = largePostings.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((largePostings[middle] ?? 0) < posting) low = middle + 1;
    else high = middle;
  }
  return largeFrequencies[low] ?? largeFrequency;
}
