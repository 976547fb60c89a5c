import { expect, it } from 'vitest';
import { readReport } from '../src/index.js';
import { bytes, reportAround } from './helpers/render.js';

const cells = async (text: string, name: string, row: string) => {
  const { report } = await readReport(bytes(text), { name });
  return report.observations
    .filter(({ indicator }) => indicator === row)
    .map(({ status, value, unit }) => `${value ?? status} ${unit}`);
};

const PART_TWO = '主动公开政府信息情况';

const items = (head: string, charge: string) =>
  reportAround(
    2023,
    PART_TWO,
    [
      '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数',
      '规章 1 2 3\n行政规范性文件 1 2 3',
      '第二十条第（五）项信息内容本年处理决定数量\n行政许可 4',
      '第二十条第（六）项信息内容本年处理决定数量\n行政处罚 4\n行政强制 5',
      `第二十条第（八）项信息内容${head}\n行政事业性收费 ${charge}\n三、其他`,
    ].join('\n'),
  );

it.each([
  ['本年收费金额（单位：万元）', '万元'],
  ['本年收费金额（单位：元）', '元'],
  ['本年收费金额(元)', '元'],
  ['本年收费金额', '万元'],
])('an amount under %s is given in %s', async (head, unit) => {
  expect(await cells(items(head, '250.5'), 'a.txt', 'charges')).toEqual([`250.5 ${unit}`]);
});

/** Part two as a sheet that is wider than its table, with blank cells. */
const sheet = (rules: string) =>
  [
    '示例市2023年政府信息公开工作年度报告,,,,,',
    '第二十条第（一）项,,,,,',
    '信息内容,本年制发件数,本年废止件数,现行有效件数,,',
    rules,
    '行政规范性文件,4,,,,',
    '第二十条第（五）项,,,,,\n信息内容,本年处理决定数量,,,,\n行政许可,4,,,,',
    '第二十条第（六）项,,,,,\n信息内容,本年处理决定数量,,,,\n行政处罚,4,,,,\n行政强制,5,,,,',
    '第二十条第（八）项,,,,,\n信息内容,本年收费金额（单位：万元）,,,,\n行政事业性收费,0,,,,',
  ].join('\n');

it('blank cells are told from those beside the table by the columns of its heads', async () => {
  expect(await cells(sheet('规章,,12,,,'), 'a.csv', 'rules')).toEqual([
    'blank 件',
    '12 件',
    'blank 件',
  ]);
});

it('a row with a figure beside the columns of its table is not read', async () => {
  expect(await cells(sheet('规章,,12,,7,'), 'a.csv', 'rules')).toEqual(
    Array(3).fill('unreadable 件'),
  );
});

/** A table whose rows have become columns. */
const turned = (gap: string, figures: string) =>
  reportAround(
    2016,
    '政府信息公开情况统计表',
    [
      '统计指标 | 主动公开政府信息数 | 制发规范性文件总数 | 收到申请数 | 当面申请数 | 传真申请数 | 网络申请数 | 信函申请数 | 申请办结数 | 按时办结数 | 延期办结数 | 申请答复数 | 属于已主动公开范围数 | 同意公开答复数 | 同意部分公开答复数 | 不同意公开答复数 |',
      `统计数 | ${figures} |`,
    ]
      .join('\n')
      .replaceAll(' | ', gap),
  );

const FEW = [...Array(13).fill(''), '8', ''];

it.each([
  ['with figures', ' | ', '0 | 1 | 2 | 3 | 4 | 5 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9'],
  [
    'with wide figures',
    ' | ',
    '０ | １ | ２ | ３ | ４ | ５ | １ | ２ | ３ | ４ | ５ | ６ | ７ | ８ | ９',
  ],
  ['with blank cells', ' | ', FEW.join(' | ')],
  ['with blank cells between tabs', '\t', FEW.join(' | ')],
  ['with marks between spaces', ' ', '0 | / | 2 | / | 4 | / | 1 | / | 3 | / | 5 | / | 7 | / | 9'],
])(
  'a table whose rows have become columns is not taken for a blank one: %s',
  async (_, gap, figures) => {
    expect(await cells(turned(gap, figures), 'a.txt', 'received')).toEqual(['unreadable 件']);
  },
);

it('a label without 政府信息 is the same label', async () => {
  const text = items('本年收费金额（万元）', '1').replace(
    '三、其他',
    [
      '三、收到和处理政府信息公开申请情况',
      ...[
        '一、本年新收公开申请数量',
        '二、上年结转公开申请数量',
        '三、本年度办理结果（一）予以公开',
      ],
      ...['（二）部分公开', '1.属于国家秘密', '2.其他法律行政法规禁止公开', '4.保护第三方合法权益'],
      ...[
        '5.属于三类内部事务信息',
        '6.属于四类过程性信息',
        '7.属于行政执法案卷',
        '8.属于行政查询事项',
      ],
      ...['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '1.信访举报投诉类申请'],
      ...['2.重复申请', '3.要求提供公开出版物', '（七）总计', '四、结转下年度继续办理'],
    ]
      .map((row, at) => (at === 0 ? row : `${row} 1 0 0 0 0 0 1`))
      .join('\n'),
  );
  expect(await cells(text, 'a.txt', 'new')).toEqual(
    [1, 0, 0, 0, 0, 0, 1].map((one) => `${one} 件`),
  );
});

const CASES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const BLANKS = Array.from({ length: 15 }, () => '');

/** Part four with rows below its heads, a row a line between bars. */
const caseStatuses = async (...rows: (readonly string[])[]): Promise<string[]> => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    ['行政复议', '行政诉讼'],
    [...CASES, '未经复议直接起诉', '复议后起诉'],
    [...CASES, ...CASES],
    ...rows,
  ];
  const part = '政府信息公开行政复议、行政诉讼情况';
  const text = reportAround(2022, part, table.map(row).join('\n'));
  const { observations } = (await readReport(bytes(text), { name: 'a.txt' })).report;
  return observations
    .filter(({ kind }) => kind === 'table')
    .map(({ value, status }) => (value === null ? status : `${value}`));
};

it('a row of bars with nothing between them is a row of blank cells', async () => {
  expect(await caseStatuses(BLANKS)).toEqual(BLANKS.map(() => 'blank'));
});

it('a blank row between heads and figures only keeps them apart', async () => {
  const figures = '1 0 0 1 2 0 1 0 0 1 0 0 0 0 0'.split(' ');
  expect(await caseStatuses(BLANKS, figures)).toEqual(figures);
});

it.each([
  ['units apart from their figures', '1 件', '12 件', ['1', '12']],
  ['heavy type', '**1**', '__12__', ['1', '12']],
  ['the word for empty', '空', '12', ['mark', '12']],
])('a cell may hold %s', async (_, first, second, expected) => {
  const figures = [first, second, ...Array.from({ length: 13 }, () => '0')];
  expect((await caseStatuses(figures)).slice(0, 2)).toEqual(expected);
});
