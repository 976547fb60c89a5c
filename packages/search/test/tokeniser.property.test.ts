import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../src/tokeniser/normalise.js';
import { simplifyCharacter } from '../src/tokeniser/simplify.js';
import { tokenisers } from './helpers.js';

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((point) => String.fromCodePoint(point));
const telling = fc.constantFrom(
  ...['依申请公开', '政府信息', '規範性', '1,234', '12.5%', '2018年', ' ', '\n', '，', '①', 'ﬁ'],
  ...['Ａ', 'İ', 'é', '\u0301', '\ud800', '𠀀', '０５７４-8', 'a@b.cn', 'www.', '〇', 'ﷺ'],
);
const text = fc
  .array(fc.oneof(han, telling, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

// A term leaves out the commas of a figure and the spaces inside a word.
const bare = (part: string) => part.replace(/[\s,]/g, '');

describe.each(tokenisers.map((item) => [item.engine, item] as const))('%s', (_engine, item) => {
  test('tokens are in order and within the text', () => {
    fc.assert(
      fc.property(text, (written) => {
        let before = { start: 0, end: 0 };
        for (const { start, end } of item.tokens(written)) {
          expect(start < end && end <= written.length).toBe(true);
          const inOrder = start > before.start || (start === before.start && end >= before.end);
          expect(inOrder).toBe(true);
          before = { start, end };
        }
      }),
    );
  });

  test('a token stands in the text where it says', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { term, start, end } of item.tokens(written)) {
          expect(bare(normalise(written.slice(start, end)).text)).toContain(term);
        }
      }),
    );
  });

  test('simplifying a text first changes no term', () => {
    fc.assert(
      fc.property(text, (written) => {
        const simplified = Array.from(written, simplifyCharacter).join('');
        expect(item.terms(simplified)).toEqual(item.terms(written));
      }),
    );
  });

  test('every Han character outside stop words is covered by a token', () => {
    fc.assert(
      fc.property(fc.array(han, { maxLength: 20 }), (characters) => {
        const written = characters.join('');
        const covered = new Set<number>();
        for (const { start, end } of item.tokens(written)) {
          for (let index = start; index < end; index += 1) covered.add(index);
        }
        const dropped = characters.filter((_, index) => !covered.has(index));
        for (const character of dropped) expect(item.terms(character)).toEqual([]);
      }),
    );
  });

  test('the same text always gives the same terms', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(item.tokens(written)).toEqual(item.tokens(written));
      }),
      { numRuns: 30 },
    );
  });
});
