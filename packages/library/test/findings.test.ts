import { describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../src/index.js';
import { REPORT, textOf, written, YEARS } from './helpers/documents.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

/** Pingtan's 2022 report as if it had carried two applications in, where 2021 carried one out. */
const carriedTwo = textOf(YEARS[2022])
  .replace('上年结转政府信息公开申请数量\t1\t', '上年结转政府信息公开申请数量\t2\t')
  .replace(/(上年结转政府信息公开申请数量\t2\t.*\t)1\n/, '$12\n');

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A library of those texts, taken in one after another. */
async function libraryOf(...texts: string[]): Promise<Library> {
  const library = await openLibrary({ data: temporaryFolder() });
  for (const [index, text] of texts.entries()) {
    await library.ingestDocument({ bytes: bytesOf(text), name: `${index}.txt` });
  }
  return library;
}

async function idOf(library: Library, year: number): Promise<string> {
  return (await library.reports()).find((one) => one.year === year)?.id as string;
}

async function codesOf(library: Library, pathOrId: string): Promise<string[]> {
  return (await library.check(pathOrId)).findings.map(({ code }) => code);
}

describe('the checks of a report by itself', () => {
  it('are stored with what the reader found, each once', async () => {
    const wrong = textOf(REPORT).replace(/(3\.网络申请数\t件\t)5/, '$14');
    const library = await libraryOf(wrong);
    const codes = await codesOf(library, await idOf(library, 2018));
    expect(codes.filter((code) => code === 'relation-broken')).toHaveLength(1);
    await library.close();
  });
});

describe('the checks between years', () => {
  it('hold a stored report against the year before', async () => {
    const library = await libraryOf(textOf(YEARS[2021]), carriedTwo);
    expect(await codesOf(library, await idOf(library, 2022))).toContain('carry-over-differs');
    expect(await codesOf(library, await idOf(library, 2021))).not.toContain('carry-over-differs');
    await library.close();
  });

  it('find nothing where the years meet', async () => {
    const library = await libraryOf(textOf(YEARS[2021]), textOf(YEARS[2022]));
    expect(await codesOf(library, await idOf(library, 2022))).toEqual([]);
    await library.close();
  });

  it('hold a file that is not stored against the year before', async () => {
    const library = await libraryOf(textOf(YEARS[2021]));
    const path = written(temporaryFolder(), '2022.txt', carriedTwo);
    expect(await codesOf(library, path)).toContain('carry-over-differs');
    expect(await library.reports()).toHaveLength(1);
    await library.close();
  });

  it('are counted in the list and told with the report', async () => {
    const library = await libraryOf(textOf(YEARS[2021]), carriedTwo);
    const id = await idOf(library, 2022);
    const { findings } = await library.report(id);
    expect(findings.map(({ code }) => code)).toContain('carry-over-differs');
    const listed = (await library.reports()).find((one) => one.id === id);
    expect(listed?.findings).toBe(findings.length);
    await library.close();
  });

  it('are seen by an answer about the figure', async () => {
    const library = await libraryOf(textOf(YEARS[2021]), carriedTwo);
    const answer = await library.ask('2022年上年结转的申请有多少件');
    expect(answer.values[0]?.value).toBe(2);
    expect(answer.notes.join('\n')).toContain('与上一年不衔接');
    await library.close();
  });

  it('go with the report of the year before when it is replaced', async () => {
    const library = await libraryOf(textOf(YEARS[2021]), carriedTwo);
    const corrected = textOf(YEARS[2021]).replace(
      /(结转下年度继续办理)\t1((?:\t0)+)\t1/,
      '$1\t2$2\t2',
    );
    await library.ingestDocument({ bytes: bytesOf(corrected), name: '更正.txt' });
    expect(await codesOf(library, await idOf(library, 2022))).not.toContain('carry-over-differs');
    await library.close();
  });
});

it('the same reports give the same answers, whatever was taken in first', async () => {
  const texts = [textOf(YEARS[2021]), carriedTwo, textOf(REPORT)];
  const [there, back] = await Promise.all([libraryOf(...texts), libraryOf(...texts.reverse())]);
  const questions = ['上年结转的申请有多少件', '依申请公开多少件', '有哪些不足', '主动公开多少条'];
  for (const question of questions) {
    expect(await back.ask(question)).toEqual(await there.ask(question));
  }
  const hits = async (library: Library) => (await library.search({ words: '公开信息' })).hits;
  expect(await hits(back)).toEqual(await hits(there));
  for (const { id } of await there.reports()) {
    expect(await back.check(id)).toEqual(await there.check(id));
  }
  await Promise.all([there.close(), back.close()]);
});

describe('another version of a report', () => {
  const NINGBO = { agency: '宁波', year: 2018, received: 5 };
  const versions = (outcome: { findings: { code: string; message: string }[] }) =>
    outcome.findings.filter(({ code }) => code === 'version-replaced');

  it('that disagrees is told with what was there before', async () => {
    const library = madeLibrary(temporaryFolder());
    await library.ingestDocument(documentOf(NINGBO));
    const outcome = await library.ingestDocument(documentOf({ ...NINGBO, received: 6 }));
    expect(versions(outcome)).toMatchObject([{ severity: 'info' }]);
    expect(versions(outcome)[0]?.message).toContain('“收到申请数” 5 → 6');
    const { findings } = await library.report(outcome.report as string);
    expect(versions({ findings })).toHaveLength(1);
  });

  it('that says the same is not', async () => {
    const library = madeLibrary(temporaryFolder());
    await library.ingestDocument(documentOf(NINGBO));
    const other = { ...documentOf({ ...NINGBO, prose: '官方微博共发布信息7条。' }) };
    const outcome = await library.ingestDocument(other);
    expect(outcome.replaced).toBe(true);
    expect(versions(outcome)).toEqual([]);
  });

  it('of a folder is stored in the order of the files, however fast they are read', async () => {
    const folder = temporaryFolder();
    const library = madeLibrary(folder);
    [7, 6, 5].forEach((received, index) => {
      written(folder, `in/${index}.txt`, documentOf({ ...NINGBO, received }).bytes);
    });
    await library.ingest(`${folder}/in`);
    expect([...library.rows({ kind: 'table' })].map(({ value }) => value)).toEqual([5]);
  });
});
