import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as search from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the example of the README prints what it says', async () => {
  const [, imports = '', body = '', printed] =
    /```js\nimport (\{.*?\}) from .*?;\n(.*?)\/\/ (.*?)\n```/s.exec(readme) ?? [
      '',
      '',
      '',
      'no example',
    ];
  const AsyncFunction = (async () => {}).constructor as new (
    ...source: string[]
  ) => (library: typeof search, console: { log: typeof log }) => Promise<void>;
  const lines: string[] = [];
  const log = (first: string, marked: string[]) => {
    lines.push(`${first} [ '${marked.join("', '")}' ]`);
  };
  await new AsyncFunction('library', 'console', `const ${imports} = library;\n${body}`)(search, {
    log,
  });
  expect(lines).toEqual([printed]);
});
