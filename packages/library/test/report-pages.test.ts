import { expect, it } from 'vitest';
import type { Library, ReportSummary, ReportsQuery } from '../src/index.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

async function filled(): Promise<Library> {
  const library = madeLibrary(temporaryFolder());
  const bodies = ['示例Ａ市', '示例B市', '示例县'];
  const reports = bodies.flatMap((agency, at) =>
    [2018, 2019, 2020].map((year) => ({
      ...{ agency, year, received: at + year, prose: '办理3件。'.repeat(at + 1) },
    })),
  );
  await library.ingest(reports.map(documentOf));
  return library;
}

const placeOf = ({ agency, year }: ReportSummary) => `${agency}${year}`;

it('a page of reports is a stretch of the list, sorted and filtered', async () => {
  const library = await filled();
  const all = await library.reports();
  const byFigures = [...all].sort((one, other) => other.observations - one.observations);
  const cases: [ReportsQuery, ReportSummary[]][] = [
    [{}, all],
    [{ limit: 2, offset: 3 }, all.slice(3, 5)],
    [
      { order: 'newest' },
      [2020, 2019, 2018].flatMap((of) => all.filter(({ year }) => year === of)),
    ],
    [{ order: 'figures' }, byFigures],
    [{ name: '示例a' }, all.filter(({ agency }) => agency === '示例Ａ市')],
    [{ agencies: ['示例县'], years: [2019] }, all.filter((one) => placeOf(one) === '示例县2019')],
    [{ forms: [null] }, all.filter(({ form }) => form === null)],
    [{ state: 'findings' }, all.filter(({ findings }) => findings > 0)],
    [{ name: '没有' }, []],
  ];
  for (const [query, expected] of cases) {
    expect((await library.reportsPage(query)).reports).toEqual(expected);
  }
});

it('counts all pages, and what each choice of a filter would leave under the others', async () => {
  const library = await filled();
  const all = await library.reports();
  const { total, choices } = await library.reportsPage({ years: [2019], name: '市', limit: 1 });
  expect(total).toBe(2);
  expect(choices.years).toEqual([2020, 2019, 2018].map((value) => ({ value, reports: 2 })));
  expect(choices.states.partial).toBe(0);
  expect((await library.reportsPage()).choices.states.findings).toBe(
    all.filter(({ findings }) => findings > 0).length,
  );
});

it('holdings are counted', async () => {
  const library = await filled();
  const all = await library.reports();
  const figures = all.reduce((sum, { observations }) => sum + observations, 0);
  const findings = all.reduce((sum, one) => sum + one.findings, 0);
  expect(await library.holdings()).toMatchObject({
    ...{ reports: 9, agencies: 3, figures, findings, years: { first: 2018, last: 2020 } },
  });
  const empty = await madeLibrary(temporaryFolder()).holdings();
  expect(empty).toEqual({
    ...{ reports: 0, agencies: 0, figures: 0, findings: 0, years: null, fullest: undefined },
  });
});

it('refuses a page that is none', async () => {
  const library = madeLibrary(temporaryFolder());
  await expect(library.reportsPage({ limit: -1 })).rejects.toMatchObject({
    code: 'setting-invalid',
  });
  await expect(library.reportsPage({ offset: 0.5 })).rejects.toMatchObject({
    code: 'setting-invalid',
  });
});
