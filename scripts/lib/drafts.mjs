import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const tooOldMilliseconds = 10 * 60 * 1000;

/**
 * Makes a folder whole or not at all: `fill` works in a draft beside it, which is then renamed.
 * When another process was faster, its folder is taken.
 *
 * @param {string} folder
 * @param {(draft: string) => Promise<void>} fill
 */
export async function makeFolder(folder, fill) {
  if (existsSync(folder)) return;
  sweepDrafts(folder);
  const draft = `${folder}.${process.pid}-${Date.now()}`;
  mkdirSync(draft, { recursive: true });
  try {
    await fill(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Removes drafts that an interrupted process left behind.
 *
 * @param {string} folder
 */
function sweepDrafts(folder) {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    if (!name.startsWith(`${basename(folder)}.`)) continue;
    const age = Date.now() - statSync(path).mtimeMs;
    if (age > tooOldMilliseconds) rmSync(path, { recursive: true, force: true });
  }
}
