import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { BlockBuilder } from '../src/readers/html/builder.js';
import { bytes } from './helpers/render.js';

const TITLE = '示例市2018年政府信息公开工作年度报告';

const codeOf = (text: string, name: string, limits = {}) =>
  readReport(bytes(text), { name, limits }).then(
    () => 'read',
    (error: { code?: string }) => error.code ?? String(error),
  );

const pageOf = (body: string): string => `<!DOCTYPE html><html><body><h1>${TITLE}</h1>${body}`;

describe('what no report holds', () => {
  it('a text or a table beyond the limit is refused before it is taken apart', async () => {
    const limits = { maxCharacters: 1000 };
    expect(await codeOf(`${TITLE}${'公'.repeat(1000)}`, 'a.txt', limits)).toBe('file-too-large');
    expect(await codeOf(`${TITLE}\n${'1,"2\n'.repeat(300)}`, 'a.csv', limits)).toBe(
      'file-too-large',
    );
  });

  it('a line of very many pieces costs no more than its length', () => {
    const builder = new BlockBuilder();
    for (let place = 0; place < 500_000; place += 1) builder.text('1', place, place + 1);
    expect(builder.finish()).toMatchObject([{ kind: 'paragraph', start: 0, end: 500_000 }]);
  });

  it('a sentence without end is cut, and every figure of it is read', async () => {
    const text = `${TITLE}\n一、总体情况\n${'公开信息12条，'.repeat(3000)}`;
    const { report } = await readReport(bytes(text), { name: 'a.txt' });
    const lengths = report.sections.flatMap(({ blocks }) => blocks.map((one) => one.text.length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1000);
    expect(report.observations).toHaveLength(3000);
    expect(report.observations.every(({ value, unit }) => value === 12 && unit === '条')).toBe(
      true,
    );
  });

  it('tables nested a hundred thousand deep are refused', async () => {
    expect(await codeOf(pageOf('<table><tr><td>'.repeat(100_000)), 'a.html')).toBe(
      'file-too-large',
    );
  });

  it.each([']', '[', '}', '{', '(', ')', '*', '+', '?', '|', '\\', '^', '$', '.'])(
    'a body with %s in its name ends in a report or a typed error',
    async (sign) => {
      const text = `示例${sign}局2018年政府信息公开工作年度报告\n示例县示例${sign}局公开信息3条。`;
      const code = await codeOf(text, 'a.txt');
      expect(['read', 'identity-unknown']).toContain(code);
    },
  );
});
