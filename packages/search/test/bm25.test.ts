import { expect, test } from 'vitest';
import { decodeLength, encodeLength, inverseDocumentFrequency } from '../src/passages/bm25.js';

test.each([0, 1, 23, 24, 31, 39])('a length of %i is kept exactly', (length) => {
  expect(decodeLength(encodeLength(length))).toBe(length);
});

test.each([
  [41, 40],
  [55, 54],
  [100, 96],
  [1000, 984],
])('a length of %i is kept as %i', (length, kept) => {
  expect(decodeLength(encodeLength(length))).toBe(kept);
});

test('the longest length fits a byte', () => {
  expect(encodeLength(2 ** 31 - 1)).toBe(255);
});

test('every code is the code of its length', () => {
  const codes = Array.from({ length: 256 }, (_, code) => code);
  expect(codes.map((code) => encodeLength(decodeLength(code)))).toEqual(codes);
});

test('a term of every passage still counts a little', () => {
  expect(inverseDocumentFrequency(100, 100)).toBeGreaterThan(0);
});
