import type { Report } from '@nianbao/domain';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readReport } from '../src/index.js';
import { bytes } from './helpers/render.js';

/** Part two of a report of the form of 2019; the row of licences is given as printed. */
const text = (year: number, licences: string): string =>
  [
    `示例市${year}年政府信息公开工作年度报告`,
    '二、主动公开政府信息情况',
    '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量',
    '规章 1 2 3\n规范性文件 1 2 3',
    '第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量',
    `行政许可${licences}`,
    '其他对外管理服务事项 4 0 1',
    '第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量',
    '行政处罚 1 0 2\n行政强制 3 0 4\n三、其他\n全文完。',
  ].join('\n');

const read = async (year: number, licences: string, options: Partial<ReadOptions> = {}) =>
  (await readReport(bytes(text(year, licences)), { name: 'a.txt', ...options })).report;

const licencesOf = ({ observations }: Report) =>
  observations
    .filter(({ indicator }) => indicator === 'licences')
    .map(({ value, status, derivation }) => `${value ?? status} ${derivation}`);

const codes = ({ findings }: Report) => findings.map(({ code }) => code);

describe('glued cells and the years beside', () => {
  it('stay open without them', async () => {
    expect(licencesOf(await read(2020, '3960181'))).toEqual(Array(3).fill('unreadable printed'));
  });

  it('are taken apart as the year before demands, and a finding says so', async () => {
    const report = await read(2020, '3960181', { previous: await read(2019, ' 390 6 20') });
    expect(licencesOf(report)).toEqual([396, 0, 181].map((value) => `${value} reconstructed`));
    expect(codes(report)).toContain('figure-inferred');
    expect(codes(report)).not.toContain('figure-ambiguous');
  });

  it('are taken apart as the year after demands where that leaves one way', async () => {
    const report = await read(2019, '3967181', { next: await read(2020, ' 403 0 9') });
    expect(licencesOf(report)).toEqual([396, 7, 181].map((value) => `${value} reconstructed`));
  });

  it.each([
    ['contradicts every reading', { year: 2019, row: ' 500 1 20' }],
    ['is not the year before', { year: 2018, row: ' 390 6 20' }],
    ['agrees by a small number, which may be chance', { year: 2019, row: ' 2 1 20' }],
  ])('stay open where the other report %s', async (_, { year, row }) => {
    const report = await read(2020, '3960181', { previous: await read(year, row) });
    expect(licencesOf(report)).toEqual(Array(3).fill('unreadable printed'));
  });

  it('leave delimited cells as they are printed', async () => {
    const report = await read(2020, ' 39 60 181', { previous: await read(2019, ' 390 6 20') });
    expect(licencesOf(report)).toEqual([39, 60, 181].map((value) => `${value} printed`));
  });
});
