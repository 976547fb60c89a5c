import type { Report } from '@nianbao/domain';
import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { bytes } from './helpers/render.js';

const TITLE =
  '示例镇2022年政府信息公开工作年度报告\n一、总体情况\n统计期限为2022年1月1日至12月31日。\n';
const NOTE = '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)';

const read = async (text: string): Promise<Report> =>
  (await readReport(bytes(TITLE + text), { name: 'a.txt' })).report;

const row = ({ observations }: Report, id: string): (number | string)[] =>
  observations
    .filter(({ indicator }) => indicator === id)
    .map(({ value, status }) => value ?? status);

type Cells = readonly (readonly string[])[];

const PART_TWO: Cells = [
  ['第二十条第(一)项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '/', '/', '/'],
  ['行政规范性文件', '4', '0', '12'],
  ['第二十条第(五)项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '1517'],
  ['第二十条第(六)项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', ''],
  ['行政强制', '3'],
];

const PART_THREE: Cells = [
  [NOTE, '申请人情况'],
  ['自然人', '法人或其他组织', '总计'],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  ['一、本年新收政府信息公开申请数量', '12', '', '', '1', '', '', '13'],
  ['二、上年结转政府信息公开申请数量', '', '', '', '', '', '', '0'],
  ['三、本年度办理结果', '(一)予以公开', '5', '', '', '', '', '', '5'],
];

const filled = (rows: Cells, width: number): string[][] =>
  rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);

/** A cell a line with its bar behind it; the blank cells at the end of a row are a line of bars. */
const barsBehind = (rows: Cells, width: number): string =>
  rows
    .map((cells) => {
      const own = cells.map((text) => `${text} |`.trimStart());
      const rest = '|'.repeat(width - cells.length);
      return [...own, ...(rest === '' ? [] : [rest])].join('\n');
    })
    .join('\n');

/** A cell a line, its bar on the next one. */
const barsBelow = (rows: Cells, width: number): string =>
  rows
    .map((cells) => {
      const own = cells.map((text) => (text === '' ? '|' : `${text}\n|`));
      const rest = '|'.repeat(width - cells.length);
      return [...own, ...(rest === '' ? [] : [rest])].join('\n');
    })
    .join('\n');

/** A row a line. */
const lines = (rows: Cells, width: number): string =>
  filled(rows, width)
    .map((cells) => cells.map((text) => `${text} |`).join(' '))
    .join('\n');

const page = (lay: (rows: Cells, width: number) => string): string =>
  `二、主动公开政府信息情况\n${lay(PART_TWO, 4)}\n三、收到和处理政府信息公开申请情况\n${lay(PART_THREE, 10)}\n`;

describe('tables of stored pages', () => {
  it.each([
    ['a cell a line, bars behind', barsBehind],
    ['a cell a line, bars below', barsBelow],
    ['a row a line', lines],
  ])('are read with their blank cells: %s', async (_, lay) => {
    const report = await read(page(lay));
    expect(row(report, 'rules')).toEqual(['mark', 'mark', 'mark']);
    expect(row(report, 'normative')).toEqual([4, 0, 12]);
    expect(row(report, 'licences')).toEqual([1517]);
    expect(row(report, 'penalties')).toEqual(['blank']);
    expect(row(report, 'coercion')).toEqual([3]);
    const blank = 'blank';
    expect(row(report, 'new')).toEqual([12, blank, blank, 1, blank, blank, 13]);
    expect(row(report, 'carried-in')).toEqual([blank, blank, blank, blank, blank, blank, 0]);
    expect(row(report, 'granted')).toEqual([5, blank, blank, blank, blank, blank, 5]);
  });

  it('keep the headings between them', async () => {
    const { sections } = await read(page(barsBelow));
    expect(sections.map(({ title }) => title)).toContain('收到和处理政府信息公开申请情况');
  });

  it('are no tables where the cells fall into no rows', async () => {
    const loose = ['规章 |', '5 |', '行政许可 |', '7 |', '说明 |', '|', '12 |', '文字 |', '3 |'];
    const { observations } = await read(`${loose.join('\n')}\n以上是说明。`);
    expect(observations.filter(({ kind }) => kind === 'table')).toEqual([]);
  });
});

describe('a document that breaks off', () => {
  const upTo = (text: string, cut: string): string => text.slice(0, text.indexOf(cut) + cut.length);

  it('gives the rows of its last table down to its end', async () => {
    const report = await read(upTo(page(lines), '结果 |'));
    expect(row(report, 'new').at(-1)).toBe(13);
    expect(row(report, 'granted')).toEqual([]);
    expect(report.form).toBe('national-2021');
    expect(report.findings.map(({ code }) => code)).not.toContain('form-year-differs');
  });

  it.each([
    ['a row a line', '行政许可 | 15'],
    ['a cell a line', '行政许可\n15'],
    ['glued', '行政许可15'],
    ['a cell a line, bars behind', '行政许可 |\n15'],
  ])('may have cut its last number: %s', async (_, end) => {
    const before = page(lines).split('行政许可')[0];
    expect(row(await read(`${before}${end}`), 'licences')).toEqual(['unreadable']);
  });

  it.each(['行政许可', '行政许可 |'])(
    'has no blank cells behind its last label: %s',
    async (end) => {
      const before = page(lines).split('行政许可')[0];
      expect(row(await read(`${before}${end}`), 'licences')).toEqual(['unreadable']);
    },
  );

  it.each(['行政许可 | 0', '行政许可 | /'])('ends where nothing can go on: %s', async (end) => {
    const before = page(lines).split('行政许可')[0];
    expect(row(await read(`${before}${end}`), 'licences')).not.toEqual(['unreadable']);
  });
});

it('a mistyped head leaves its last letter to the label behind it', async () => {
  const report = await read(
    page((rows) =>
      rows
        .map((cells) => cells.map((text) => text.replace('有效件数', '有效件')).join('\n'))
        .join('\n'),
    ),
  );
  expect(row(report, 'rules')).toEqual(['mark', 'mark', 'mark']);
  expect(row(report, 'normative')).toEqual([4, 0, 12]);
});
