import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the scripts fetch or unpack for themselves; safe to delete. */
export const toolsFolder = join(root, '.tools');

/** @param {string} path */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The package.json of the root. */
export const rootManifest = readJson(join(root, 'package.json'));
