import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBundled, openLibrary } from '../packages/library/dist/index.js';

/**
 * The libraries that questions are asked of.
 *
 * @typedef {import('../packages/library/dist/index.js').Library} Library
 * @typedef {() => string[]} Files
 */

const beside = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
/** Real reports; they are not part of this repository, so their questions are asked only where they are. */
const corpus = beside('../../shared/corpus');

/** @param {string} folder @param {RegExp} name */
const filesIn = (folder, name) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => name.test(file))
        .map((file) => join(folder, file))
    : [];

/** @type {Record<string, Files>} */
const MADE = {
  own: () => [beside('reports')],
  more: () => [beside('more-reports')],
  nbftz: () => filesIn(corpus, /^nbftz.*\.txt$/),
  all: () => filesIn(corpus, /\.(?:txt|html)$/),
  pages: () => filesIn(join(corpus, 'pages'), /\.txt$/),
  hongze: () => filesIn(corpus, /\.pdf$/),
};

/**
 * Opens those libraries whose reports are at hand, made anew in a folder.
 *
 * @param {string} folder
 * @param {ReadonlySet<string>} names
 * @returns {Promise<Record<string, Library>>}
 */
export async function openLibraries(folder, names) {
  /** @type {Record<string, Library>} */
  const libraries = { bundled: await openBundled() };
  for (const [name, files] of Object.entries(MADE)) {
    const paths = names.has(name) ? files() : [];
    if (paths.length === 0) continue;
    const library = await openLibrary({ data: join(folder, name) });
    await library.ingest(paths);
    libraries[name] = library;
  }
  return libraries;
}

/** Libraries that are there wherever this repository is. */
export const ALWAYS = ['own', 'more', 'bundled'];
