import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

const NOT_OURS = /^(?:node_modules|dist|coverage|data|\..*)$/;

/** Paths of the files below a folder of the repository, from its root; what tools make is left out. */
export function filesBelow(folder: string, extension: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, extension);
    return extension.test(entry.name) ? [path] : [];
  });
}

/** The names of the folders right in a folder of the repository. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** A file of the repository as text. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const FENCED = /^```(?:\w*)\n([\s\S]*?)^```$/gm;

/** A document without its blocks of code. */
const proseOf = (text: string): string => text.replace(FENCED, '');

/** Where the links of a document lead, in order; pictures too. */
export const linksOf = (text: string): string[] =>
  [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string);

/** The lines of a document's blocks of code, without their remarks. */
export const commandsOf = (text: string): string[] =>
  [...text.matchAll(FENCED)]
    .flatMap(([, code]) => (code as string).split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

/** What links call the headings of a document: as GitHub does. */
export const anchorsOf = (text: string): string[] =>
  [...proseOf(text).matchAll(/^#+ +(.+)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The path from the repository's root that a link of a document leads to. */
export const targetOf = (document: string, link: string): string =>
  relative(root, join(root, document, '..', link.replace(/#.*$/, '')));
