import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlights } from '../src/index.js';
import { tokeniser } from './helpers.js';

function marked(text: string, query: string): string[] {
  return highlights(tokeniser, text, tokeniser.terms(query)).map(([start, end]) =>
    text.slice(start, end),
  );
}

test('words of the query are marked where they stand', () => {
  expect(marked('本年收到申请５件，主动公开３条', '主动公开')).toEqual(['主动公开']);
});

test('a compound and its parts are one stretch', () => {
  expect(marked('制发行政规范性文件', '规范性文件')).toEqual(['规范性文件']);
});

test('traditional and full-width text is marked as printed', () => {
  expect(marked('依申請公開１２件', '依申请公开12件')).toEqual(['依申請公開１２件']);
});

test('nothing in common, nothing marked', () => {
  expect(marked('行政复议', '微博')).toEqual([]);
});

test('stretches rise and never touch', () => {
  const words = fc.array(fc.constantFrom('行政', '复议', '规范性', '文件', '，', '2018', '的'));
  fc.assert(
    fc.property(words, words, (text, query) => {
      const found = highlights(tokeniser, text.join(''), tokeniser.terms(query.join('')));
      let end = -1;
      for (const stretch of found) {
        expect(stretch[0]).toBeGreaterThan(end);
        expect(stretch[1]).toBeGreaterThan(stretch[0]);
        end = stretch[1];
      }
    }),
  );
});
