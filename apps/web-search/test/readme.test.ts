import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

test('the example of the README answers', async () => {
  const readme = await readFile(`${folder}/README.md`, 'utf8');
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', example], {
    cwd: folder,
  });
  expect((await run).stdout).toContain('5');
});
