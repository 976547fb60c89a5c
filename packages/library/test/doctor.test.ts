import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { examineLibrary } from '../src/index.js';
import { openIn } from '../src/open-library.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

const REPORTS = [2018, 2019].map((year) => ({
  ...{ agency: '示例市', year, received: 5, prose: '存在薄弱环节3处。' },
}));

/** A library of two reports, and the paths of its files. */
async function library() {
  const folder = temporaryFolder();
  const made = madeLibrary(folder);
  await made.ingest(REPORTS.map(documentOf));
  await made.close();
  return {
    folder,
    store: join(folder, 'nianbao.sqlite'),
    manifest: join(folder, 'passages', 'manifest'),
    segment: segmentIn(join(folder, 'passages')),
    look: async (mend = true) => (await examineLibrary({ data: folder, mend })).problems,
  };
}

const segmentIn = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.segment')) as string);

function change(store: string, sql: string): void {
  const database = new Database(store);
  database.exec(sql);
  database.close();
}

/** Turns the bits of one byte, counted from the end where negative. */
function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] as number) ^ 0xff;
  writeFileSync(path, bytes);
}

/** A process number that nobody has. */
const NOBODY = 2 ** 22 + 1;

describe('a look at a library', () => {
  it('finds nothing in one that is whole', async () => {
    const { folder } = await library();
    expect(await examineLibrary({ data: folder })).toEqual({
      ...{ reports: 2, documents: 2, problems: [] },
    });
  });

  it.each([
    ['a flipped byte at its end', (path: string) => flip(path, -9), 'snapshot-damaged'],
    ['a flipped byte in its middle', (path: string) => flip(path, 300), 'snapshot-damaged'],
    ['cut short', (path: string) => truncateSync(path, 100), 'snapshot-damaged'],
    ['missing', (path: string) => rmSync(path), 'snapshot-damaged'],
  ])('makes a segment of the index again: %s', async (_what, damage, code) => {
    const { segment: snapshot, look } = await library();
    const whole = readFileSync(snapshot);
    damage(snapshot);
    expect(await look(false)).toMatchObject([{ code, mended: false }]);
    expect(await look()).toMatchObject([{ code, mended: true }]);
    expect(readFileSync(snapshot).equals(whole)).toBe(true);
    expect(await look()).toEqual([]);
  });

  it.each([
    ['a flipped byte', (path: string) => flip(path, 30), 'snapshot-damaged'],
    ['cut short', (path: string) => truncateSync(path, 40), 'snapshot-damaged'],
    ['missing', (path: string) => rmSync(path), 'snapshot-old'],
  ])('names the segments of the index again: %s', async (_what, damage, code) => {
    const { manifest, look } = await library();
    const whole = readFileSync(manifest);
    damage(manifest);
    expect(await look(false)).toMatchObject([{ code, mended: false }]);
    expect(await look()).toMatchObject([{ code, mended: true }]);
    expect(readFileSync(manifest).equals(whole)).toBe(true);
    expect(await look()).toEqual([]);
  });

  it('counts again what was counted wrongly', async () => {
    const { folder, store, look } = await library();
    const listed = await madeLibrary(folder, 'read').reports();
    change(store, 'UPDATE counts SET observations = 7');
    expect(await look(false)).toMatchObject([{ code: 'counts-wrong', mended: false }]);
    expect(await look()).toMatchObject([{ code: 'counts-wrong', mended: true }]);
    expect(await madeLibrary(folder, 'read').reports()).toEqual(listed);
    expect(await look()).toEqual([]);
  });

  it('tells which report and which document are damaged, and leaves them', async () => {
    const { store, look } = await library();
    change(store, "UPDATE reports SET sections = '[{}]' WHERE year = 2018");
    change(store, "UPDATE documents SET content = x'00' WHERE name LIKE '%2019%'");
    const found = await look();
    expect(found.map(({ code, mended }) => [code, mended])).toEqual([
      ['report-damaged', false],
      ['document-damaged', false],
    ]);
    expect(found[1]?.message).toContain('2019');
    expect(await look()).toEqual(found);
  });

  it('tells that the database is broken, and changes nothing', async () => {
    const { store, manifest, look } = await library();
    change(
      store,
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'names_by_key'",
    );
    rmSync(manifest);
    expect(await look()).toMatchObject([{ code: 'store-damaged', mended: false }]);
    expect(existsSync(manifest)).toBe(false);
  });

  it('clears away what a process left half written, as opening does; not what another is writing', async () => {
    const { folder, manifest, look } = await library();
    const [left, written] = [`${manifest}.${NOBODY}-1.tmp`, `${manifest}.${process.ppid}-1.tmp`];
    for (const path of [left, written]) writeFileSync(path, 'half');
    expect(await look()).toMatchObject([{ code: 'leftover-file', mended: true }]);
    expect([left, written].map(existsSync)).toEqual([false, true]);
    writeFileSync(left, 'half');
    await openIn(folder, 'write').close();
    expect([left, written].map(existsSync)).toEqual([false, true]);
  });

  it('makes no library where there is none', async () => {
    const folder = temporaryFolder();
    await expect(examineLibrary({ data: folder })).rejects.toMatchObject({ code: 'file-missing' });
    expect(existsSync(join(folder, 'nianbao.sqlite'))).toBe(false);
  });
});
