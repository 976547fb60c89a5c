import { expect, it } from 'vitest';
import type { ExportFilter, LocalLibrary } from '../src/index.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

async function filled(): Promise<LocalLibrary> {
  const library = madeLibrary(temporaryFolder());
  const reports = ['示例市', '示例县', '示例乡'].flatMap((agency, at) =>
    [2018, 2019].map((year) => ({ agency, year, received: at + year })),
  );
  await library.ingest(reports.map(documentOf));
  return library;
}

const FILTERS: readonly ExportFilter[] = [
  {},
  { kind: 'narrative' },
  { statuses: ['reported'] },
  { statuses: ['blank', 'mark'] },
  { indicators: ['received'] },
  { indicators: ['received', 'received', 'staff'], years: [2019] },
  { indicators: ['received'], kind: 'narrative' },
  { indicators: ['no-such'] },
  { agencies: ['示例县'], kind: 'table', years: [2018, 2019] },
];

it('pages of any filter, joined, are what the filter admits, and each says how many that is', async () => {
  const library = await filled();
  for (const filter of FILTERS) {
    const whole = [...library.rows(filter)];
    for (const limit of [1, 3, 100]) {
      const joined = [];
      for (let offset = 0; offset <= whole.length; offset += limit) {
        const { total, rows } = await library.observations(filter, { limit, offset });
        expect(total).toBe(whole.length);
        joined.push(...rows);
      }
      expect(joined).toEqual(whole);
    }
  }
});

it('an indicator is its cells in the table; what prose tells is kept apart', async () => {
  const library = await filled();
  const rows = [...library.rows({ indicators: ['received'] })];
  expect(rows).toHaveLength(6);
  expect(rows.every(({ kind, path }) => kind === 'table' && path.at(-1) === '收到申请数')).toBe(
    true,
  );
  expect([...library.rows({ indicators: ['received'], kind: 'narrative' })]).toEqual([]);
});
