import { expect, test } from 'vitest';
import { createPassageIndexBuilder, localPassagePort } from '../src/index.js';
import { tokeniser } from './helpers.js';

const passages = [
  { id: 'p1', text: '通过政务微博公开信息１２条', agency: '甲局', year: 2018 },
  { id: 'p2', text: '通过政府网站公开信息三条', agency: '甲局', year: 2019 },
  { id: 'p3', text: '政务微博没有更新', agency: '乙局', year: 2019 },
];

const builder = createPassageIndexBuilder();
for (const { text, agency, year } of passages) {
  const attributes = { agency, year, form: 'national-2014', report: `${agency}-${year}` };
  builder.add({ terms: tokeniser.terms(text), attributes });
}
const port = localPassagePort(builder.build(), tokeniser, (passage) => passages[passage]?.id ?? '');

test('passages are found by the words of a question', async () => {
  const { hits } = await port.search({ words: '微博公开了多少条', limit: 1 });
  expect(hits.map(({ passage }) => passage)).toEqual(['p1']);
});

test('the total counts beyond the limit', async () => {
  expect(await port.search({ words: '微博', limit: 1 })).toMatchObject({ total: 2 });
});

test('an offset turns the page', async () => {
  const { hits } = await port.search({ words: '微博', limit: 1, offset: 1 });
  expect(hits).toHaveLength(1);
});

test.each([
  [{ years: [2019] }, ['p3']],
  [{ agencies: ['甲局'] }, ['p1']],
  [{ agencies: ['甲局'], years: [2019] }, []],
  [{ reports: ['乙局-2019', '甲局-2018'], forms: ['national-2014'] }, ['p1', 'p3']],
])('the filter %j takes part in the search', async (filter, expected) => {
  const { hits, total } = await port.search({ words: '微博', limit: 9, filter });
  expect([hits.map(({ passage }) => passage).sort(), total]).toEqual([expected, expected.length]);
});

test('facets count all that match', async () => {
  const { facets } = await port.search({ words: '公开', limit: 0, facets: ['year', 'agency'] });
  expect(facets).toEqual({ year: { 2018: 1, 2019: 1 }, agency: { 甲局: 2 } });
});

test('a chosen year still says what the others would find', async () => {
  const { total, facets } = await port.search({
    words: '公开',
    limit: 0,
    facets: ['year', 'agency'],
    filter: { years: [2018] },
  });
  expect({ total, facets }).toEqual({
    total: 1,
    facets: { year: { 2018: 1, 2019: 1 }, agency: { 甲局: 1 } },
  });
});

test('the newest come first where that is asked for', async () => {
  const { hits } = await port.search({ words: '公开 微博', limit: 2, order: 'newest' });
  expect(hits.map(({ passage }) => passage).sort()).toEqual(['p2', 'p3']);
});

test('words without a term find nothing', async () => {
  expect(await port.search({ words: '的？', limit: 9 })).toEqual({
    total: 0,
    hits: [],
    facets: {},
  });
});
