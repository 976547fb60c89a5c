import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordFinder } from '../src/index.js';

const word = fc.string({
  unit: fc.constantFrom('公', '开', '信', '息'),
  minLength: 1,
  maxLength: 4,
});
const text = fc.string({ unit: fc.constantFrom('公', '开', '信', '息', '，'), maxLength: 60 });

/** Every place of a word, looked for by itself. */
function placesOf(word: string, text: string): number[] {
  return [...text].flatMap((_, at) => (text.startsWith(word, at) ? [at] : []));
}

it('finds every place of every word, overlapping ones included', () => {
  fc.assert(
    fc.property(fc.array(word), text, (words, text) => {
      const found = wordFinder(words)(text);
      for (const one of words) expect(found.get(one) ?? []).toEqual(placesOf(one, text));
      expect([...found.keys()].every((one) => words.includes(one))).toBe(true);
    }),
  );
});

it('lists no more places of a word than asked for', () => {
  expect(wordFinder(['公开'])('公开，公开，公开', 2).get('公开')).toEqual([0, 3]);
});
