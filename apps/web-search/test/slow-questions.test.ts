import { expect, test } from 'vitest';
import type { SiteSettings } from '../src/index.js';
import { serveReports } from './support/site.js';
import { plainReport } from './support/texts.js';

const question = '测试市人民政府2018年举办培训班多少次';

/** The lines of the log about slow questions, once a question was asked. */
async function slowLines(settings: Partial<SiteSettings>): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  await using site = await serveReports([plainReport], {
    ...{ logLevel: 'info', log: (line: string) => lines.push(line), ...settings },
  });
  lines.length = 0;
  await site.get(`/api/v1/ask?q=${encodeURIComponent(question)}`);
  await expect.poll(() => lines.some((line) => line.includes('/api/v1/ask'))).toBe(true);
  return lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'slow question');
}

test('a slow question is logged by how it was understood, without its words and who asked', async () => {
  const [line, ...more] = await slowLines({ slowQuestion: 1 });
  expect(more).toEqual([]);
  expect(line).toMatchObject({ task: 'value', years: 1, bodies: 1, status: 'answered' });
  expect(Object.keys(line ?? {}).sort()).toEqual(
    [
      ...['bodies', 'indicators', 'kept', 'level', 'ms', 'msg', 'status', 'subject', 'task'],
      ...['time', 'years'],
    ].sort(),
  );
  expect(JSON.stringify(line)).not.toMatch(/\p{Script=Han}|127\.0\.0\.1/u);
});

test('with its words where the operator wants them', async () => {
  const [line] = await slowLines({ slowQuestion: 1, logQuestions: true });
  expect(line).toMatchObject({ question });
  expect(line).not.toHaveProperty('id');
});

test.each([0, 600_000])('no question is slow for a setting of %i', async (slowQuestion) => {
  expect(await slowLines({ slowQuestion })).toEqual([]);
});
