import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openBundled } from '../packages/library/dist/index.js';

const page = readFileSync(new URL('../docs/questions.md', import.meta.url), 'utf8');
const examples = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((field) => field.trim()))
  .map(([, , question = '', beginning = '']) => [question, beginning] as const);

const library = await openBundled();
afterAll(() => library.close());

describe('docs/questions.md', () => {
  it.each(examples)('%s is answered as it says', async (question, beginning) => {
    const { answer } = await library.ask(question);
    expect(answer.slice(0, beginning.length)).toBe(beginning);
  });
});
