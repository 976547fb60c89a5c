import type { IndexCondition } from '../observe/condition.js';
import { segmentBytes } from './segment-bytes.js';
import type { SegmentSet } from './segment-set.js';

/** How large a state of the index is. */
export function sizeOf({ segments }: SegmentSet): Omit<IndexCondition, 'behind'> {
  const sum = (of: (segment: (typeof segments)[number]) => number) =>
    segments.reduce((total, segment) => total + of(segment), 0);
  return {
    segments: segments.length,
    passages: sum(({ size }) => size),
    deleted: sum(({ slots, size }) => slots - size),
    bytes: sum(({ index }) => segmentBytes(index).length),
  };
}
