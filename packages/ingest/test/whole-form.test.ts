import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { judge } from './helpers/judge.js';
import { bytes, type Layout, renderAcross, renderTable } from './helpers/render.js';
import {
  applications,
  cases,
  type Figures,
  freeFigures,
  freeTables,
  glue,
  runs,
} from './helpers/tables.js';

const FORMS = [
  { id: 'national-2019', year: 2020 },
  { id: 'national-2021', year: 2022 },
];

function text(id: string, year: number, figures: Figures, layout: Layout): string {
  const part = (tables: string[]) =>
    tables.map((table) => renderTable(id, table, figures, layout)).join('');
  return [
    `示例县${year}年政府信息公开工作年度报告`,
    `一、总体情况\n${year}年，示例县认真做好各项工作。`,
    `二、主动公开政府信息情况\n${part(freeTables(id))}`,
    `三、收到和处理政府信息公开申请情况\n${part(['applications'])}`,
    `四、政府信息公开行政复议、行政诉讼情况\n${renderAcross(id, 'cases', figures, layout)}`,
    '五、存在的主要问题及改进情况\n今后将继续努力。\n六、其他需要报告的事项\n无。',
  ].join('\n');
}

const layouts = fc
  .tuple(
    fc.array(glue, { minLength: 1, maxLength: 9 }),
    fc.array(glue, { minLength: 1, maxLength: 5 }),
  )
  .map(([between, rows]): Layout => ({ between, rows, write: String }));

describe.each(FORMS)('a whole flattened report of $id', ({ id, year }) => {
  const figures = fc
    .tuple(freeFigures(id), applications(id), cases)
    .map((parts): Figures => new Map(parts.flatMap((part) => [...part])));

  it('never gives a wrong figure', async () => {
    await fc.assert(
      fc.asyncProperty(figures, layouts, async (truth, layout) => {
        const { report } = await readReport(bytes(text(id, year, truth, layout)), {
          name: 'a.txt',
        });
        expect(report.form).toBe(id);
        expect(judge(report, truth).wrong).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });

  it('is read in full where cells stand apart', async () => {
    const layout: Layout = { between: [' '], rows: ['\n'], write: String };
    await fc.assert(
      fc.asyncProperty(figures, async (truth) => {
        const { report, status } = await readReport(bytes(text(id, year, truth, layout)), {
          name: 'a.txt',
        });
        expect(judge(report, truth)).toEqual({
          right: truth.size,
          unreadable: 0,
          absent: 0,
          wrong: [],
        });
        expect({ status, findings: report.findings }).toEqual({ status: 'ok', findings: [] });
      }),
      { numRuns: runs(10) },
    );
  });

  it('gives no wrong figure where cells are left blank', async () => {
    const blanks = fc.array(fc.nat({ max: 3 }), { minLength: 11, maxLength: 11 });
    await fc.assert(
      fc.asyncProperty(figures, layouts, blanks, async (truth, layout, pattern) => {
        let at = 0;
        const write = (value: number) =>
          value === 0 && pattern[at++ % 11] !== 0 ? '' : String(value);
        const { report } = await readReport(bytes(text(id, year, truth, { ...layout, write })), {
          name: 'a.txt',
        });
        expect(judge(report, truth, { blankIsZero: true }).wrong).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });
});
