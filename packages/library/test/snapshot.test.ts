import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../src/index/atomic-file.js';
import { temporaryFolder } from './helpers/folders.js';
import { madeLibrary } from './helpers/libraries.js';
import { documentOf } from './helpers/reports.js';

const NINGBO = { agency: '宁波', year: 2018, received: 5, prose: '存在薄弱环节3处。' };

async function libraryWithSnapshot(): Promise<{ folder: string; snapshot: string }> {
  const folder = temporaryFolder();
  const library = madeLibrary(folder);
  await library.ingestDocument(documentOf(NINGBO));
  await library.close();
  return { folder, snapshot: join(folder, 'passages.idx') };
}

const found = async (folder: string): Promise<number> =>
  (await madeLibrary(folder, 'read').search({ words: '薄弱环节' })).total;

describe('the snapshot of the passage index', () => {
  it('is made when something is taken in, and used as it is', async () => {
    const { folder, snapshot } = await libraryWithSnapshot();
    const before = readFileSync(snapshot);
    expect(await found(folder)).toBe(1);
    expect(readFileSync(snapshot).equals(before)).toBe(true);
  });

  it.each([
    ['missing', (path: string) => rmSync(path)],
    ['random bytes', (path: string) => writeFileSync(path, randomBytes(5_000))],
    ['cut short', (path: string) => truncateSync(path, 100)],
    ['empty', (path: string) => writeFileSync(path, '')],
  ])('is made again when it is %s', async (_what, damage) => {
    const { folder, snapshot } = await libraryWithSnapshot();
    const whole = readFileSync(snapshot);
    damage(snapshot);
    expect(await found(folder)).toBe(1);
    expect(readFileSync(snapshot).equals(whole)).toBe(true);
  });

  it('is not taken for that of another library', async () => {
    const one = await libraryWithSnapshot();
    const other = await libraryWithSnapshot();
    const foreign = readFileSync(one.snapshot);
    writeFileSync(other.snapshot, foreign);
    expect(await found(other.folder)).toBe(1);
    expect(readFileSync(other.snapshot).equals(foreign)).toBe(false);
  });
});

describe('writing a file atomically', () => {
  it('replaces what was there and leaves nothing else', () => {
    const path = join(temporaryFolder(), 'file');
    writeAtomically(path, Buffer.from('one'));
    writeAtomically(path, Buffer.from('two'));
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(existsSync(`${path}.${process.pid}.tmp`)).toBe(false);
  });

  it('leaves nothing behind where it cannot', () => {
    const path = join(temporaryFolder(), 'none', 'file');
    expect(() => writeAtomically(path, Buffer.from('one'))).toThrow();
    expect(existsSync(path)).toBe(false);
  });
});
