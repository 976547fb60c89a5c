import { NianbaoError } from '@nianbao/domain';
import { describe, expect, it } from 'vitest';
import type { IngestOptions, IngestOutcome, IngestSource } from '../src/index.js';
import { openLibrary } from '../src/index.js';
import type { DocumentReader } from '../src/reading/read.js';
import { openStore } from '../src/store/open.js';
import { StoredLibrary } from '../src/stored-library.js';
import { REPORT, textOf, written, YEARS, zipOf } from './helpers/documents.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf, readMade } from './helpers/reports.js';

const made = (year: number) => documentOf({ agency: '宁波', year, received: 5 });

/** What became of each file of made-up sources, without the folder they stand in. */
async function takenIn(
  sources: (folder: string) => IngestSource | IngestSource[],
  options: IngestOptions = {},
): Promise<[file: string, became: string][]> {
  const folder = temporaryFolder();
  const outcomes = await madeLibrary(`${folder}/data`).ingest(sources(folder), options);
  return outcomes.map(({ file, status, error }) => [
    file.replace(`${folder}/`, ''),
    error?.code ?? status,
  ]);
}

describe('a ZIP archive', () => {
  it('is taken in file by file, those of archives within it too', async () => {
    const inner = zipOf({ '2016.txt': made(2016).bytes });
    const outer = zipOf({
      '年报/2018.txt': made(2018).bytes,
      '旧.zip': inner,
      'bad.txt': 'no JSON',
    });
    const became = await takenIn((folder) => written(folder, 'all.zip', outer));
    expect(became).toEqual([
      ['all.zip!年报/2018.txt', 'ok'],
      ['all.zip!旧.zip/2016.txt', 'ok'],
      ['all.zip!bad.txt', 'file-unreadable'],
    ]);
  });

  it('is read by the real readers as its files are', async () => {
    const folder = temporaryFolder();
    const files = { 'a/2018.txt': textOf(REPORT), '2022.txt': textOf(YEARS[2022]) };
    const path = written(folder, 'all.zip', zipOf(files));
    const library = await openLibrary({ data: `${folder}/data` });
    const outcomes = await library.ingest(path);
    expect(outcomes.map(({ year, status }) => [year, status])).toEqual([
      [2018, 'ok'],
      [2022, 'ok'],
    ]);
    const again = await library.ingest(path);
    expect(again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
    await library.close();
  });

  it('that is cut short fails as one file', async () => {
    const whole = zipOf({ '2018.txt': made(2018).bytes });
    const became = await takenIn((folder) => [
      written(folder, 'cut.zip', whole.subarray(0, whole.length - 30)),
      made(2018),
    ]);
    expect(became.map(([file]) => file)).toEqual(['cut.zip', made(2018).name]);
    expect(became[1]?.[1]).toBe('ok');
  });

  it('without files says so', async () => {
    const became = await takenIn((folder) => written(folder, 'empty.zip', zipOf({})));
    expect(became).toEqual([['empty.zip', 'file-empty']]);
  });
});

describe('files that certainly are no report', () => {
  const scan = new Uint8Array([0xff, 0xd8]);

  it('are left out of a folder and an archive, and counted', async () => {
    const skipped: string[] = [];
    const became = await takenIn(
      (folder) => {
        written(folder, 'in/page.JPG', scan);
        written(folder, 'in/2018.gold.json', '{}');
        written(folder, 'in/~$2018.docx', 'x');
        written(folder, 'in/all.zip', zipOf({ 'seal.png': scan, '2018.txt': made(2018).bytes }));
        return `${folder}/in`;
      },
      { onSkip: (file) => skipped.push(file) },
    );
    expect(became).toEqual([['in/all.zip!2018.txt', 'ok']]);
    expect(skipped).toHaveLength(4);
  });

  it('are tried where they are named', async () => {
    const became = await takenIn((folder) => written(folder, 'page.jpg', 'no JSON'));
    expect(became).toEqual([['page.jpg', 'file-unreadable']]);
  });
});

describe('several sources', () => {
  it('are taken in together, fetched ones when their turn comes', async () => {
    const became = await takenIn((folder) => [
      written(folder, '2018.txt', made(2018).bytes),
      { name: 'https://example.cn/2019', fetch: async () => made(2019) },
      {
        name: 'https://example.cn/none',
        fetch: () => Promise.reject(new NianbaoError('address-failed', '没有取到')),
      },
    ]);
    expect(became).toEqual([
      ['2018.txt', 'ok'],
      ['https://example.cn/2019', 'ok'],
      ['https://example.cn/none', 'address-failed'],
    ]);
  });

  it('keep the address they came from', async () => {
    const library = madeLibrary(temporaryFolder());
    const url = 'https://example.cn/2018.html';
    const [outcome] = await library.ingest({ ...made(2018), url });
    const { document } = await library.report(outcome?.report as string);
    expect(document.url).toBe(url);
  });

  it('hand the encoding that their server named on to the reader', async () => {
    const folder = temporaryFolder();
    const told: (string | undefined)[] = [];
    const reader: DocumentReader = {
      read: (bytes, options) => {
        told.push(options.charset);
        return readMade(bytes, options);
      },
      atOnce: 1,
      close: async () => undefined,
    };
    const library = new StoredLibrary(folder, openStore(folder, 'write'), 'write', reader);
    await library.ingest({ ...made(2018), charset: 'GBK' });
    expect(told).toEqual(['GBK']);
    await library.close();
  });

  it('that are the same file are read once', async () => {
    const became = await takenIn(() => [made(2018), made(2018)]);
    expect(became.map(([, status]) => status)).toEqual(['ok', 'unchanged']);
  });
});

it('stops where it is asked to, with what is in hand finished', async () => {
  const stop = new AbortController();
  const reports = Array.from({ length: 40 }, (_, index) => made(2010 + index));
  const done: IngestOutcome[] = [];
  const outcomes = await madeLibrary(temporaryFolder()).ingest(reports, {
    signal: stop.signal,
    onOutcome: (outcome) => {
      done.push(outcome);
      if (done.length === 5) stop.abort();
    },
  });
  expect(outcomes).toEqual(done);
  expect(outcomes.length).toBeGreaterThanOrEqual(5);
  expect(outcomes.length).toBeLessThan(20);
  expect(outcomes.every(({ status }) => status === 'ok')).toBe(true);
});
