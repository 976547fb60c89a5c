import { expect, test } from 'vitest';
import type { ReportSummary } from '../src/library.js';
import { chooseReports, countChoices, statesOf } from '../src/pages/reports/choose.js';

const report = (id: string, parts: Partial<ReportSummary>): ReportSummary =>
  ({
    id,
    agency: '示例市',
    year: 2020,
    form: null,
    title: '',
    status: 'ok',
    ingestedAt: '',
    document: { sha256: '', name: '', mediaType: '', bytes: 0 },
    sections: 0,
    observations: 0,
    unreadable: 0,
    findings: 0,
    ...parts,
  }) as ReportSummary;

const reports = [
  report('a', { year: 2019, observations: 5, findings: 2 }),
  report('b', { year: 2021, observations: 9, unreadable: 1, form: 'national-2021' }),
  report('c', { agency: '示例（北）县', year: 2021, observations: 7, status: 'partial' }),
];

const ids = (state: Parameters<typeof chooseReports>[1]) =>
  chooseReports(reports, state).map(({ id }) => id);

test('a body is found by a part of its name, whatever the width of its brackets', () => {
  expect(ids({ agency: '(北)' })).toEqual(['c']);
});

test('year, form and state narrow together', () => {
  expect(ids({ year: 2021 })).toEqual(['b', 'c']);
  expect(ids({ year: 2021, form: 'none' })).toEqual(['c']);
  expect(ids({ state: 'unreadable' })).toEqual(['b']);
  expect(ids({ state: 'clean' })).toEqual([]);
});

test('the order asked for goes before body and year', () => {
  expect(ids({ order: 'newest' })).toEqual(['b', 'c', 'a']);
  expect(ids({ order: 'figures' })).toEqual(['b', 'c', 'a']);
  expect(ids({ order: 'findings' })).toEqual(['a', 'b', 'c']);
});

test('a choice is counted under the other filters, not under its own', () => {
  const years = countChoices(reports, { year: 2019, agency: '示例市' }, 'year', ({ year }) => [
    year,
  ]);
  expect(Object.fromEntries(years)).toEqual({ 2019: 1, 2021: 1 });
  const states = countChoices(reports, {}, 'state', statesOf);
  expect(Object.fromEntries(states)).toEqual({ findings: 1, unreadable: 1, partial: 1 });
});
