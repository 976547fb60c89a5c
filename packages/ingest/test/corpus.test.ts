import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Observation, Report } from '@nianbao/domain';
import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/corpus');

interface GoldFigure {
  path: string[];
  column: string | null;
  value: number | null;
}

const clean = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s,、“”"'‘’。.:;《》·]/g, '')
    .replace(/^\d+/, '')
    .replace(/^行政规范性文件$/, '规范性文件')
    .replace(/^\d*年?度$/, '本年度');

const sameFigure = (one: Observation, gold: GoldFigure): boolean => {
  const path = new Set(one.path.map(clean));
  return (
    clean(one.path.at(-1) ?? '') === clean(gold.path.at(-1) ?? '') &&
    clean(one.column) === clean(gold.column) &&
    gold.path.every((label) => path.has(clean(label)))
  );
};

/** Right, wrong and unread figures of a report against its gold. */
function compare(report: Report, gold: { figures: GoldFigure[] }) {
  const tables = report.observations.filter(({ kind }) => kind === 'table');
  const result = { right: 0, wrong: [] as string[], unread: 0 };
  for (const figure of gold.figures) {
    const found = tables.find((one) => sameFigure(one, figure));
    if (!found || found.status === 'unreadable') result.unread++;
    else if (found.value === figure.value) result.right++;
    else result.wrong.push(`${figure.path.join('/')} ${figure.column}: ${found.value}`);
  }
  return result;
}

const load = async (name: string) => {
  const file = join(CORPUS, name);
  const { report, status } = await readReport(readFileSync(`${file}.txt`), { name: `${name}.txt` });
  return { report, status, gold: JSON.parse(readFileSync(`${file}.gold.json`, 'utf8')) };
};

const there = existsSync(CORPUS);
const title = there
  ? 'the real reports'
  : 'the real reports (skipped: ../shared/corpus is not here)';

describe.skipIf(!there)(title, () => {
  it.each([
    ['nbftz-2018', 58],
    ['pt-2016', 32],
    ['pt-2022', 200],
    ['pages/a02-haizhu-guanzhou-2023', 73],
    ['pages/a05-hengdong-yanglin-2023', 22],
    ['pages/a08-zhenan-maoping-2022', 10],
    ['pages/a14-yuecheng-donghu-2023', 6],
    ['pages/b10-guihuajie-2019', 22],
  ])('%s: all %i figures', async (name, size) => {
    const { report, gold } = await load(name);
    expect(compare(report, gold)).toEqual({ right: size, wrong: [], unread: 0 });
    expect(report.year).toBe(gold.year);
  });

  it('pt-2019: nothing wrong, and only cells that nothing decides unread', async () => {
    const { report, status, gold } = await load('pt-2019');
    expect(compare(report, gold)).toEqual({ right: 179, wrong: [], unread: 19 });
    expect(status).toBe('partial');
  });

  it('the figures of the first report point at their printed rows', async () => {
    const { report } = await load('nbftz-2018');
    for (const { source } of report.observations) {
      const block = report.sections.find(({ id }) => id === source.section)?.blocks[source.block];
      expect(block).toBeDefined();
      if (block?.kind === 'table')
        expect(block.text.slice(source.start, source.end)).toBe(source.text);
    }
  });

  it('the first report has its parts and its attached table', async () => {
    const { report } = await load('nbftz-2018');
    const parts = report.sections.filter(({ level, numbering }) => level === 1 && numbering !== '');
    expect(parts.map(({ numbering }) => numbering)).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
      '七、',
      '附件',
    ]);
  });
});
