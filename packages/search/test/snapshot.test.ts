import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPassageIndexBuilder, fromBytes, SearchError, toBytes } from '../src/index.js';

const identity = { tokeniserId: 'jieba@1', storeVersion: '7' };
const snapshot = makeSnapshot();

function makeSnapshot(): Uint8Array {
  const builder = createPassageIndexBuilder();
  for (let number = 0; number < 100; number += 1) {
    builder.add({ terms: ['公开', `w${number % 7}`], attributes: { year: 2018 + (number >> 5) } });
  }
  return toBytes(builder.build(), identity);
}

function reasonOf(bytes: Uint8Array, expected = identity): string {
  try {
    fromBytes(bytes, expected);
    return 'none';
  } catch (error) {
    return error instanceof SearchError ? error.reason : String(error);
  }
}

test('what was written is read back', () => {
  const hits = fromBytes(snapshot, identity).search(['w3'], { limit: 1 });
  expect(hits.map(({ passage }) => passage)).toEqual([3]);
});

test('bytes at an odd address are read too', () => {
  const shifted = new Uint8Array(snapshot.length + 1);
  shifted.set(snapshot, 1);
  expect(reasonOf(shifted.subarray(1))).toBe('none');
});

test('the arrays are views over the bytes given', () => {
  expect(fromBytes(snapshot, identity).data.arrays.passages.buffer).toBe(snapshot.buffer);
});

test('a snapshot cut short anywhere is corrupt', () => {
  fc.assert(
    fc.property(fc.nat(snapshot.length - 1), (length) => {
      expect(reasonOf(snapshot.slice(0, length))).toBe('snapshot-corrupt');
    }),
  );
});

test('a changed bit anywhere is an error of this package, or stands in unused space', () => {
  fc.assert(
    fc.property(fc.nat(snapshot.length - 1), fc.nat(7), (place, bit) => {
      const bytes = snapshot.slice();
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
      expect(reasonOf(bytes)).toMatch(/^(snapshot-corrupt|snapshot-version|none)$/);
      if (reasonOf(bytes) === 'none') expect(fromBytes(bytes, identity).data).toEqual(intact());
    }),
    { numRuns: 2000 },
  );
});

const intact = () => fromBytes(snapshot, identity).data;

test.each([
  [new Uint8Array()],
  [new Uint8Array(1000)],
  [new TextEncoder().encode('not a snapshot, but long enough')],
])('foreign bytes are corrupt', (bytes) => {
  expect(reasonOf(bytes)).toBe('snapshot-corrupt');
});

test('another format is refused', () => {
  const bytes = snapshot.slice();
  bytes[4] = 99;
  expect(reasonOf(bytes)).toBe('snapshot-version');
});

test('another byte order is refused', () => {
  const bytes = snapshot.slice();
  bytes.subarray(0, 4).reverse();
  expect(reasonOf(bytes)).toBe('snapshot-version');
});

test('a snapshot by another tokeniser is refused', () => {
  expect(reasonOf(snapshot, { ...identity, tokeniserId: 'jieba@2' })).toBe(
    'snapshot-foreign-tokeniser',
  );
});

test('a snapshot of another store version is stale', () => {
  expect(reasonOf(snapshot, { ...identity, storeVersion: '8' })).toBe('snapshot-stale');
});

test('an app can tell the error by the code of nianbao', () => {
  expect(() => fromBytes(new Uint8Array(), identity)).toThrow(
    expect.objectContaining({ code: 'index-corrupt' }),
  );
});

test('the message says what to do', () => {
  expect(() => fromBytes(new Uint8Array(), identity)).toThrow('Build the index again');
});
