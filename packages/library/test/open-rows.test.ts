import { describe, expect, it } from 'vitest';
import { openLibrary } from '../src/index.js';
import { StoredOpenRows } from '../src/ports/open-rows.js';
import { openStore } from '../src/store/open.js';
import { temporaryFolder } from './helpers/folders.js';

const document = (agency: string, year: number, visitors: number) => {
  const rows = [
    ['指标名称', '计量单位', `${year}年度`, '历年累计'],
    ['主动公开文件数', '条', '120', '4500'],
    ['其中：1、政府网站公开数', '条', '100', '4000'],
    ['公共查阅室接待人数', '人次', visitors, '640'],
    ['其中：1、老年人', '人次', '12', '300'],
    ['行政复议数', '件', '0', '2'],
    ['行政诉讼数', '件', '0', '1'],
  ];
  const table = rows.map((cells) => cells.join(' | ')).join('\n');
  const text = `${agency}${year}年政府信息公开工作年度报告\n一、概述\n工作顺利。\n二、统计表\n${table}`;
  return { bytes: new TextEncoder().encode(text), name: `${agency}${year}.txt` };
};

async function openRows(): Promise<StoredOpenRows> {
  const data = temporaryFolder();
  const library = await openLibrary({ data, reading: { workers: 1 } });
  await library.ingestDocument(document('示例市', 2014, 31));
  await library.ingestDocument(document('示范市', 2015, 45));
  await library.close();
  return new StoredOpenRows(openStore(data, 'read'));
}

describe('rows that no form knows', () => {
  it('are found by their printed label, the fullest match first', async () => {
    const rows = await openRows();
    const found = await rows.find({ words: '公共查阅室接待人数是多少', limit: 5 });
    expect(found).toEqual([{ path: ['公共查阅室接待人数'], unit: '人次', score: 1 }]);
    expect(await rows.find({ words: '行政复议', limit: 5 })).toEqual([]);
    expect(await rows.find({ words: '公共查阅室', years: [2020], limit: 5 })).toEqual([]);
  });

  it('give their figures by body, year and column', async () => {
    const rows = await openRows();
    const visitors = { path: ['公共查阅室接待人数'], unit: '人次' };
    const found = await rows.figures({ rows: [visitors] });
    expect(found.map(({ agency, year, measure, value }) => [agency, year, measure, value])).toEqual(
      [
        ['示例市', 2014, 'year', 31],
        ['示例市', 2014, 'cumulative', 640],
        ['示范市', 2015, 'year', 45],
        ['示范市', 2015, 'cumulative', 640],
      ],
    );
    expect(await rows.figures({ rows: [visitors], agencies: ['示范市'], years: [2014] })).toEqual(
      [],
    );
    expect(await rows.figures({ rows: [{ ...visitors, unit: '件' }] })).toEqual([]);
  });
});
