import type { Report } from '@nianbao/domain';
import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { bytes } from './helpers/render.js';

type Row = [label: string, unit: string, year: string, cumulative: string];

const ROWS: Row[] = [
  ['主动公开文件数', '条', '120', '4500'],
  ['其中：1、政府网站公开数', '条', '100', '4000'],
  ['2、宣传手册公开数', '条', '20', '500'],
  ['公共查阅室接待人数', '人次', '31', '640'],
  ['其中：1、老年人', '人次', '12', '300'],
  ['行政复议数', '件', '0', '2'],
  ['行政诉讼数', '件', '0', '1'],
  ['宣传经费', '万元', '1.5', '20.25'],
];

const HEADS = ['指标名称', '计量单位', '2014年度', '历年累计'];

const read = async (rows: readonly (readonly string[])[], [cell, row]: [string, string]) => {
  const table = rows.map((cells) => cells.join(cell)).join(row);
  const text = `示例市2014年政府信息公开工作年度报告\n一、概述\n工作顺利。\n二、统计表\n${table}`;
  return (await readReport(bytes(text), { name: 'a.txt' })).report;
};

const shown = ({ observations }: Report): string[] =>
  observations
    .filter(({ kind }) => kind === 'table')
    .map(({ path, measure, value, unit }) => `${path.join('/')} ${measure} ${value}${unit}`);

const expected = [
  '主动公开文件数 year 120条',
  '主动公开文件数 cumulative 4500条',
  '主动公开文件数/政府网站公开数 year 100条',
  '主动公开文件数/政府网站公开数 cumulative 4000条',
  '主动公开文件数/宣传手册公开数 year 20条',
  '主动公开文件数/宣传手册公开数 cumulative 500条',
  '公共查阅室接待人数 year 31人次',
  '公共查阅室接待人数 cumulative 640人次',
  '公共查阅室接待人数/老年人 year 12人次',
  '公共查阅室接待人数/老年人 cumulative 300人次',
  '行政复议数 year 0件',
  '行政复议数 cumulative 2件',
  '行政诉讼数 year 0件',
  '行政诉讼数 cumulative 1件',
  '宣传经费 year 1.5万元',
  '宣传经费 cumulative 20.25万元',
];

describe('rows that a place adds to its table', () => {
  it.each<[string, [string, string]]>([
    ['a grid', [' | ', '\n']],
    ['lines', [' ', '\n']],
    ['one line', [' ', ' ']],
  ])('are read as printed from %s', async (_, layout) => {
    const report = await read([HEADS, ...ROWS], layout);
    expect(shown(report)).toEqual(expected);
  });

  it('have no indicator and ids of their own', async () => {
    const { observations } = await read([HEADS, ...ROWS], [' | ', '\n']);
    const own = observations.find(({ path }) => path[0] === '公共查阅室接待人数');
    expect(own).toMatchObject({ indicator: null, measure: 'year', form: 'provincial' });
    expect(new Set(observations.map(({ id }) => id)).size).toBe(observations.length);
  });

  it('stand in the table of the report where they are printed', async () => {
    const { sections } = await read([HEADS, ...ROWS], [' ', '\n']);
    const table = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    const printed = rows.slice(1).map((cells) => cells.map(({ text }) => text).join(' '));
    expect(printed).toEqual(ROWS.map((row) => row.join(' ').replace('其中：1、政', '1、政')));
  });

  it('may have units that no list knows, where the unit has a cell', async () => {
    const rows: Row[] = [...ROWS, ['宣传横幅数', '条幅', '3', '9']];
    const figures = shown(await read([HEADS, ...rows], [' | ', '\n']));
    expect(figures.slice(-2)).toEqual(['宣传横幅数 year 3条幅', '宣传横幅数 cumulative 9条幅']);
  });

  it('may hold nothing but letters that a scan shows for 0', async () => {
    const rows: Row[] = [
      ...ROWS,
      ['印发图解数', '份', 'O', 'O'],
      ['公开目录更新次数', '次', 'O', '12'],
    ];
    const table = [HEADS, ...rows].map((cells) => [
      cells.slice(0, 2).join(''),
      cells.slice(2).join(''),
    ]);
    const figures = shown(await read(table, [' ', '\n']));
    expect(figures).toContain('印发图解数 year 0份');
    expect(figures.slice(-2)).toEqual([
      '公开目录更新次数 year 0次',
      '公开目录更新次数 cumulative 12次',
    ]);
  });

  it.each<[string, [string, string]]>([
    ['a grid', [' | ', ' |\n']],
    ['lines with tabs', ['\t', '\n']],
    ['one line', ['', '']],
  ])('stand apart from a row whose cells are all blank, in %s', async (_, layout) => {
    const rows: Row[] = [
      ...ROWS,
      ['公开目录更新次数', '次', '', ''],
      ['图解印制数', '份', ' 3 ', '9'],
    ];
    const { observations } = await read([HEADS, ...rows], layout);
    const own = observations.filter(({ path }) => /目录更新|图解印制/.test(path.join()));
    expect(own.map(({ path, status, value }) => [...path, value ?? status].join(' '))).toEqual([
      '公开目录更新次数 blank',
      '公开目录更新次数 blank',
      '图解印制数 3',
      '图解印制数 9',
    ]);
  });

  it.each<[string, [string, string]]>([
    ['a grid', [' | ', ' |\n']],
    ['lines', [' ', '\n']],
    ['lines with tabs', ['\t', '\n']],
    ['cells a line', ['\n', '\n']],
  ])('go on behind a note, in %s', async (_, layout) => {
    const rows = [HEADS, ...ROWS, ['注：以上数据由各单位报送汇总'], ['热线受理数', '个', '3', '8']];
    expect(shown(await read(rows, layout))).toEqual([
      ...expected,
      '热线受理数 year 3个',
      '热线受理数 cumulative 8个',
    ]);
  });

  it.each<[string, [string, string]]>([
    ['a grid', [' | ', ' |\n']],
    ['lines', ['  ', '\n']],
    ['lines with tabs', ['\t', '\n']],
    ['cells a line', ['\n', '\n']],
  ])('go on under heads that are printed again, in %s', async (_, layout) => {
    const rows = [HEADS, ...ROWS, HEADS, ['热线受理数', '个', '3', '8']];
    expect(shown(await read(rows, layout))).toEqual([
      ...expected,
      '热线受理数 year 3个',
      '热线受理数 cumulative 8个',
    ]);
  });

  it('end where the prose behind the table begins', async () => {
    const rows = [HEADS, ...ROWS, ['示例市召开会议共', '3次。']];
    expect(shown(await read(rows, [' ', '\n']))).toEqual(expected);
  });

  it.each([
    ['全年', '累计'],
    ['本年度', '累计数'],
    ['2014年', '累计'],
  ])('are read below the heads %s and %s', async (year, cumulative) => {
    const heads = ['指标名称', '计量单位', year, cumulative];
    expect(shown(await read([heads, ...ROWS], [' | ', '\n']))).toEqual(expected);
  });

  it.each([
    ['历年累计', '2014年度'],
    ['数量', '金额'],
  ])('are not read below the heads %s and %s', async (...heads) => {
    const report = await read([['指标名称', '计量单位', ...heads], ...ROWS], [' | ', '\n']);
    expect(report.observations.filter(({ status }) => status === 'reported')).toEqual([]);
  });
});
