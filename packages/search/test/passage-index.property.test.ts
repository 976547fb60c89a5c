import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  combinedStatistics,
  createPassageIndexBuilder,
  fromBytes,
  type PassageIndex,
  toBytes,
} from '../src/index.js';
import { newestPassages } from '../src/passages/newest.js';
import { type NaivePassage, type NaiveQuery, naiveAdmits, naiveSearch } from './naive.js';
import { term } from './terms.js';

const passage: fc.Arbitrary<NaivePassage> = fc.record({
  terms: fc.array(term, { maxLength: 60 }),
  attributes: fc.record(
    { year: fc.integer({ min: 2018, max: 2020 }), agency: fc.constantFrom('甲', '乙') },
    { requiredKeys: [] },
  ),
});

const query: fc.Arbitrary<NaiveQuery> = fc.record({
  terms: fc.array(fc.oneof(term, fc.constant('没有')), { maxLength: 6 }),
  limit: fc.nat(12),
  offset: fc.nat(5),
  filter: fc.record(
    {
      year: fc.subarray([2018, 2019, 2020, 2021]),
      agency: fc.subarray<string | number>(['甲', '乙', '丙', 2018]),
    },
    { requiredKeys: [] },
  ),
});

function indexOf(passages: readonly NaivePassage[]): PassageIndex {
  const builder = createPassageIndexBuilder();
  for (const entry of passages) builder.add(entry);
  return builder.build();
}

