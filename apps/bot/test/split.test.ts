import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText } from '../src/adapters/split.js';

test('a short text stays whole', () => {
  expect(splitText('一句。', 10)).toEqual(['一句。']);
});

test('a text is cut at lines before sentences', () => {
  expect(splitText('一。二。\n三。四。', 6)).toEqual(['一。二。', '三。四。']);
});

test('a text is cut at sentences', () => {
  expect(splitText('一二三。四五六。', 6)).toEqual(['一二三。', '四五六。']);
});

test('a short first line does not become a piece of its own', () => {
  expect(splitText('一\n二三四五六。七八九。', 8)).toEqual(['一\n二三四五六。', '七八九。']);
});

test('every piece fits, no character is cut or lost', () => {
  const text = fc
    .array(fc.constantFrom('年', '𠮷', '。', '\n', ' ', 'a'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 9 }), (whole, limit) => {
      const pieces = splitText(whole, limit);
      expect(pieces.every((piece) => piece.length <= limit && !/\p{Surrogate}/u.test(piece))).toBe(
        true,
      );
      expect(pieces.join('').replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''));
    }),
  );
});
