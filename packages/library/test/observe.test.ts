import { afterEach, expect, it } from 'vitest';
import { type Library, type LibraryEvent, openLibrary } from '../src/index.js';
import { temporaryFolder } from './helpers/folders.js';

const report = { year: 2020, prose: '举办培训班7次，培训95人次。' };

const documentOf = ({ year, prose }: typeof report) => ({
  name: `${year}.txt`,
  bytes: Buffer.from(`示例市人民政府${year}年政府信息公开工作年度报告

一、概述

示例市人民政府办公室负责此项工作。全年${prose}

二、主动公开情况

全年通过政府网站主动公开政府信息456条。
`),
});

let library: Library | undefined;

afterEach(() => library?.close());

async function watched(): Promise<{ library: Library; events: LibraryEvent[] }> {
  library = await openLibrary({ data: temporaryFolder() });
  const events: LibraryEvent[] = [];
  library.observe((event) => events.push(event));
  return { library, events };
}

const of = <Kind extends LibraryEvent['kind']>(events: readonly LibraryEvent[], kind: Kind) =>
  events.filter((one): one is LibraryEvent & { kind: Kind } => one.kind === kind);

it('tells of each document what became of it', async () => {
  const { library, events } = await watched();
  const nothing = { name: 'none.txt', bytes: Buffer.from('不是年报') };
  await library.ingest([documentOf(report), documentOf(report)]);
  await library.ingestDocument(nothing);
  const told = of(events, 'ingest').map(({ status, failure }) => [status, failure]);
  expect(told).toEqual([
    ['ok', null],
    ['unchanged', null],
    ['failed', 'not-a-report'],
  ]);
  for (const { ms } of of(events, 'ingest')) expect(ms).toBeGreaterThan(0);
});

it('tells of a question how it was understood, and of an answer that was kept that it was', async () => {
  const { library, events } = await watched();
  await library.ingest([documentOf(report)]);
  const question = '示例市人民政府2020年举办培训班多少次';
  await library.ask(question);
  await library.ask(question);
  await library.ask('2031年举办培训班多少次');
  const [made, kept, without] = of(events, 'ask');
  expect(made).toMatchObject({ question, status: 'answered', kept: false, failure: null });
  expect(made?.plan).toMatchObject({ task: 'value', years: 1, bodies: 1 });
  expect(JSON.stringify(made?.plan)).not.toContain('培训');
  expect(kept).toMatchObject({ question, status: 'answered', kept: true, plan: null });
  expect(without).toMatchObject({ status: 'no_data', kept: false });
});

it('tells of what failed why', async () => {
  const { library, events } = await watched();
  await expect(library.search({ words: '培训', limit: -1 })).rejects.toThrow();
  await library.search({ words: '培训' });
  expect(of(events, 'search').map(({ failure }) => failure)).toEqual(['setting-invalid', null]);
});

it('tells of what is checked how much of it could not be read', async () => {
  const { library, events } = await watched();
  await library.checkDocuments([
    documentOf(report),
    { name: 'none.txt', bytes: Buffer.from('不是年报') },
  ]);
  expect(of(events, 'check')).toMatchObject([{ documents: 2, unread: 1, failure: null }]);
});

it('tells of the work on the index, and how large it is', async () => {
  const { library, events } = await watched();
  expect((await library.condition()).index).toBeNull();
  for (const year of [2016, 2017, 2018]) await library.ingest(documentOf({ ...report, year }));
  await library.ingest(documentOf({ ...report, prose: '召开会议2次。' }));
  await library.backup(temporaryFolder());
  const work = of(events, 'index').map((one) => one.work);
  expect(work).toContain('update');
  expect(work).toContain('write');
  const { store, index, cluster } = await library.condition();
  const { total } = await library.search({ words: '示例市 培训 会议 公开 信息' });
  expect(index).toMatchObject({ behind: false });
  expect(index?.passages).toBeGreaterThanOrEqual(total);
  expect(index?.segments).toBeGreaterThan(0);
  expect(index?.bytes).toBeGreaterThan(1000);
  expect(store.version).toBeGreaterThan(0);
  expect(store.bytes).toBeGreaterThan(10_000);
  expect(store.freeBytes).toBeGreaterThan(0);
  expect(cluster).toBeNull();
});

it('is behind while another process has stored more than the index knows', async () => {
  const { library } = await watched();
  await library.ingest(documentOf(report));
  const other = await openLibrary({ data: library.data });
  await other.ingest(documentOf({ ...report, year: 2021 }));
  await other.close();
  expect((await library.condition()).index?.behind).toBe(true);
  await library.search({ words: '培训' });
  expect((await library.condition()).index?.behind).toBe(false);
});

it('goes on whatever a listener throws, and tells nobody who has gone', async () => {
  const { library, events } = await watched();
  const leave = library.observe(() => {
    throw new Error('of the listener');
  });
  await library.search({ words: '培训' });
  leave();
  const before = events.length;
  await library.search({ words: '培训' });
  expect(of(events, 'search')).toHaveLength(2);
  expect(events.length).toBeGreaterThan(before);
});
