import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READING } from '../src/index.js';
import { openStore } from '../src/store/open.js';
import { REPORT, textOf, written } from './helpers/documents.js';
import { temporaryFolder } from './helpers/folders.js';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

interface Named {
  name: string;
}

function columns(): string[] {
  const connection = openStore(temporaryFolder(), 'write');
  const tables = connection.all<Named>(
    "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'",
  );
  const all = tables.flatMap(({ name }) => [
    name,
    ...connection.all<Named>(`PRAGMA table_info(${name})`).map((column) => column.name),
  ]);
  connection.close();
  return all;
}

const settings = Object.entries(DEFAULT_READING).filter(([name]) => !/workers|limits/.test(name));

describe('the README', () => {
  it.each(settings)('tells the default of %s', (name, value) => {
    expect(README).toContain(`| \`${name}\` | ${value} |`);
  });

  it('has an example that runs as printed', async () => {
    const code = /```js\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
    const args = ['--input-type=module', '--eval', code];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: PACKAGE });
    expect(stdout.split('\n')[0]).toBe('5 件');
  });

  it('names every table and column', () => {
    const missing = columns().filter((name) => !README.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});

it('docs/ingest.md has an example that runs as printed', async () => {
  const folder = temporaryFolder();
  const guide = readFileSync(new URL('../../../docs/ingest.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  written(folder, '年报/2018.txt', textOf(REPORT));
  written(folder, '年报/空.txt', '');
  const example = code
    .replace("'./data'", JSON.stringify(`${folder}/data`))
    .replace("'年报'", JSON.stringify(`${folder}/年报`));
  const args = ['--input-type=module', '--eval', example];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: PACKAGE });
  expect(stdout).toMatch(/^ok .*2018\.txt \n/);
  expect(stdout).toContain('文件是空的');
});
