import { afterAll, beforeAll, expect, it } from 'vitest';
// Built: what is bundled is made by the build, beside the compiled files.
import { type LocalLibrary, openBundled } from '../dist/index.js';

let library: LocalLibrary;
beforeAll(async () => {
  library = await openBundled();
});
afterAll(() => library.close());

it('answers the example question with its evidence', async () => {
  const answer = await library.ask('2018年依申请公开多少件');
  expect(answer.status).toBe('answered');
  expect(answer.values[0]).toMatchObject({ value: 5, unit: '件', year: 2018 });
  expect(answer.evidence[0]?.kind).toBe('table');
});

it('holds every figure of the reports it is made from', async () => {
  const figures = [...library.rows({ kind: 'table' })];
  const counts = new Map<string, number>();
  for (const { agency, year, status } of figures) {
    expect(status).toBe('reported');
    counts.set(`${agency} ${year}`, (counts.get(`${agency} ${year}`) ?? 0) + 1);
  }
  expect(Object.fromEntries(counts)).toEqual({
    '宁波保税区（出口加工区） 2018': 58,
    '平潭综合实验区 2016': 32,
    '平潭综合实验区 2019': 198,
    '平潭综合实验区 2021': 200,
    '平潭综合实验区 2022': 200,
    '洪泽区人民政府 2023': 186,
  });
});

it('finds words in its prose from the snapshot', async () => {
  const { hits } = await library.search({ words: '薄弱环节' });
  expect(hits[0]?.text).toContain('薄弱环节');
});

it('cannot be written to', async () => {
  expect(library.readOnly).toBe(true);
  await expect(library.ingest('x.txt')).rejects.toMatchObject({ code: 'store-unwritable' });
});
