import { expect, test } from 'vitest';
import { viewOf } from '../src/html/view.js';
import type { Finding, IndicatorFigure, IndicatorPart } from '../src/library.js';
import { allFigures } from '../src/pages/indicators/figures.js';

const figure = (year: number, doubts?: Finding[]): IndicatorFigure => ({
  agency: '示例市人民政府',
  year,
  report: `r${year}`,
  form: 'national-2021',
  value: 5,
  unit: '件',
  status: 'reported',
  derivation: 'printed',
  approximate: false,
  cells: [],
  ...(doubts && { doubts }),
});

const doubt: Finding = {
  code: 'narrative-differs',
  severity: 'warning',
  message: '正文说 6 件',
  figures: [],
  where: '正文',
};

const page = (figures: IndicatorFigure[]) =>
  allFigures(
    viewOf({ language: 'zh-CN' }),
    { id: 'received', label: '收到申请数', unit: '件', figures } as unknown as IndicatorPart,
    {},
  ).text;

test('what the checks found against a figure stands below the table, linked from its cell', () => {
  const text = page([figure(2021), figure(2022, [doubt])]);
  expect(text.match(/href="#doubt-1"/g)).toHaveLength(1);
  expect(text).toMatch(/id="doubt-1".*示例市人民政府.*2022.*正文说 6 件/s);
});

test('nothing is said where nothing was found', () => {
  expect(page([figure(2021)])).not.toContain('doubt');
});
