import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './paths.mjs';

/** Folders that hold what is made from the sources, or says nothing about the build. */
const ignoredFolders = new Set(['node_modules', 'dist', 'test', '.turbo', 'coverage']);

/**
 * All files under a folder, sorted, without the ignored folders.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => !ignoredFolders.has(entry.name),
  );
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : entry.isFile() ? [path] : [];
    })
    .sort();
}

/**
 * One hash over the names and contents of files, and over other facts that matter.
 *
 * @param {string[]} files
 * @param {unknown} [facts]
 */
export function fingerprint(files, facts) {
  const hash = createHash('sha256').update(JSON.stringify(facts ?? null));
  for (const file of files) {
    const content = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    hash
      .update(`\n${relative(root, file).split(sep).join('/')} ${content.length}\n`)
      .update(content);
  }
  return hash.digest('hex');
}
