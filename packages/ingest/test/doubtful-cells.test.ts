import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { bytes, reportAround } from './helpers/render.js';

const HEADS = '指标名称计量单位2014年度历年累计';

/** A place's own table whose rows are given as printed. */
const local = (rows: readonly string[], between = '\n') =>
  reportAround(2014, '统计表', [HEADS, ...rows].join(between));

/** Rows of part two in the form of 2019; the row of penalties is given as printed. */
const items = (penalties: string) =>
  reportAround(
    2020,
    '主动公开政府信息情况',
    [
      '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量',
      '规章 1 2 3\n规范性文件 1 2 3',
      '第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量',
      `行政处罚${penalties}`,
      '行政强制 3 0 4\n三、其他',
    ].join('\n'),
  );

const cells = async (text: string, row: string) => {
  const { report } = await readReport(bytes(text), { name: 'a.txt' });
  return report.observations
    .filter(({ indicator }) => indicator === row)
    .map(({ status, value }) => value ?? status);
};

const UNREAD_PAIR = ['unreadable', 'unreadable'];
const FULL = ['主动公开文件数条0 0', '行政复议数件00', '行政诉讼数件0 0', '对申请的答复总数条2 4'];
const ZEROS = [
  ...['主动公开文件数', '1、政府网站公开数', '2、政府公报公开数'],
  ...['1、当面申请数', '2、网上申请数', '3、信函、传真申请数', '对申请的答复总数'],
  ...['1、同意公开答复数', '2、同意部分公开答复数', '3、不予公开答复数', '4、其他类型答复数'],
  ...['公共查阅室接待人数', '公开目录更新次数', '图解材料印制数', '政府信息公开收费减免金额'],
].map((label) => `${label}条0 0`);

describe('cells that can be read in more than one way', () => {
  it('a run is split where the document prints every zero it has', async () => {
    const text = local([...ZEROS, '接受行政诉讼、举报数件66']);
    expect(await cells(text, 'litigation-complaints')).toEqual([6, 6]);
  });

  it('a few zeros do not show that no cell is left blank', async () => {
    const text = local([...FULL, '接受行政诉讼、举报数件66']);
    expect(await cells(text, 'litigation-complaints')).toEqual(UNREAD_PAIR);
  });

  it('are told with what is printed and what it may mean', async () => {
    const text = items('350 7');
    const { report } = await readReport(bytes(text), { name: 'a.txt' });
    const { message } = report.findings.find(({ code }) => code === 'figure-ambiguous') ?? {};
    expect(message).toContain('3 个数印成了一串“350 7”');
    expect(message).toContain('上一年项目数量 3、本年增/减 50、处理决定数量 7');
    expect(message).toContain('上一年项目数量 35、本年增/减 0、处理决定数量 7');
  });

  it('a leading zero shows where a cell begins, whatever else may be blank', async () => {
    const text = local(['主动公开文件数条7', '行政复议数件018', '行政诉讼数件 0 0']);
    expect(await cells(text, 'review')).toEqual([0, 18]);
  });

  it('a run is not split where another row shows that cells are left blank', async () => {
    const text = local([...ZEROS, '受理依申请公开信息总数条5', '接受行政诉讼、举报数件66']);
    expect(await cells(text, 'litigation-complaints')).toEqual(UNREAD_PAIR);
  });

  it('such a row shows it also in front of the numbering of the next', async () => {
    const rows = [...FULL, '受理依申请公开信息总数条5 ', '1、当面申请数条0 0', '2、网上申请数条66'];
    expect(await cells(local(rows, ''), 'received-online')).toEqual(UNREAD_PAIR);
  });

  it('a page mark between label and cells leaves no blank', async () => {
    const text = local([...FULL, '接受行政诉讼、举报数\n2、件148 149', '文末']);
    expect(await cells(text, 'litigation-complaints')).toEqual(UNREAD_PAIR);
  });

  it('a hyphen is a sign or a mark', async () => {
    expect(await cells(items('2-70'), 'penalties')).toEqual(Array(3).fill('unreadable'));
    expect(await cells(items(' 2 -7 0'), 'penalties')).toEqual([2, -7, 0]);
    expect(await cells(items(' 2 - 70'), 'penalties')).toEqual([2, 'mark', 70]);
  });

  it('dashes are one mark or several', async () => {
    expect(await cells(items('10—— 5'), 'penalties')).toEqual([10, 'mark', 5]);
    expect(await cells(items('———'), 'penalties')).toEqual(Array(3).fill('unreadable'));
  });

  it('a cell between two tabs is blank', async () => {
    const rows = FULL.map((row) => row.replace(/([条件])(\d) ?(\d)/, '\t$1\t$2\t$3'));
    const text = local([...rows, '接受行政诉讼、举报数\t件\t\t60', '信函传真申请数\t条\t7\t']);
    expect(await cells(text, 'litigation-complaints')).toEqual(['blank', 60]);
  });
});

describe('heads that are printed again in the middle of a table', () => {
  it('are no rows', async () => {
    const row = (label: string, cell: number) => `${label} | ${Array(7).fill(cell).join(' | ')} |`;
    const heads =
      '自然人 | 法人或其他组织 | 总计 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |';
    const rows = [
      heads,
      row('一、本年新收政府信息公开申请数量', 0),
      row('二、上年结转政府信息公开申请数量', 0),
      ...['1.属于国家秘密', '2.其他法律行政法规禁止公开', '4.保护第三方合法权益'].map((label) =>
        row(label, 0),
      ),
      ...['5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷'].map((label) =>
        row(label, 0),
      ),
      ...['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物'].map((label) =>
        row(label, 0),
      ),
      row('2.逾期不缴费', 0),
      heads,
      row('（七）总计', 0),
      row('四、结转下年度继续办理', 0),
    ];
    const text = reportAround(2022, '收到和处理政府信息公开申请情况', rows.join('\n'));
    expect(await cells(text, 'results')).toEqual(Array(7).fill(0));
    expect(await cells(text, 'other-rest')).toEqual([]);
  });
});
