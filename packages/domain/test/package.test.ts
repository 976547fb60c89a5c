import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, it } from 'vitest';

const here = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-domain-'));
const npm = (args: string[], cwd: string) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
  });

/** The first example of the README, as a user would copy it. */
const example = (): string =>
  /```js\n([\s\S]+?)```/.exec(readFileSync(join(here, 'README.md'), 'utf8'))?.[1] ?? '';

let tarball = '';

beforeAll(() => {
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], here)) as {
    filename: string;
  }[];
  tarball = join(folder, (packed as { filename: string }).filename);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('installs in an empty project and does what the README shows', () => {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'user', private: true, type: 'module' }),
  );
  npm(['install', tarball], folder);
  writeFileSync(join(folder, 'example.mjs'), example());
  const printed = execFileSync(process.execPath, ['example.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(printed).toContain(
    '当面申请数 1 + 传真申请数 0 + 网络申请数 3 + 信函申请数 0 = 4，而收到申请数 5，相差 1',
  );
  expect(printed).toContain('58');
});

it('is clean by publint', async () => {
  const { messages } = await publint({ pkgDir: here, strict: true, pack: 'npm' });
  expect(messages).toEqual([]);
});
