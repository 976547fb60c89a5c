import { randomBytes } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../src/index/atomic-file.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

const made = (number: number) => ({
  ...{
    agency: `示例${number}局`,
    year: 2018,
    received: 5,
    prose: `存在薄弱环节3处。特有词${number}。`,
  },
});

const filesIn = (folder: string) => {
  const path = join(folder, 'passages');
  return readdirSync(path).map((name) => join(path, name));
};

const contentsOf = (paths: readonly string[]) => paths.map((path) => readFileSync(path));

/** A library whose index is one segment and the manifest. */
async function keptLibrary(): Promise<{ folder: string; segment: string; manifest: string }> {
  const folder = temporaryFolder();
  const library = madeLibrary(folder);
  await library.ingestDocument(documentOf(made(1)));
  await library.close();
  const manifest = join(folder, 'passages', 'manifest');
  const segment = filesIn(folder).find((path) => path !== manifest) as string;
  return { folder, segment, manifest };
}

async function found(folder: string): Promise<number> {
  const library = madeLibrary(folder, 'read');
  const { total } = await library.search({ words: '薄弱环节' });
  await library.close();
  return total;
}

const DAMAGES: [string, (path: string) => void][] = [
  ['missing', (path) => rmSync(path)],
  ['random bytes', (path) => writeFileSync(path, randomBytes(5_000))],
  ['cut short', (path) => truncateSync(path, 100)],
  ['empty', (path) => writeFileSync(path, '')],
  ['changed in one byte', (path) => flip(path)],
];

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 9] = (bytes.at(-9) as number) ^ 0xff;
  writeFileSync(path, bytes);
}

describe('the passage index as it is kept', () => {
  it('is made when something is taken in, and used as it is', async () => {
    const { folder } = await keptLibrary();
    const paths = filesIn(folder);
    const before = contentsOf(paths);
    expect(await found(folder)).toBe(1);
    expect(filesIn(folder)).toEqual(paths);
    expect(contentsOf(paths)).toEqual(before);
  });

  it.each(DAMAGES)('is made again when a segment is %s', async (_what, damage) => {
    const { folder, segment } = await keptLibrary();
    const whole = readFileSync(segment);
    damage(segment);
    expect(await found(folder)).toBe(1);
    expect(readFileSync(segment).equals(whole)).toBe(true);
  });

  it.each(DAMAGES)('is named again when the manifest is %s', async (_what, damage) => {
    const { folder, manifest } = await keptLibrary();
    const whole = readFileSync(manifest);
    damage(manifest);
    expect(await found(folder)).toBe(1);
    expect(readFileSync(manifest).equals(whole)).toBe(true);
  });

  it('is not taken for that of another library', async () => {
    const one = await keptLibrary();
    const other = await keptLibrary();
    const foreign = readFileSync(one.manifest);
    writeFileSync(other.manifest, foreign);
    expect(await found(other.folder)).toBe(1);
    expect(readFileSync(other.manifest).equals(foreign)).toBe(false);
  });

  it('makes nothing anew of what it has, and loses nothing that is', async () => {
    const folder = temporaryFolder();
    const library = madeLibrary(folder);
    for (let number = 1; number <= 30; number += 1) {
      await library.ingestDocument(documentOf(made(number)));
      expect((await library.search({ words: '薄弱环节' })).total).toBe(number);
    }
    await library.close();
    // Merged as they came: far fewer segments than additions, and no file that none of them names.
    expect(filesIn(folder).length).toBeLessThan(10);
    expect(await found(folder)).toBe(30);
  });

  it('forgets a report that was replaced, wherever it stands', async () => {
    const folder = temporaryFolder();
    const library = madeLibrary(folder);
    for (let number = 1; number <= 12; number += 1) {
      await library.ingestDocument(documentOf(made(number)));
    }
    await library.ingestDocument(documentOf({ ...made(3), prose: '另一版本有新词9处。' }));
    expect(
      (await library.search({ words: '特有词3' })).hits.map(({ agency }) => agency),
    ).not.toContain('示例3局');
    expect((await library.search({ words: '新词' })).hits[0]?.agency).toBe('示例3局');
    await library.close();
    const again = madeLibrary(folder, 'read');
    expect((await again.search({ words: '薄弱环节' })).total).toBe(11);
  });

  it('is in step with what another process stored, and takes over what that one kept', async () => {
    const folder = temporaryFolder();
    const one = madeLibrary(folder);
    await one.ingestDocument(documentOf(made(1)));
    const other = madeLibrary(folder);
    for (let number = 2; number <= 50; number += 1) {
      await other.ingestDocument(documentOf(made(number)));
    }
    expect((await one.search({ words: '薄弱环节' })).total).toBe(50);
    await other.close();
    await one.ingestDocument(documentOf(made(51)));
    expect((await one.search({ words: '薄弱环节' })).total).toBe(51);
  });
});

describe('writing a file atomically', () => {
  it('replaces what was there and leaves nothing else', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'file');
    await writeAtomically(path, Buffer.from('one'));
    await writeAtomically(path, Buffer.from('two'));
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('leaves nothing behind where it cannot', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'none', 'file');
    await expect(writeAtomically(path, Buffer.from('one'))).rejects.toThrow();
    expect(existsSync(path)).toBe(false);
  });
});
