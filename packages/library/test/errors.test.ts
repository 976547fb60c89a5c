import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNianbaoError } from '@nianbao/domain';
import Database from 'libsql';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { examineLibrary } from '../src/index.js';
import { openStore } from '../src/store/open.js';
import { SCHEMA_VERSION } from '../src/store/schema.js';
import { temporaryFolder } from './helpers/folders.js';
import { libraryOn, madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

const NINGBO = { agency: '宁波', year: 2018, received: 5 };
const LONG = { ...NINGBO, prose: '存在薄弱环节3处。'.repeat(5_000) };

/** The code of what `work` throws, and its message. */
async function errorOf(work: () => unknown): Promise<{ code: string; message: string }> {
  try {
    await work();
  } catch (error) {
    if (isNianbaoError(error)) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('Expected an error, got none');
}

/** A library of one report, closed, and its file. */
async function closedLibrary(): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder();
  const library = madeLibrary(folder);
  await library.ingestDocument(documentOf(NINGBO));
  await library.close();
  return { folder, file: join(folder, 'nianbao.sqlite') };
}

/** Puts something in the place of a store and tells what opening it says; the file must stay as it is. */
async function openingDamaged(damage: (file: string) => void) {
  const { folder, file } = await closedLibrary();
  damage(file);
  const before = readFileSync(file);
  const error = await errorOf(() => madeLibrary(folder).reports());
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(error.message).toContain(file);
  return error;
}

describe('a damaged store', () => {
  it('of random bytes is refused and left as it is', async () => {
    const error = await openingDamaged((file) => writeFileSync(file, randomBytes(200_000)));
    expect(error.code).toBe('store-corrupt');
  });

  it('that is cut short is refused and left as it is', async () => {
    const error = await openingDamaged((file) => truncateSync(file, 10_000));
    expect(error.code).toBe('store-corrupt');
  });

  it('with damaged pages is refused and left as it is', async () => {
    const error = await openingDamaged((file) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0xa5, 100));
    });
    expect(error.code).toBe('store-corrupt');
  });

  it('of another program is refused and left as it is', async () => {
    const folder = temporaryFolder();
    const other = new Database(join(folder, 'nianbao.sqlite'));
    other.exec('CREATE TABLE notes (text TEXT)');
    other.close();
    const error = await errorOf(() => madeLibrary(folder));
    expect(error).toMatchObject({ code: 'store-corrupt' });
    expect(error.message).toContain('不是年报库');
  });

  it('of a newer version is refused', async () => {
    const error = await openingDamaged((file) => {
      const bytes = readFileSync(file);
      // SQLite keeps the version of the schema here in its header.
      bytes.writeUInt32BE(SCHEMA_VERSION + 1, 60);
      writeFileSync(file, bytes);
    });
    expect(error.code).toBe('store-newer');
  });
});

describe('a folder that cannot be used', () => {
  it('because a file stands in its place', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect((await errorOf(() => madeLibrary(file))).code).toBe('store-unwritable');
    expect((await errorOf(() => madeLibrary(join(file, 'below')))).code).toBe('store-unwritable');
  });

  it('because a folder stands in the place of the store', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'nianbao.sqlite'));
    expect((await errorOf(() => madeLibrary(folder))).code).toBe('store-unwritable');
  });

  it('because it is not there to be read', async () => {
    const folder = join(temporaryFolder(), 'none');
    expect((await errorOf(() => madeLibrary(folder, 'read'))).code).toBe('file-missing');
  });

  it('because of its rights', async (context) => {
    context.skip(process.getuid?.() === 0, 'root may write anywhere');
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    expect((await errorOf(() => madeLibrary(folder))).code).toBe('store-unwritable');
    chmodSync(folder, 0o755);
  });

  it('because another process holds it too long', async () => {
    const { folder, file } = await closedLibrary();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const connection = openStore(folder, 'write');
    connection.pragma('busy_timeout = 50');
    const error = await errorOf(() => connection.write(() => undefined));
    expect(error.code).toBe('store-locked');
    connection.close();
    other.exec('ROLLBACK');
    other.close();
  });
});

