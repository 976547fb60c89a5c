import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, readReport } from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

type Run = (
  read: typeof readReport,
  console: { log: (...said: unknown[]) => void },
) => Promise<void>;

/** The example of the README as a function of what it imports. */
function example(): Run {
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1]?.replace(/^import .*$/m, '') ?? '';
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  return new AsyncFunction('readReport', 'console', code) as Run;
}

describe('the README', () => {
  it('has an example that runs and prints what it says', async () => {
    const lines: string[] = [];
    await example()(readReport, { log: (...said) => lines.push(said.join(' ')) });
    const promised = [...readme.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(
      (match) => match[1],
    );
    expect(lines).toEqual(promised);
  });

  it.each(Object.entries(DEFAULT_LIMITS))('names the limit %s and its default', (limit, value) => {
    expect(readme).toContain(`| \`${limit}\` | ${value} |`);
  });
});
