import { expect, test } from 'vitest';
import {
  createPassageIndexBuilder,
  mergeSegments,
  Segment,
  segmentsToMerge,
} from '../src/index.js';

const policy = { floor: 4, growth: 4, perTier: 3, deletedShare: 0.2, most: 1_000 };
let made = 0;

/** A segment of documents of one passage each. */
function segmentOf(documents: number): Segment {
  const builder = createPassageIndexBuilder();
  for (let document = 0; document < documents; document += 1) {
    made += 1;
    const order = String(made).padStart(9, '0');
    builder.begin({ id: order, version: '1', order });
    builder.add({ terms: ['a'] });
  }
  return new Segment(builder.build());
}

const sizesOf = (segments: readonly Segment[]) => segments.map(({ size }) => size);

test('nothing is merged while no tier is full', () => {
  expect(segmentsToMerge([segmentOf(1), segmentOf(2), segmentOf(10)], policy)).toEqual([]);
});

test('a full tier is merged with all that are smaller', () => {
  const segments = [segmentOf(10), segmentOf(2), segmentOf(12), segmentOf(300), segmentOf(16)];
  expect(sizesOf(segmentsToMerge(segments, policy))).toEqual([2, 10, 12, 16]);
});

test('no segment grows beyond the most', () => {
  const segments = [segmentOf(600), segmentOf(610), segmentOf(620)];
  expect(segmentsToMerge(segments, policy)).toEqual([]);
});

test('a segment of which much is deleted is made anew', () => {
  const worn = segmentOf(10).without([1, 2, 3]);
  expect(segmentsToMerge([worn], policy)).toEqual([worn]);
  expect(segmentsToMerge([segmentOf(10).without([1])], policy)).toEqual([]);
  expect(mergeSegments([worn]).size).toBe(7);
});

test('a document at a time, few segments are left and each passage is merged a few times', () => {
  let segments: Segment[] = [];
  let written = 0;
  for (let document = 0; document < 500; document += 1) {
    segments.push(segmentOf(1));
    const merged = segmentsToMerge(segments, policy);
    if (merged.length === 0) continue;
    const whole = new Segment(mergeSegments(merged));
    written += whole.size;
    segments = [...segments.filter((segment) => !merged.includes(segment)), whole];
  }
  expect(segments.reduce((sum, { size }) => sum + size, 0)).toBe(500);
  expect(segments.length).toBeLessThan(12);
  expect(written / 500).toBeLessThan(10);
});
