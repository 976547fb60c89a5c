import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { bytes } from './helpers/render.js';

const CHINESE = {
  title: '示例市2020年政府信息公开工作年度报告',
  heads: '信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量',
  rules: '规章',
  normative: '规范性文件',
  items: '信息内容\n上一年项目数量\n本年增/减\n处理决定数量',
};

/** The beginning of part two, one cell a line, broken off behind the row of fees. */
const partTwo = (words: typeof CHINESE): string =>
  [
    words.title,
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    words.heads,
    `${words.rules}\n0\n0\n0`,
    `${words.normative}\n3\n2\n41`,
    '第二十条第（五）项',
    words.items,
    '行政许可\n7\n0\n5\n其他对外管理服务事项\n1\n0\n2',
    '第二十条第（八）项\n信息内容\n上一年项目数量\n本年增/减\n行政事业性收费',
    '第二十条第（九）项\n信息内容\n采购项目数',
  ].join('\n');

const figures = async (words: typeof CHINESE, row: string) => {
  const { report } = await readReport(bytes(partTwo(words)), { name: 'a.txt' });
  return report.observations
    .filter(({ indicator }) => indicator === row)
    .map(({ status, value }) => value ?? status);
};

describe('the beginning of part two', () => {
  it('is read where each cell has a line', async () => {
    expect(await figures(CHINESE, 'normative')).toEqual([3, 2, 41]);
  });

  it('is read where a converter has put other words for ours', async () => {
    const words = { ...CHINESE, rules: '規章', normative: '規範性檔案' };
    expect(await figures(words, 'normative')).toEqual([3, 2, 41]);
  });

  it('has blank cells in a row that the next item follows at once', async () => {
    expect(await figures(CHINESE, 'charges')).toEqual(['blank', 'blank']);
  });
});