describe('a disk that is full', () => {
  it('fails the report that has no room, and keeps what there was', async () => {
    const { folder } = await closedLibrary();
    const connection = openStore(folder, 'write');
    connection.pragma(`max_page_count = ${Number(connection.pragma('page_count'))}`);
    const library = libraryOn(folder, connection);
    const outcome = await library.ingestDocument(documentOf({ ...LONG, year: 2019 }));
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'store-unwritable' } });
    expect(outcome.error?.message).toContain('磁盘已满');
    expect(await library.reports()).toHaveLength(1);
    expect((await library.search({ words: '官方微博' })).total).toBe(1);
    await library.close();
    expect((await examineLibrary({ data: folder })).problems).toEqual([]);
  });

  it('or an index that cannot be kept is no reason to refuse a search', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'passages'), 'in the way');
    const library = madeLibrary(folder);
    for (const year of [2018, 2019]) {
      await library.ingestDocument(documentOf({ ...NINGBO, year }));
    }
    expect((await library.search({ words: '官方微博' })).total).toBe(2);
    await library.close();
  });
});

describe('a clock that goes back', () => {
  it('changes neither which version counts nor what is found', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const library = madeLibrary(temporaryFolder());
    vi.setSystemTime('2030-01-01');
    await library.ingestDocument(documentOf(NINGBO));
    vi.setSystemTime('2020-01-01');
    await library.ingestDocument(documentOf({ ...NINGBO, prose: '改写后的新词7处。' }));
    expect((await library.search({ words: '新词' })).total).toBe(1);
    expect((await library.search({ words: '官方微博' })).total).toBe(0);
  });
});

describe('files that cannot be taken in', () => {
  const codeOf = async (path: (folder: string) => string): Promise<string | undefined> => {
    const folder = temporaryFolder();
    const library = madeLibrary(join(folder, 'data'));
    await library.ingestDocument(documentOf(NINGBO));
    const outcomes = await library.ingest(path(folder));
    expect(outcomes.length).toBe(1);
    expect(await library.reports()).toHaveLength(1);
    return outcomes[0]?.error?.code;
  };

  it('an empty file', async () => {
    const code = await codeOf((folder) => {
      writeFileSync(join(folder, 'empty.txt'), '');
      return join(folder, 'empty.txt');
    });
    expect(code).toBe('file-empty');
  });

  it('a missing path', async () => {
    expect(await codeOf((folder) => join(folder, 'none.txt'))).toBe('file-missing');
    expect(await codeOf(() => 'a\0b')).toBe('file-missing');
  });

  it('a file that its reader fails on in an unforeseen way', async () => {
    const code = await codeOf((folder) => {
      writeFileSync(join(folder, 'bad.txt'), 'no JSON');
      return join(folder, 'bad.txt');
    });
    expect(code).toBe('file-unreadable');
  });

  it('anything, where the library is read-only', async () => {
    const { folder } = await closedLibrary();
    const library = madeLibrary(folder, 'read');
    const error = await errorOf(() => library.ingestDocument(documentOf(NINGBO)));
    expect(error.code).toBe('store-unwritable');
  });
});

it('goes on with the other files of a folder after a bad one', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in', 'deeper'), { recursive: true });
  writeFileSync(join(folder, 'in', 'a.txt'), documentOf(NINGBO).bytes);
  writeFileSync(join(folder, 'in', 'b.txt'), '');
  writeFileSync(join(folder, 'in', '.hidden'), '');
  const deeper = documentOf({ ...NINGBO, year: 2017 });
  writeFileSync(join(folder, 'in', 'deeper', 'c.txt'), deeper.bytes);
  const seen: string[] = [];
  const outcomes = await madeLibrary(join(folder, 'data')).ingest(join(folder, 'in'), {
    onOutcome: ({ status }, { done, total }) => seen.push(`${status} ${done}/${total}`),
  });
  expect(outcomes.map(({ status }) => status)).toEqual(['ok', 'failed', 'ok']);
  expect(seen).toEqual(['ok 1/3', 'failed 2/3', 'ok 3/3']);
});

it('says which report there is not', async () => {
  const library = madeLibrary(temporaryFolder());
  for (const work of [
    () => library.report('x'),
    () => library.document('x'),
    () => library.check('x'),
  ]) {
    expect((await errorOf(work)).code).toBe('report-unknown');
  }
  expect((await errorOf(() => library.check('none/x.txt'))).code).toBe('file-missing');
});
