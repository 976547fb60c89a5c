import { blockSize, frequencyAt, type PassageArrays } from './arrays.js';
import { inverseNorms } from './bm25.js';
import { averageLength } from './statistics.js';

type Postings = Omit<PassageArrays, 'blockOffsets' | 'blockLast' | 'blockSaturation'>;
type Blocks = Pick<PassageArrays, 'blockOffsets' | 'blockLast' | 'blockSaturation'>;

/** The blocks of all postings: where each ends and the largest saturation in it. */
export function blocksOf(postings: Postings, sizes: { passages: number; terms: number }): Blocks {
  const blockOffsets = blockOffsetsOf(postings.postingOffsets);
  const count = blockOffsets.at(-1) ?? 0;
  const blockLast = new Uint32Array(count);
  const blockSaturation = new Float32Array(count);
  const inverses = inverseNorms(averageLength(sizes));
  const arrays = { ...postings, blockOffsets, blockLast, blockSaturation };
  eachBlock(arrays, (block, start, end) => {
    blockLast[block] = postings.passages[end - 1] ?? 0;
    blockSaturation[block] = largestSaturation(arrays, inverses, start, end);
  });
  return { blockOffsets, blockLast, blockSaturation };
}

function blockOffsetsOf(postingOffsets: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(postingOffsets.length);
  for (let term = 1; term < offsets.length; term += 1) {
    const postings = (postingOffsets[term] ?? 0) - (postingOffsets[term - 1] ?? 0);
    offsets[term] = (offsets[term - 1] ?? 0) + Math.ceil(postings / blockSize);
  }
  return offsets;
}

type BlockVisitor = (block: number, start: number, end: number) => void;

function eachBlock({ postingOffsets }: PassageArrays, visit: BlockVisitor): void {
  let block = 0;
  for (let term = 0; term + 1 < postingOffsets.length; term += 1) {
    const end = postingOffsets[term + 1] ?? 0;
    for (let start = postingOffsets[term] ?? 0; start < end; start += blockSize) {
      visit(block, start, Math.min(start + blockSize, end));
      block += 1;
    }
  }
}

function largestSaturation(
  arrays: PassageArrays,
  inverses: Float32Array,
  start: number,
  end: number,
): number {
  let largest = 0;
  for (let posting = start; posting < end; posting += 1) {
    const inverse = inverses[arrays.norms[arrays.passages[posting] ?? 0] ?? 0] ?? 0;
    largest = Math.max(largest, Math.fround(frequencyAt(arrays, posting) * inverse));
  }
  return largest;
}
