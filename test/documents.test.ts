import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJson, root, rootManifest } from '../scripts/lib/paths.mjs';
import {
  anchorsOf,
  commandsOf,
  filesBelow,
  foldersIn,
  linksOf,
  targetOf,
  textOf,
} from './support/documents.js';

const DOCUMENTS = filesBelow('.', /\.md$/);

/** Whether a link leads somewhere in the repository, its heading included. */
function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : targetOf(document, link);
  const file = join(root, target);
  if (!existsSync(file)) return false;
  if (anchor === undefined) return true;
  return statSync(file).isFile() && anchorsOf(textOf(target)).includes(anchor);
}

/** The scripts of the package that a document stands in. */
function scriptsBeside(document: string): string[] {
  const manifest = join(root, document, '..', 'package.json');
  return existsSync(manifest) ? Object.keys(readJson(manifest).scripts ?? {}) : [];
}

describe.each(DOCUMENTS)('%s', (document) => {
  test('links to what is there', () => {
    const links = linksOf(textOf(document)).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !leadsSomewhere(document, link))).toEqual([]);
  });

  test('names scripts that there are', () => {
    const named = [...textOf(document).matchAll(/\bnpm run (?:--\S+ )?([\w:]+)/g)].map(
      ([, name]) => name,
    );
    const scripts = [...scriptsBeside(document), ...Object.keys(rootManifest.scripts)];
    expect(named.filter((name) => !scripts.includes(name as string))).toEqual([]);
  });
});

describe('the two READMEs', () => {
  const [english, chinese] = [textOf('README.md'), textOf('README.zh-CN.md')];
  const toEachOther = ['README.md', 'README.zh-CN.md'];

  test('link to the same, in the same order', () => {
    const links = (text: string) => linksOf(text).filter((link) => !toEachOther.includes(link));
    expect(links(chinese)).toEqual(links(english));
  });

  test('show the same commands, each once', () => {
    const commands = commandsOf(english);
    expect(commandsOf(chinese)).toEqual(commands);
    expect(commands).toEqual([...new Set(commands)]);
  });

  test('have as many headings', () => {
    expect(anchorsOf(chinese)).toHaveLength(anchorsOf(english).length);
  });
});

test('what tests and scripts read of the environment stands in docs/testing.md', () => {
  const files = ['test', 'scripts', 'bench', ...roomsOf('test')].flatMap((folder) =>
    filesBelow(folder, /\.(?:ts|mjs)$/),
  );
  const read = files.flatMap((file) =>
    [...textOf(file).matchAll(/process\.env(?:\.|\[')([A-Z][A-Z_]+)/g)].map(
      ([, name]) => name as string,
    ),
  );
  const ofTheSystem = ['PATH', 'CXX', 'TMPDIR', 'LD_LIBRARY_PATH', 'XDG_CACHE_HOME'];
  const told = textOf('docs/testing.md');
  expect(
    new Set(read.filter((name) => !ofTheSystem.includes(name) && !told.includes(`\`${name}\``))),
  ).toEqual(new Set());
});

test('docs/architecture.md names every folder of every room', () => {
  const lines = textOf('docs/architecture.md').split('\n');
  const unnamed = roomsOf('src').flatMap((source) => {
    const room = join(source, '..');
    const told = lines.filter((line) => line.startsWith(`| \`${room}\` |`)).join('\n');
    return foldersIn(source).filter((folder) => !told.includes(`\`${folder}\``));
  });
  expect(unnamed).toEqual([]);
});

/** A folder of every package and app. */
function roomsOf(folder: string): string[] {
  return [...filesBelow('packages', /^package\.json$/), ...filesBelow('apps', /^package\.json$/)]
    .map((manifest) => join(manifest, '..', folder))
    .filter((path) => existsSync(join(root, path)));
}
