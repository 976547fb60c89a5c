import { blockSize, type PassageArrays } from './arrays.js';

/**
 * What blocks of a term hold at most, one entry a block. No posting of block `b` has a larger frequency byte than
 * `frequencies[b]`, and none stands in a passage with a smaller length code than `norms[b]`.
 */
export interface BlockShapes {
  readonly frequencies: Uint8Array;
  readonly norms: Uint8Array;
  /** The same of all blocks together, and the largest of their saturations. */
  readonly whole: {
    readonly frequency: number;
    readonly norm: number;
    readonly saturation: number;
  };
}

export const LARGEST_CODE = 255;

/** The shapes of a term's blocks, from its first; every posting of the term is looked at. */
export function shapesOf(arrays: PassageArrays, term: number): BlockShapes {
  const first = arrays.postingOffsets[term] ?? 0;
  const end = arrays.postingOffsets[term + 1] ?? 0;
  const blocks = Math.ceil((end - first) / blockSize);
  const frequencies = new Uint8Array(blocks);
  const norms = new Uint8Array(blocks).fill(LARGEST_CODE);
  for (let block = 0; block < blocks; block += 1) {
    const start = first + block * blockSize;
    const { frequency, norm } = shapeWithin(arrays, start, Math.min(start + blockSize, end));
    frequencies[block] = frequency;
    norms[block] = norm;
  }
  return { frequencies, norms, whole: wholeOf(arrays, term, { frequencies, norms }) };
}

function wholeOf(
  { blockOffsets, blockSaturation }: PassageArrays,
  term: number,
  { frequencies, norms }: Pick<BlockShapes, 'frequencies' | 'norms'>,
): BlockShapes['whole'] {
  const saturations = blockSaturation.subarray(blockOffsets[term], blockOffsets[term + 1]);
  return {
    frequency: frequencies.reduce((most, one) => Math.max(most, one), 0),
    norm: norms.reduce((least, one) => Math.min(least, one), LARGEST_CODE),
    saturation: saturations.reduce((most, one) => Math.max(most, one), 0),
  };
}

function shapeWithin(arrays: PassageArrays, start: number, end: number) {
  const { passages, frequencies, norms } = arrays;
  let frequency = 0;
  let norm = LARGEST_CODE;
  for (let posting = start; posting < end; posting += 1) {
    const often = frequencies[posting] ?? 0;
    const code = norms[passages[posting] ?? 0] ?? 0;
    if (often > frequency) frequency = often;
    if (code < norm) norm = code;
  }
  return { frequency, norm };
}
