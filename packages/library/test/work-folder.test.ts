import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { removeLeftovers } from '../src/index/leftovers.js';
import { inWorkFolder } from '../src/index/work-folder.js';
import { temporaryFolder } from './helpers/folders.js';

/** A process number that nobody has. */
const NOBODY = 2 ** 22 + 1;

it('work on an index is done inside its folder and leaves nothing there', async () => {
  const data = temporaryFolder();
  const index = join(data, 'passages');
  const work = await inWorkFolder(index, async (folder) => {
    expect(dirname(folder)).toBe(index);
    writeFileSync(join(folder, '0'), 'half');
    removeLeftovers(data);
    expect(existsSync(folder)).toBe(true);
    return folder;
  });
  expect(existsSync(work)).toBe(false);
  expect(readdirSync(index)).toEqual([]);
});

it('what a killed process left of its work is cleared away', () => {
  const data = temporaryFolder();
  const left = join(data, 'passages', `work.${NOBODY}-1.tmp`);
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, '0'), 'half');
  removeLeftovers(data);
  expect(existsSync(left)).toBe(false);
});

it.each([
  ['is not kept', () => undefined],
  ['cannot be written', () => inTheWay()],
])('an index that %s is worked on among the temporary files', async (_what, index) => {
  const work = await inWorkFolder(index(), async (folder) => folder);
  expect(dirname(work)).toBe(tmpdir());
  expect(existsSync(work)).toBe(false);
});

function inTheWay(): string {
  const path = join(temporaryFolder(), 'passages');
  writeFileSync(path, '');
  return path;
}

it('work that fails leaves nothing either, and says why', async () => {
  const index = join(temporaryFolder(), 'passages');
  const failing = inWorkFolder(index, () => Promise.reject(new Error('no room')));
  await expect(failing).rejects.toThrow('no room');
  expect(readdirSync(index)).toEqual([]);
});
