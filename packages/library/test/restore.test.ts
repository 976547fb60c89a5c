import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { backUpLibrary, restoreLibrary } from '../src/index.js';
import { APPLICATION_ID, MIGRATIONS } from '../src/store/schema.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

const made = (year: number, prose = '存在薄弱环节3处。') => ({
  ...{ agency: '示例市', year, received: 5, prose },
});

/** A library of two years and a backup of it. */
async function backedUp() {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const library = madeLibrary(data);
  await library.ingest([2018, 2019].map((year) => documentOf(made(year))));
  const file = join(folder, 'backups', 'nianbao.sqlite');
  expect(await backUpLibrary({ data, to: file })).toEqual({ reports: 2, documents: 2 });
  return { folder, data, library, file };
}

const yearsOf = async (library: ReturnType<typeof madeLibrary>) =>
  (await library.reports()).map(({ year }) => year);

describe('a backup', () => {
  it('is one file, and takes the place of an earlier one', async () => {
    const { data, library, file, folder } = await backedUp();
    await library.ingestDocument(documentOf(made(2020)));
    expect(await backUpLibrary({ data, to: file })).toEqual({ reports: 3, documents: 3 });
    expect(readdirSync(join(folder, 'backups'))).toEqual(['nianbao.sqlite']);
  });

  it('leaves any other file alone', async () => {
    const { data, folder } = await backedUp();
    const other = join(folder, 'notes.txt');
    writeFileSync(other, 'mine');
    const error = { code: 'store-unwritable', message: expect.stringContaining(other) };
    await expect(backUpLibrary({ data, to: other })).rejects.toMatchObject(error);
    expect(readFileSync(other, 'utf8')).toBe('mine');
  });

  it('is not made of what is not there', async () => {
    const folder = temporaryFolder();
    const options = { data: join(folder, 'none'), to: join(folder, 'file') };
    await expect(backUpLibrary(options)).rejects.toMatchObject({ code: 'file-missing' });
    expect(existsSync(options.to)).toBe(false);
  });
});

describe('restoring', () => {
  it('gives back what was replaced, removed and added, while the library is in use', async () => {
    const { data, library, file } = await backedUp();
    const before = await library.reports();
    await library.ingestDocument(documentOf(made(2019, '改写后的新词7处。')));
    await library.ingestDocument(documentOf(made(2020)));
    expect((await library.search({ words: '薄弱环节' })).total).toBe(2);
    const revision = await library.revision();
    expect(await restoreLibrary({ data, from: file })).toEqual({ reports: 2, documents: 2 });
    expect(await library.reports()).toEqual(before);
    expect(await library.revision()).toBeGreaterThan(revision);
    const { hits } = await library.search({ words: '薄弱环节' });
    expect(hits.map(({ year }) => year)).toEqual([2018, 2019]);
    expect((await library.search({ words: '改写' })).total).toBe(0);
  });

  it('makes a library where there is none', async () => {
    const { folder, file } = await backedUp();
    const data = join(folder, 'another');
    await restoreLibrary({ data, from: file });
    const library = madeLibrary(data);
    expect(await yearsOf(library)).toEqual([2018, 2019]);
    expect((await library.search({ words: '薄弱环节' })).total).toBe(2);
    expect(readdirSync(data).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('brings a backup by an earlier version up to date, and leaves the file as it is', async () => {
    const { folder, data, library } = await backedUp();
    const file = join(folder, 'earlier.sqlite');
    const earlier = new Database(file);
    for (const step of MIGRATIONS.slice(0, 1)) earlier.exec(step);
    earlier.exec(`PRAGMA user_version = 1; PRAGMA application_id = ${APPLICATION_ID}`);
    earlier.close();
    const bytes = readFileSync(file);
    expect(await restoreLibrary({ data, from: file })).toEqual({ reports: 0, documents: 0 });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(await yearsOf(library)).toEqual([]);
    expect((await library.search({ words: '薄弱环节' })).total).toBe(0);
  });

  it.each([
    ['cut short', (path: string) => truncateSync(path, 30_000), 'store-corrupt'],
    ['another program’s', (path: string) => writeFileSync(path, 'text'), 'store-corrupt'],
    ['of a newer version', (path: string) => raiseVersion(path), 'store-newer'],
  ])('changes nothing where the backup is %s', async (_what, damage, code) => {
    const { data, library, file } = await backedUp();
    const revision = await library.revision();
    damage(file);
    const error = { code, message: expect.stringContaining(file) };
    await expect(restoreLibrary({ data, from: file })).rejects.toMatchObject(error);
    expect(await library.revision()).toBe(revision);
    expect(await yearsOf(library)).toEqual([2018, 2019]);
  });

  it('says that there is no backup', async () => {
    const folder = temporaryFolder();
    const options = { data: folder, from: join(folder, 'none') };
    await expect(restoreLibrary(options)).rejects.toMatchObject({ code: 'file-missing' });
  });
});

function raiseVersion(path: string): void {
  const file = new Database(path);
  file.exec('PRAGMA user_version = 99');
  file.close();
}
