import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, type TestContext } from 'vitest';
import { backUpLibrary, openLibrary } from '../src/index.js';
import { temporaryFolder } from './helpers/folders.js';
import { writeVariants } from './helpers/variants.js';

const CHILD = fileURLToPath(new URL('./helpers/read-only.mjs', import.meta.url));

/** Who may write nothing; the superuser may write anywhere, so he is not asked. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** What the child tells, or no test where such a user cannot even read the program. */
function tried(context: TestContext, ...paths: string[]): Record<string, object> {
  const user = process.getuid?.() === 0 ? NOBODY : {};
  const child = spawnSync(process.execPath, [CHILD, ...paths], { encoding: 'utf8', ...user });
  const [canRead = '', told = ''] = (child.stdout ?? '').trim().split('\n');
  context.skip(canRead === '', 'a user without rights cannot read the program');
  if (told === '') throw new Error(child.stderr);
  return JSON.parse(told);
}

/** Every file below a folder, with its bytes. */
const contentsOf = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
    .map((path) => [path, readFileSync(path, 'base64')]);

const filesOf = (folder: string) =>
  readdirSync(folder).map((name) => join(folder, name)) as [string, string, string];

function closeToWriting(folder: string): void {
  const paths = [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ];
  for (const path of paths) chmodSync(path, statSync(path).isFile() ? 0o444 : 0o555);
  onTestFinished(() => {
    for (const path of paths) chmodSync(path, 0o755);
  });
}

it.skipIf(process.platform === 'win32')(
  'a library on a disk that may only be read is searched; all else is refused and changes nothing',
  async (context) => {
    const folder = temporaryFolder();
    const [data, backup] = [join(folder, 'data'), join(folder, 'backup.sqlite')];
    const library = await openLibrary({ data });
    const [first, second, third] = filesOf(writeVariants(join(folder, 'in'), 3));
    await library.ingest([first, second]);
    await library.close();
    await backUpLibrary({ data, to: backup });
    const before = contentsOf(folder);
    closeToWriting(folder);

    const told = tried(context, data, backup, third);
    expect(told['search']).toEqual({ total: 2 });
    for (const work of ['ingest', 'backup', 'restore', 'doctor']) {
      expect(told[work]).toMatchObject({ code: 'store-unwritable' });
    }
    expect(contentsOf(folder)).toEqual(before);
  },
);
