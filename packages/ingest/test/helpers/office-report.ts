import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import type { GridCell } from '../../src/model/blocks.js';

const wide = (text: string, columnSpan: number, rowSpan?: number): GridCell => ({
  text,
  ...(columnSpan > 1 && { columnSpan }),
  ...(rowSpan !== undefined && { rowSpan }),
});
const cells = (...texts: string[]): GridCell[] => texts.map((text) => ({ text }));

/** Part two of the form of 2021 as printed. */
export const PART_TWO: GridCell[][] = [
  [wide('第二十条第（一）项', 4)],
  cells('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
  cells('规章', '1', '0', '7'),
  cells('行政规范性文件', '12', '3', '45'),
  [wide('第二十条第（五）项', 4)],
  [{ text: '信息内容' }, wide('本年处理决定数量', 3)],
  [{ text: '行政许可' }, wide('1203', 3)],
  [wide('第二十条第（六）项', 4)],
  [{ text: '信息内容' }, wide('本年处理决定数量', 3)],
  [{ text: '行政处罚' }, wide('88', 3)],
  [{ text: '行政强制' }, wide('0', 3)],
  [wide('第二十条第（八）项', 4)],
  [{ text: '信息内容' }, wide('本年收费金额（单位：万元）', 3)],
  [{ text: '行政事业性收费' }, wide('25.6', 3)],
];

/** Rows of part three with their one label or their group and label, and who applied: persons, companies. */
const RESULTS: [group: string, labels: string[], persons: number[]][] = [
  ['（一）予以公开', [], [5]],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [], [2]],
  [
    '（三）不予公开',
    [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
    [0, 0, 0, 1, 0, 0, 0, 0],
  ],
  [
    '（四）无法提供',
    ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
    [3, 0, 0],
  ],
  [
    '（五）不予处理',
    [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
    [0, 1, 0, 0, 0],
  ],
  [
    '（六）其他处理',
    [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
    [0, 0, 0],
  ],
  ['（七）总计', [], [12]],
];

/** Seven cells of a row: so many persons, one company, their sum. */
const applicants = (persons: number, companies = 0): GridCell[] =>
  cells(String(persons), String(companies), '0', '0', '0', '0', String(persons + companies));

function resultRows([group, labels, persons]: (typeof RESULTS)[number]): GridCell[][] {
  if (labels.length === 0) return [[wide(group, 2), ...applicants(persons[0] as number)]];
  return labels.map((label, index) => [
    ...(index === 0 ? [wide(group, 1, labels.length)] : []),
    { text: label },
    ...applicants(persons[index] as number),
  ]);
}

const results = RESULTS.flatMap(resultRows);

/** Part three of the form of 2021 as printed: three rows of merged heads, labels merged over rows. */
export const PART_THREE: GridCell[][] = [
  [
    wide('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
    wide('申请人情况', 7),
  ],
  [wide('自然人', 1, 2), wide('法人或其他组织', 5), wide('总计', 1, 2)],
  cells('商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'),
  [wide('一、本年新收政府信息公开申请数量', 3), ...applicants(11, 1)],
  [wide('二、上年结转政府信息公开申请数量', 3), ...applicants(2)],
  [wide('三、本年度办理结果', 1, results.length), ...(results[0] as GridCell[])],
  ...results.slice(1),
  [wide('四、结转下年度继续办理', 3), ...applicants(1, 1)],
];

const CASES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Part four of the form of 2021 as printed. */
export const PART_FOUR: GridCell[][] = [
  [wide('行政复议', 5), wide('行政诉讼', 10)],
  [...CASES.map((text) => wide(text, 1, 2)), wide('未经复议直接起诉', 5), wide('复议后起诉', 5)],
  cells(...CASES, ...CASES),
  cells('1', '0', '0', '1', '2', '0', '1', '0', '0', '1', '0', '0', '0', '0', '0'),
];

const paragraph = (text: string): Paragraph => new Paragraph({ text });

const table = (rows: readonly GridCell[][]): Table =>
  new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            ({ text, ...spans }) => new TableCell({ children: [paragraph(text)], ...spans }),
          ),
        }),
    ),
  });

const heading = (text: string): Paragraph =>
  new Paragraph({
    text,
    heading: HeadingLevel.HEADING_1,
    numbering: { reference: 'parts', level: 0 },
  });

const numbering = {
  config: [
    {
      reference: 'parts',
      levels: [
        {
          level: 0,
          format: LevelFormat.CHINESE_COUNTING,
          text: '%1、',
          alignment: AlignmentType.START,
        },
      ],
    },
  ],
};

/** A whole report of 2021 as a Word file, written by a library; its headings are numbered automatically. */
export async function reportDocx(): Promise<Uint8Array> {
  const children = [
    paragraph('江南市人民政府办公室2022年政府信息公开工作年度报告'),
    heading('总体情况'),
    paragraph('2022年，本机关共收到政府信息公开申请12件，上年结转2件。'),
    heading('主动公开政府信息情况'),
    table(PART_TWO),
    heading('收到和处理政府信息公开申请情况'),
    table(PART_THREE),
    heading('政府信息公开行政复议、行政诉讼情况'),
    table(PART_FOUR),
    heading('存在的主要问题及改进情况'),
    paragraph('解读形式不够丰富。'),
    heading('其他需要报告的事项'),
    paragraph('本年度未收取信息处理费。'),
  ];
  const bytes = await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
  return new Uint8Array(bytes);
}
