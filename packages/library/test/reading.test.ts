import { isNianbaoError } from '@nianbao/domain';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkFile, openLibrary, type ReadingSettings } from '../src/index.js';
import { ReaderPool } from '../src/reading/pool.js';
import { readingSettings } from '../src/reading/settings.js';
import { hostileText, REPORT, textOf, written } from './helpers/documents.js';
import { temporaryFolder } from './helpers/folders.js';

/** A pool that is closed when the test has finished. */
function pool(settings: Partial<ReadingSettings>): ReaderPool {
  const made = new ReaderPool(readingSettings(settings));
  onTestFinished(() => made.close());
  return made;
}

/** Limits of the readers that let the hostile text in, so that the process must be ended. */
const LET_IN = { maxCharacters: 50_000_000 };

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const report = bytesOf(textOf(REPORT));

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isNianbaoError(error) ? error.code : String(error);
};

describe('a reading process', () => {
  it('gives the report with its figures', async () => {
    const { report: read, status } = await pool({}).read(report, { name: 'a.txt' });
    expect(status).toBe('ok');
    expect(read.observations.filter(({ kind }) => kind === 'table')).toHaveLength(58);
  });

  it('gives the errors of the readers as they are', async () => {
    const code = await codeOf(pool({}).read(bytesOf('亲爱的妈妈'), { name: 'a.txt' }));
    expect(code).toBe('not-a-report');
  });

  it('is ended where a document takes too long', async () => {
    const code = await codeOf(
      pool({ seconds: 1, limits: LET_IN }).read(bytesOf(hostileText()), { name: 'a.txt' }),
    );
    expect(code).toBe('reading-timeout');
  });

  it('is ended where a document takes too much memory', async () => {
    const bounds = { megabytes: 64, workers: 1, limits: LET_IN };
    const code = await codeOf(pool(bounds).read(bytesOf(hostileText()), { name: 'a.txt' }));
    expect(code).toBe('reading-memory');
  });

  it('makes room for the next document after it was ended', async () => {
    const readers = pool({ seconds: 1, workers: 1, limits: LET_IN });
    const [hostile, next] = await Promise.all([
      codeOf(readers.read(bytesOf(hostileText()), { name: 'a.txt' })),
      readers.read(report, { name: 'b.txt' }),
    ]);
    expect([hostile, next.status]).toEqual(['reading-timeout', 'ok']);
  });

  it('hands the limits on to the readers', async () => {
    const code = await codeOf(pool({ maxBytes: 100 }).read(report, { name: 'a.txt' }));
    expect(code).toBe('file-too-large');
  });

  it('reads nothing any more once closed', async () => {
    const readers = pool({ workers: 1 });
    const inHand = [1, 2].map(() => codeOf(readers.read(report, { name: 'a.txt' })));
    await readers.close();
    expect(await Promise.all(inHand)).toEqual(['setting-invalid', 'setting-invalid']);
    expect(await codeOf(readers.read(report, { name: 'a.txt' }))).toBe('setting-invalid');
  });
});

it('a hostile file of a folder fails, and the others are taken in', async () => {
  const folder = temporaryFolder();
  written(folder, 'in/1.txt', hostileText());
  written(folder, 'in/2.txt', textOf(REPORT));
  const reading = { seconds: 1, limits: LET_IN };
  const library = await openLibrary({ data: `${folder}/data`, reading });
  const outcomes = await library.ingest(`${folder}/in`);
  expect(outcomes.map(({ error, status }) => error?.code ?? status)).toEqual([
    'reading-timeout',
    'ok',
  ]);
  expect(outcomes[0]?.error?.message).toContain('1 秒');
  await library.close();
});

it('checking a file is bounded as well', async () => {
  const path = written(temporaryFolder(), 'a.txt', hostileText());
  expect(await codeOf(checkFile(path, { reading: { seconds: 1, limits: LET_IN } }))).toBe(
    'reading-timeout',
  );
});

it.each([{ workers: 0 }, { workers: 1.5 }, { seconds: -1 }, { megabytes: Number.NaN }])(
  'refuses the settings %j',
  async (reading) => {
    expect(await codeOf(openLibrary({ data: temporaryFolder(), reading }))).toBe('setting-invalid');
  },
);
