import { describe, expect, inject, it } from 'vitest';
import type { SearchQuery } from '../../packages/library/dist/index.js';
import { movedLibrary, several } from './support/cluster.js';
import { ownReports, someQuestions } from './support/questions.js';

/** Ways to ask for the same words. */
const WAYS: readonly Omit<SearchQuery, 'words'>[] = [
  {},
  { order: 'newest' },
  { years: [2021, 2022] },
  { forms: ['national-2021'], offset: 5 },
  { years: [2022], limit: 3, order: 'newest' },
];

/** The order of facets means nothing. */
const sorted = (counts: Record<string, number>): [string, number][] =>
  Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));

/** The BM25 of servers before 3 leaves a constant factor in: k1 + 1. */
async function timesAsHigh(): Promise<number> {
  const [address = ''] = inject('nodes');
  const { version } = (await (await fetch(address)).json()) as { version: { number: string } };
  return version.number.startsWith('2.') ? 2.2 : 1;
}

const withoutScores = <Hit extends { score: number }>(result: { hits: readonly Hit[] }) => ({
  ...result,
  hits: result.hits.map(({ score: _score, ...hit }) => hit),
});

const ownLocal = ownReports();

describe('searching a cluster', () => {
  it('finds the same passages in the same order with the same scores and counts', async () => {
    const local = ownLocal();
    const cluster = await movedLibrary(local.data);
    const queries = someQuestions(100).map((words, at) => ({ words, ...WAYS[at % WAYS.length] }));
    const found = (library: typeof local) =>
      several(queries, 4, async (query) => {
        const { tookMs: _took, facets, ...result } = await library.search(query);
        return { query, ...result, facets: Object.values(facets).map(sorted) };
      });
    const [there, here] = [await found(cluster), await found(local)];
    const times = await timesAsHigh();
    if (times === 1) expect(there).toEqual(here);
    expect(there.map(withoutScores)).toEqual(here.map(withoutScores));
    for (const [at, { hits }] of there.entries()) {
      for (const [place, { score }] of hits.entries()) {
        expect(score / times).toBeCloseTo(here[at]?.hits[place]?.score ?? 0, 4);
      }
    }
    await cluster.close();
  });

  it('lists, counts and compares as one file does', async () => {
    const local = ownLocal();
    const cluster = await movedLibrary(local.data);
    const reports = await local.reports();
    const agencies = [...new Set(reports.map(({ agency }) => agency))].slice(0, 3);
    const [first] = reports;
    for (const library of [cluster]) {
      expect(await library.reports()).toEqual(reports);
      expect(await library.holdings()).toEqual(await local.holdings());
      expect(await library.indicators()).toEqual(await local.indicators());
      expect(await library.indicator('received')).toEqual(await local.indicator('received'));
      const compared = { indicators: ['received', 'review'], agencies };
      expect(await library.compare(compared)).toEqual(await local.compare(compared));
      const page = { order: 'findings', limit: 5, offset: 1, years: [2021, 2022] } as const;
      expect(await library.reportsPage(page)).toEqual(await local.reportsPage(page));
      expect(await library.report(first?.id ?? '')).toEqual(await local.report(first?.id ?? ''));
      const filter = { indicators: ['received'], years: [2022] };
      const part = { limit: 7, offset: 2 };
      expect(await library.observations(filter, part)).toEqual(
        await local.observations(filter, part),
      );
      expect(await library.spelling('行政付议')).toBe(await local.spelling('行政付议'));
    }
    await cluster.close();
  });
});
