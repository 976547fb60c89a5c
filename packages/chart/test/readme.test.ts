import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as chart from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the example of the README prints what it says', async () => {
  const [, imports = '', body = ''] =
    /```js\nimport (\{.*?\}) from .*?;\n(.*?)\n```/s.exec(readme) ?? [];
  const AsyncFunction = (async () => {}).constructor as new (
    ...source: string[]
  ) => (library: typeof chart, console: { log: typeof log }) => Promise<void>;
  const printed: string[] = [];
  const log = (...parts: unknown[]) => {
    printed.push(parts.join(' '));
  };
  await new AsyncFunction('library', 'console', `const ${imports} = library;\n${body}`)(chart, {
    log,
  });
  const said = [...body.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
  expect(printed).toEqual(said);
});
