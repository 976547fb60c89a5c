import { beforeAll, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type { GridCell, SourceBlock } from '../src/model/blocks.js';
import { readReport } from '../src/read-report.js';
import { readDocx, readXlsx, rowsOf } from './helpers/office.js';
import { PART_FOUR, PART_THREE, PART_TWO, reportDocx } from './helpers/office-report.js';

let bytes: Uint8Array;
let blocks: SourceBlock[];

beforeAll(async () => {
  bytes = await reportDocx();
  blocks = await readDocx(bytes);
});

test('the headings of a whole report carry their automatic numbers', () => {
  const headings = blocks.filter((block) => block.kind === 'heading');
  expect(headings.map(({ text, level }) => [text, level])).toEqual([
    ['一、总体情况', 1],
    ['二、主动公开政府信息情况', 1],
    ['三、收到和处理政府信息公开申请情况', 1],
    ['四、政府信息公开行政复议、行政诉讼情况', 1],
    ['五、存在的主要问题及改进情况', 1],
    ['六、其他需要报告的事项', 1],
  ]);
});

test.each([
  [0, PART_TWO],
  [1, PART_THREE],
  [2, PART_FOUR],
])('table %i of a whole report comes cell by cell, with its spans', (index, rows) => {
  const grids = blocks.filter((block) => block.kind === 'grid');
  expect(grids[index]?.rows).toEqual(rows);
});

const isFigure = ({ text }: GridCell): boolean => /^[\d.]+$/.test(text);

/** The figures of a table in the order of its cells. */
const figuresOf = (rows: readonly GridCell[][]): number[] =>
  rows.flatMap((row) => row.filter(isFigure).map(({ text }) => Number(text)));

test('every figure of a whole report is read', async () => {
  const { report, status } = await readReport(bytes, { name: '年报.docx' });
  const told = report.observations.filter(({ kind }) => kind === 'table');
  expect(status).toBe('ok');
  expect(told.map(({ value }) => value)).toEqual(
    [PART_TWO, PART_THREE, PART_FOUR].flatMap(figuresOf),
  );
});

const filler = (columns: number): null[] => Array<null>(columns - 1).fill(null);

/** Rows as the writer of spreadsheets wants them: a place for every column of a row. */
const sheetRows = (rows: readonly GridCell[][]) =>
  rows.map((row) =>
    row.flatMap(({ text, columnSpan = 1 }) => [
      { value: text, ...(columnSpan > 1 && { columnSpan }) },
      ...filler(columnSpan),
    ]),
  );

test('part two as a sheet is the same grid', async () => {
  const sheet = new Uint8Array(await writeExcel(sheetRows(PART_TWO)).toBuffer());
  expect(rowsOf(await readXlsx(sheet))).toEqual(PART_TWO);
});
