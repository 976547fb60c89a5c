import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { judge } from './helpers/judge.js';
import { bytes, renderTable, reportAround } from './helpers/render.js';
import { applications, type Figures, glue, runs } from './helpers/tables.js';

const HEADING = '收到和处理政府信息公开申请情况';

const read = async (form: string, year: number, figures: Figures, between: string[]) => {
  const table = renderTable(form, 'applications', figures, { between, rows: [''], write: String });
  const text = reportAround(year, HEADING, table);
  return (await readReport(bytes(text), { name: 'sample.txt' })).report;
};

describe.each([
  ['national-2019', 2020, 161],
  ['national-2021', 2022, 175],
])('flattened applications of %s', (form, year, size) => {
  const figures = applications(form);
  const gluing = fc.array(glue, { minLength: 1, maxLength: 9 });

  it('never give a wrong figure', async () => {
    const tally = { right: 0, asked: 0 };
    await fc.assert(
      fc.asyncProperty(figures, gluing, async (truth, between) => {
        const verdict = judge(await read(form, year, truth, between), truth);
        expect(verdict.wrong).toEqual([]);
        tally.right += verdict.right;
        tally.asked += size;
      }),
      { numRuns: runs(30) },
    );
    expect(tally.right / tally.asked).toBeGreaterThan(0.9);
  });

  it('are read in full where cells stand apart', async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (truth) => {
        expect(judge(await read(form, year, truth, [' ']), truth)).toMatchObject({
          right: size,
          wrong: [],
        });
      }),
      { numRuns: runs(10) },
    );
  });

  it('never give a wrong figure beside a misprint', async () => {
    const cells = fc.tuple(
      figures,
      fc.nat({ max: size - 1 }),
      fc.integer({ min: 1, max: 30 }),
      gluing,
    );
    await fc.assert(
      fc.asyncProperty(cells, async ([truth, at, more, between]) => {
        const [key, value] = [...truth][at] as [string, number];
        const printed = new Map(truth).set(key, value + more);
        expect(judge(await read(form, year, printed, between), printed).wrong).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });
});

describe('其他处理 as one row in the form of 2021', () => {
  const figures = applications('national-2021', { single: true });

  it('is read, holds its sum, and lacks no row', async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (truth) => {
        const report = await read('national-2021', 2022, truth, [' ']);
        expect(judge(report, truth)).toMatchObject({ right: 161, wrong: [] });
        const codes = report.findings.map(({ code }) => code);
        expect(codes.filter((code) => /row-missing|relation/.test(code))).toEqual([]);
      }),
      { numRuns: runs(10) },
    );
  });

  it('gives no wrong figure where its cells are glued', async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (truth) => {
        expect(judge(await read('national-2021', 2022, truth, ['']), truth).wrong).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });

  it('is told where the sum with it does not hold', async () => {
    const [truth = new Map()] = fc.sample(figures, 1);
    truth.set('results@company', (truth.get('results@company') ?? 0) + 1);
    const { findings } = await read('national-2021', 2022, truth, [' ']);
    const broken = findings.filter(({ code }) => code === 'relation-broken');
    expect(broken.some(({ message }) => message.includes('其他处理'))).toBe(true);
  });
});