// Many equal passages side by side, so that lists span several blocks and ties abound.
const corpus = fc
  .tuple(fc.array(passage, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([passages, times]) => passages.flatMap((entry) => Array<NaivePassage>(times).fill(entry)));

// A thousand and more passages: only then do blocks and windows decide what is looked at. A
// seed makes them, because fast-check would shrink so much text for hours.
const largeCorpus = fc.record({
  seed: fc.nat(),
  size: fc.integer({ min: 1000, max: 3000 }),
  longest: fc.constantFrom(10, 60, 400),
});

function largePassages({ seed, size, longest }: { seed: number; size: number; longest: number }) {
  const random = randomNumbers(seed);
  return Array.from({ length: size }, (_, number): NaivePassage => {
    // Lengths drift along the corpus, so that some blocks can be skipped and others cannot.
    const drift = (1 + Math.sin(number / 150)) / 2;
    const length = Math.floor(1 + drift * random() * longest);
    const terms = Array.from({ length }, () => `t${Math.floor(300 ** random())}`);
    return { terms, attributes: { year: 2010 + (number >> 7), agency: `${number % 3}` } };
  });
}

/** Passages of a few makes over and over: reports on one form, where only a word here and there and the length differ. */
function alikePassages({ seed, size, longest }: { seed: number; size: number; longest: number }) {
  const random = randomNumbers(seed);
  const makes = Array.from({ length: 6 }, () => {
    const length = Math.floor(1 + random() * longest);
    return Array.from({ length }, () => `t${Math.floor(20 ** random())}`);
  });
  return Array.from({ length: size }, (_, number): NaivePassage => {
    const make = makes[Math.floor(random() * makes.length)] ?? [];
    const terms = random() < 0.02 ? [...make, `t${Math.floor(300 * random())}`] : make;
    return { terms, attributes: { year: 2010 + (number >> 7), agency: `${(number >> 4) % 3}` } };
  });
}

const largeQuery: fc.Arbitrary<NaiveQuery> = fc.record({
  terms: fc.array(
    fc.integer({ min: 1, max: 300 }).map((rank) => `t${rank}`),
    { minLength: 1, maxLength: 8 },
  ),
  limit: fc.integer({ min: 1, max: 30 }),
  offset: fc.constantFrom(0, 0, 7),
  filter: fc.record(
    { year: fc.subarray([2010, 2011, 2013, 2017]), agency: fc.constant(['0', '2']) },
    { requiredKeys: [] },
  ),
});

function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Passages that hold one of the terms, by the values of an attribute, under the other lists of the filter. */
function naiveFacet(
  passages: readonly NaivePassage[],
  { terms, filter }: Pick<NaiveQuery, 'terms' | 'filter'>,
  name: string,
): Map<string | number, number> {
  const { [name]: _own, ...others } = filter;
  const counts = new Map<string | number, number>();
  for (const entry of passages) {
    const value = entry.attributes[name];
    const holds = terms.some((wanted) => entry.terms.includes(wanted));
    if (value === undefined || !holds || !naiveAdmits(entry, others)) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

describe('passage index against exhaustive scoring', () => {
  test('finds the same passages with the same scores in the same order', () => {
    fc.assert(
      fc.property(corpus, query, (passages, asked) => {
        const found = indexOf(passages).search(asked.terms, asked);
        expect(found).toEqual(naiveSearch(passages, asked));
      }),
      { numRuns: 300 },
    );
  });

  test('skips nothing that belongs to the top of a large corpus', () => {
    fc.assert(
      fc.property(largeCorpus, fc.array(largeQuery, { minLength: 12 }), (made, queries) => {
        const passages = largePassages(made);
        const index = indexOf(passages);
        for (const asked of queries) {
          expect(index.search(asked.terms, asked)).toEqual(naiveSearch(passages, asked));
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('skips nothing where passages are alike', () => {
    const queries = fc.array(
      fc.record({
        asked: largeQuery,
        few: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 12 },
    );
    fc.assert(
      fc.property(largeCorpus, queries, (made, all) => {
        const passages = alikePassages(made);
        const index = indexOf(passages);
        for (const { asked, few } of all) {
          const terms = few.map((rank) => `t${rank}`);
          expect(index.search(terms, asked)).toEqual(naiveSearch(passages, { ...asked, terms }));
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('skips nothing under the statistics of a collection with longer passages', () => {
    fc.assert(
      fc.property(largeCorpus, largeQuery, (made, asked) => {
        const passages = largePassages(made);
        const long = Array.from({ length: 400 }, () => `t${asked.limit}`);
        const others = [...passages, ...passages.map((passage) => ({ ...passage, terms: long }))];
        const index = indexOf(passages);
        const { statistics } = indexOf(others);
        const found = index.search(asked.terms, { ...asked, statistics });
        expect(found).toEqual(naiveSearch(passages, asked, others));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  test('two halves under shared statistics score as one collection', () => {
    fc.assert(
      fc.property(corpus, corpus, query, (first, second, asked) => {
        const indexes = [indexOf(first), indexOf(second)];
        const statistics = combinedStatistics(indexes.map((index) => index.statistics));
        const found = indexes[0]?.search(asked.terms, { ...asked, statistics });
        expect(found).toEqual(naiveSearch(first, asked, [...first, ...second]));
      }),
      { numRuns: 150 },
    );
  });

  test('counts the passages that hold any or every term', () => {
    fc.assert(
      fc.property(corpus, query, fc.boolean(), (passages, { terms, filter }, all) => {
        const holds = (entry: NaivePassage) =>
          terms.length > 0 &&
          (all
            ? terms.every((wanted) => entry.terms.includes(wanted))
            : terms.some((wanted) => entry.terms.includes(wanted)));
        const expected = passages.filter((entry) => naiveAdmits(entry, filter) && holds(entry));
        expect(indexOf(passages).count(terms, { filter, all })).toBe(expected.length);
      }),
    );
  });

  test('facets count by value what each choice of the attribute would find', () => {
    fc.assert(
      fc.property(corpus, query, (passages, { terms, filter }) => {
        const { facets } = indexOf(passages).tally(terms, { filter, facets: ['year', 'form'] });
        expect(facets).toEqual({
          year: naiveFacet(passages, { terms, filter }, 'year'),
          form: new Map(),
        });
      }),
    );
  });

  test('facets of a large corpus count what a look at every passage counts', () => {
    fc.assert(
      fc.property(largeCorpus, fc.array(largeQuery, { minLength: 6 }), (made, queries) => {
        const passages = largePassages(made);
        const index = indexOf(passages);
        for (const asked of queries) {
          const facets = ['year', 'agency'];
          expect(index.tally(asked.terms, { filter: asked.filter, facets }).facets).toEqual({
            year: naiveFacet(passages, asked, 'year'),
            agency: naiveFacet(passages, asked, 'agency'),
          });
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test('the newest come by year and then by score, whatever page is asked for', () => {
    fc.assert(
      fc.property(corpus, query, (passages, asked) => {
        const yearOf = (number: number) => Number(passages[number]?.attributes['year'] ?? -1);
        const all = naiveSearch(passages, { ...asked, offset: 0, limit: passages.length });
        const expected = all
          .filter(({ passage }) => yearOf(passage) > 0)
          .sort((one, other) => yearOf(other.passage) - yearOf(one.passage))
          .slice(asked.offset, asked.offset + asked.limit);
        expect(newestPassages(indexOf(passages), asked.terms, asked)).toEqual(expected);
      }),
    );
  });

  test('a snapshot answers like the index that it was made from', () => {
    const identity = { tokeniserId: 'test', storeVersion: '1' };
    fc.assert(
      fc.property(corpus, query, (passages, asked) => {
        const index = indexOf(passages);
        const restored = fromBytes(toBytes(index, identity), identity);
        expect(restored.search(asked.terms, asked)).toEqual(index.search(asked.terms, asked));
        expect(restored.data.attributes).toEqual(index.data.attributes);
      }),
      { numRuns: 50 },
    );
  });
});
