import { ConverterFactory } from 'opencc-js/core';
import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import variants from 'opencc-js/dict/TWVariants';
import { expect, test } from 'vitest';
import { CHINESE } from '../src/strings/chinese.js';
import { TRADITIONAL } from '../src/strings/traditional.js';

const convert = ConverterFactory([phrases, characters], [variants]);

/** To answer a message is 回覆; what is put back as it was is 回復. */
const traditional = (words: string): string => convert(words).replaceAll('回復', '回覆');

/** Every string of a table by where it stands; a template is given names and numbers that no conversion changes. */
function wordsIn(value: unknown, place: string): [place: string, words: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') {
    const given = [
      [1, 1, 1, 1],
      [2, 2, 2, 3],
      ['A', 'B', 'C', 'D'],
      ['A', 'B', '', ''],
    ];
    return given.map((values): [string, string] => [
      `${place}(${values})`,
      String(value(...values)),
    ]);
  }
  return Object.entries(value as object).flatMap(([key, part]) => wordsIn(part, `${place}.${key}`));
}

test('what is said in traditional characters is what is said in simplified ones', () => {
  const simplified = wordsIn(CHINESE, 'words');
  expect(simplified.length).toBeGreaterThan(50);
  expect(wordsIn(TRADITIONAL, 'words')).toEqual(
    simplified.map(([place, words]) => [place, traditional(words)]),
  );
});
