import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf, type Made, reportOf } from './helpers/reports.js';

const NINGBO: Made = { agency: '宁波', year: 2018, received: 5 };
const PINGTAN: Made = { agency: '平潭', year: 2019, received: 23 };

describe('storing reports', () => {
  it('gives a report back as it was read', async () => {
    const library = madeLibrary(temporaryFolder());
    const outcome = await library.ingestDocument(documentOf(NINGBO));
    const { status, ingestedAt, ...report } = await library.report(outcome.report as string);
    expect(report).toEqual(reportOf(NINGBO, '宁波-2018.txt'));
    expect(status).toBe('ok');
    expect(Date.parse(ingestedAt)).not.toBeNaN();
  });

  it('takes the same bytes as unchanged', async () => {
    const library = madeLibrary(temporaryFolder());
    await library.ingestDocument(documentOf(NINGBO));
    const before = await library.revision();
    const again = await library.ingestDocument(documentOf(NINGBO));
    expect(again).toMatchObject({ status: 'unchanged', agency: '宁波', observations: 2 });
    expect(await library.revision()).toBe(before);
  });

  it('replaces a report of the same body and year, and keeps the earlier document', async () => {
    const folder = temporaryFolder();
    const library = madeLibrary(folder);
    const first = await library.ingestDocument(documentOf(NINGBO));
    const second = await library.ingestDocument(documentOf({ ...NINGBO, received: 6 }));
    expect(second).toMatchObject({ status: 'ok', replaced: true, report: first.report });
    expect((await library.reports()).length).toBe(1);
    expect([...library.rows({ kind: 'table' })].map(({ value }) => value)).toEqual([6]);
    const file = new Database(`${folder}/nianbao.sqlite`);
    expect(file.prepare('SELECT count(*) AS n FROM documents').get()).toMatchObject({ n: 2 });
    file.close();
  });

  it('goes back to an earlier document when it is taken in again', async () => {
    const library = madeLibrary(temporaryFolder());
    await library.ingestDocument(documentOf(NINGBO));
    await library.ingestDocument(documentOf({ ...NINGBO, received: 6 }));
    const back = await library.ingestDocument(documentOf(NINGBO));
    expect(back).toMatchObject({ status: 'ok', replaced: true });
    expect([...library.rows({ kind: 'table' })].map(({ value }) => value)).toEqual([5]);
  });

  it('moves a report when the caller corrects its body', async () => {
    const library = madeLibrary(temporaryFolder());
    await library.ingestDocument(documentOf(NINGBO));
    const moved = await library.ingestDocument(documentOf(NINGBO), { agency: '宁海' });
    expect(moved).toMatchObject({ status: 'ok', agency: '宁海', replaced: true });
    expect((await library.reports()).map(({ agency }) => agency)).toEqual(['宁海']);
  });

  it('keeps the document byte for byte', async () => {
    const library = madeLibrary(temporaryFolder());
    const document = documentOf(NINGBO);
    const { report } = await library.ingestDocument(document);
    const kept = await library.document(report as string);
    expect(Buffer.from(kept.content)).toEqual(Buffer.from(document.bytes));
    expect(kept).toMatchObject({ name: '宁波-2018.txt', mediaType: 'text/plain' });
  });

  it('leaves nothing of a replaced report behind', async () => {
    const folder = temporaryFolder();
    const library = madeLibrary(folder);
    await library.ingestDocument(documentOf({ ...NINGBO, prose: `${'旧文。'.repeat(200)}7条` }));
    await library.ingestDocument(documentOf(NINGBO));
    const file = new Database(`${folder}/nianbao.sqlite`);
    const count = (table: string) => file.prepare(`SELECT count(*) AS n FROM ${table}`).get();
    expect(count('observations')).toMatchObject({ n: 2 });
    expect(count('passages')).toMatchObject({ n: 1 });
    expect(count('findings')).toMatchObject({ n: 1 });
    expect(count('aliases')).toMatchObject({ n: 1 });
    file.close();
  });

  it('lists reports by body and year with their counts', async () => {
    const library = madeLibrary(temporaryFolder());
    await library.ingestDocument(documentOf(PINGTAN));
    await library.ingestDocument(documentOf({ ...PINGTAN, year: 2018 }));
    const reports = await library.reports();
    expect(reports.map(({ year }) => year)).toEqual([2018, 2019]);
    expect(reports[0]).toMatchObject({ sections: 2, observations: 2, findings: 1 });
  });
});

describe('searching stored passages', () => {
  it('finds what was just taken in, and what replaced it', async () => {
    const library = madeLibrary(temporaryFolder());
    await library.ingestDocument(documentOf({ ...NINGBO, prose: '旧文讲薄弱环节7处。' }));
    expect((await library.search({ words: '薄弱环节' })).total).toBe(1);
    await library.ingestDocument(documentOf({ ...NINGBO, prose: '新文讲电子公告栏3处。' }));
    expect((await library.search({ words: '薄弱环节' })).total).toBe(0);
    const { hits, total } = await library.search({ words: '公告栏' });
    expect(total).toBe(1);
    const [hit] = hits;
    const words = hit?.highlights.map(([start, end]) => hit.text.slice(start, end)).join('');
    expect(words).toContain('公告栏');
  });

  it('filters by year and by part of a body’s name, and counts facets', async () => {
    const library = madeLibrary(temporaryFolder());
    for (const made of [NINGBO, PINGTAN, { ...PINGTAN, year: 2020 }]) {
      await library.ingestDocument(documentOf(made));
    }
    const all = await library.search({ words: '官方微博' });
    expect(all.facets).toMatchObject({ year: { 2018: 1, 2019: 1, 2020: 1 }, agency: { 平潭: 2 } });
    const some = await library.search({ words: '官方微博', agencies: ['平'], years: [2020] });
    expect(some.hits.map(({ agency, year }) => [agency, year])).toEqual([['平潭', 2020]]);
    expect((await library.search({ words: '官方微博', agencies: ['厦门'] })).total).toBe(0);
  });

  it('gives the passage of a figure told in the prose to the answer', async () => {
    const library = madeLibrary(temporaryFolder());
    await library.ingestDocument(documentOf(NINGBO));
    const answer = await library.ask('2018年依申请公开多少件');
    expect(answer).toMatchObject({ status: 'answered', values: [{ value: 5, unit: '件' }] });
  });

  it('suggests questions about the bodies and years that it holds', async () => {
    const library = madeLibrary(temporaryFolder());
    await library.ingestDocument(documentOf(PINGTAN));
    const [first] = await library.suggest('平');
    expect(first).toMatchObject({ kind: 'agency', id: '平潭', name: '平潭' });
    expect(first?.question).toMatch(/^平潭\d{4}年/);
  });
});
