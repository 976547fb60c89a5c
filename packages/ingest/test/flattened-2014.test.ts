import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { judge } from './helpers/judge.js';
import { bytes, renderTable, reportAround } from './helpers/render.js';
import { type Figures, figures2014, glue, runs } from './helpers/tables.js';

const read = async (
  figures: Figures,
  rows: string[],
  write: (value: number) => string = String,
) => {
  const table = renderTable('national-2014', 'statistics', figures, { between: [''], rows, write });
  const text = reportAround(2018, '政府信息公开情况统计表', table);
  return (await readReport(bytes(text), { name: 'sample.txt' })).report;
};

describe('a flattened table of national-2014', () => {
  it('is read in full, whatever is glued', async () => {
    await fc.assert(
      fc.asyncProperty(
        figures2014,
        fc.array(glue, { minLength: 1, maxLength: 7 }),
        async (figures, rows) => {
          const verdict = judge(await read(figures, rows), figures);
          expect(verdict).toEqual({ right: 58, unreadable: 0, absent: 0, wrong: [] });
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it('is read with letters for zeros', async () => {
    await fc.assert(
      fc.asyncProperty(figures2014, fc.constantFrom('O', 'o', '〇'), async (figures, letter) => {
        const write = (value: number) => (value === 0 ? letter : String(value));
        const report = await read(figures, [''], write);
        expect(judge(report, figures)).toMatchObject({ right: 58, wrong: [] });
      }),
      { numRuns: runs(15) },
    );
  });

  it('keeps a printed total that is not the sum, and tells it', async () => {
    await fc.assert(
      fc.asyncProperty(figures2014, fc.integer({ min: 1, max: 9 }), async (figures, more) => {
        const printed = new Map(figures).set(
          'received@count',
          (figures.get('received@count') as number) + more,
        );
        const report = await read(printed, ['']);
        expect(judge(report, printed).wrong).toEqual([]);
        expect(report.findings.map(({ code }) => code)).toContain('relation-broken');
      }),
      { numRuns: runs(15) },
    );
  });

  it('has no findings when it is clean', async () => {
    await fc.assert(
      fc.asyncProperty(figures2014, async (figures) => {
        expect((await read(figures, [' '])).findings).toEqual([]);
      }),
      { numRuns: runs(10) },
    );
  });

  it('gives blank, not 0, where nothing is printed', async () => {
    const figures: Figures = new Map([
      ...(fc.sample(figures2014, { numRuns: 1, seed: 7 })[0] as Figures),
    ]);
    figures.delete('complaints@count');
    const report = await read(figures, ['']);
    expect(report.observations.find(({ indicator }) => indicator === 'complaints')).toMatchObject({
      status: 'blank',
      value: null,
    });
  });
});
