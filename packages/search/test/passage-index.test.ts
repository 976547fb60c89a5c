import { expect, test } from 'vitest';
import { createPassageIndexBuilder, SearchError } from '../src/index.js';
import { naiveSearch } from './naive.js';

function indexOf(...passages: readonly string[][]) {
  const builder = createPassageIndexBuilder();
  for (const terms of passages) builder.add({ terms });
  return builder.build();
}

test('passages are numbered in the order added', () => {
  const builder = createPassageIndexBuilder();
  expect([builder.add({ terms: ['a'] }), builder.add({ terms: [] })]).toEqual([0, 1]);
});

test('equal scores come by number', () => {
  const index = indexOf(['a'], ['a'], ['a']);
  expect(index.search(['a'], { limit: 2 }).map(({ passage }) => passage)).toEqual([0, 1]);
});

test('a term hundreds of times in a passage is scored exactly', () => {
  const passages = [254, 255, 256, 1000].map((times) => ({
    terms: Array<string>(times).fill('a'),
    attributes: {},
  }));
  const query = { terms: ['a'], limit: 10, offset: 0, filter: {} };
  const index = indexOf(...passages.map(({ terms }) => terms));
  expect(index.search(['a'], query)).toEqual(naiveSearch(passages, query));
});

test('a rare word and, far behind, the best place of a common one are found together', () => {
  const passage = (first: string, term: string, times: number) => ({
    terms: [first, ...Array<string>(times).fill(term)],
    attributes: {},
  });
  const passages = Array.from({ length: 3000 }, (_, number) => {
    return passage(number % 2 === 0 ? 'a' : 'c', 'c', 49);
  });
  passages[0] = passage('b', 'c', 20);
  passages[2998] = passage('b', 'a', 29);
  const query = { terms: ['a', 'b'], limit: 1, offset: 0, filter: {} };
  const found = indexOf(...passages.map(({ terms }) => terms)).search(query.terms, query);
  expect(found).toEqual(naiveSearch(passages, query));
  expect(found[0]?.passage).toBe(2998);
});

test('an empty index finds nothing', () => {
  expect(indexOf().search(['a'], { limit: 10 })).toEqual([]);
});

test('a limit of zero returns nothing', () => {
  expect(indexOf(['a']).search(['a'], { limit: 0 })).toEqual([]);
});

test('a filter on an attribute that no passage has admits none', () => {
  expect(indexOf(['a']).search(['a'], { limit: 10, filter: { year: [2018] } })).toEqual([]);
});

test('an empty list of values admits none', () => {
  const builder = createPassageIndexBuilder();
  builder.add({ terms: ['a'], attributes: { year: 2018 } });
  expect(builder.build().count(['a'], { filter: { year: [] } })).toBe(0);
});

test('the year 2018 and the text "2018" are different values', () => {
  const builder = createPassageIndexBuilder();
  builder.add({ terms: ['a'], attributes: { year: 2018 } });
  expect(builder.build().count(['a'], { filter: { year: ['2018'] } })).toBe(0);
});

test('a broken surrogate is found again', () => {
  expect(indexOf(['\ud800']).count(['\ud800'])).toBe(1);
});

test('building twice gives the same index', () => {
  const builder = createPassageIndexBuilder();
  builder.add({ terms: ['a', 'b', 'a'] });
  expect(builder.build().data).toEqual(builder.build().data);
});

test.each([-1, 1.5, Number.NaN])('a limit of %d is refused', (limit) => {
  expect(() => indexOf(['a']).search(['a'], { limit })).toThrow(SearchError);
});
