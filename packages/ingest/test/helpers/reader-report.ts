import type { Line } from './reader-gold.js';

/** A cell of a made-up report: its text and how many rows and columns it takes. */
type Cell = [text: string, rows: number, columns: number];

/** How a made-up report is printed. */
export interface Print {
  borders: boolean;
  /** Style rules that come last. */
  style?: string;
}

const RESULTS: [group: string, rows: string[]][] = [
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
  ],
  [
    '（四）无法提供',
    ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
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
  ],
  [
    '（六）其他处理',
    [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
  ],
];

const APPLICANTS = ['商业<br>企业', '科研<br>机构', '社会公益组织', '法律服务机构', '其他'];

/** Numbers of a row: small, large and zero, never the same row twice. */
const numbers = (seed: number, count: number): number[] =>
  Array.from(
    { length: count },
    (_, index) => [0, seed * 7 + index, 0, 1000 + seed, 3][index % 5] ?? 0,
  );

const cells = (given: readonly Cell[]): string =>
  `<tr>${given
    .map(([text, rows, columns]) => `<td rowspan=${rows} colspan=${columns}>${text}</td>`)
    .join('')}</tr>`;

const plain = (texts: readonly (string | number)[]): Cell[] =>
  texts.map((text) => [String(text), 1, 1]);

/** A report in the form of 2021, and the lines of numbers that stand in it. */
export function makeReport({ borders, style = '' }: Print): { html: string; lines: Line[] } {
  const lines: Line[] = [];
  const add = (label: string, count: number): number[] => {
    const values = numbers(lines.length + 1, count);
    lines.push({ label, values });
    return values;
  };
  const html = `<!doctype html><meta charset="utf-8"><style>
    body { font: 12pt serif; line-height: 1.5 } h1 { text-align: center; font-size: 20pt }
    p { text-indent: 2em; margin: 0; text-align: justify }
    table { border-collapse: collapse; width: 100%; margin: 8pt 0; font-size: 10pt; line-height: 1.2 }
    td { ${borders ? 'border: 1px solid black;' : ''} padding: 4pt 5pt; text-align: center }
    tr { break-inside: avoid } ${style}</style>
    <h1>示例市人民政府<br>2021年政府信息公开工作年度报告</h1>
    <p>${'根据《中华人民共和国政府信息公开条例》，示例市人民政府办公室编制本报告。'.repeat(6)}</p>
    <p>二、主动公开政府信息情况</p>${partTwo(add)}
    <p>三、收到和处理政府信息公开申请情况</p>${partThree(add)}
    <p>四、政府信息公开行政复议、行政诉讼情况</p>${partFour(add)}
    <p>五、存在的主要问题及改进情况</p><p>${'公开的主动性有待加强，平台建设有待完善。'.repeat(5)}</p>`;
  return { html, lines };
}

type Add = (label: string, count: number) => number[];

function partTwo(add: Add): string {
  const item = (name: string): string => cells([[name, 1, 4]]);
  const single = (label: string): string =>
    cells([
      [label, 1, 1],
      [String(add(label, 1)[0]), 1, 3],
    ]);
  const rows = [
    item('第二十条第（一）项'),
    cells(plain(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'])),
    cells(plain(['规章', ...add('规章', 3)])),
    cells(plain(['行政规范性文件', ...add('行政规范性文件', 3)])),
    item('第二十条第（五）项'),
    cells([
      ['信息内容', 1, 1],
      ['本年处理决定数量', 1, 3],
    ]),
    single('行政许可'),
    item('第二十条第（八）项'),
    cells([
      ['信息内容', 1, 1],
      ['本年收费金额（单位：万元）', 1, 3],
    ]),
    single('行政事业性收费'),
  ];
  return `<table>${rows.join('')}</table>`;
}

function partThree(add: Add): string {
  const head =
    cells([
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3],
      ['申请人情况', 1, 7],
    ]) +
    cells([
      ['自然人', 2, 1],
      ['法人或其他组织', 1, 5],
      ['总计', 2, 1],
    ]) +
    cells(plain(APPLICANTS));
  const whole = (label: string): string => cells([[label, 1, 3], ...plain(add(label, 7))]);
  const result = (label: string, first: Cell[] = []): string =>
    cells([...first, [label, 1, 2], ...plain(add(label, 7))]);
  const grouped = (): string[] =>
    RESULTS.flatMap(([group, labels]) =>
      labels.map((label, index) =>
        cells([
          ...(index === 0 ? ([[group, labels.length, 1]] as Cell[]) : []),
          [label, 1, 1],
          ...plain(add(label, 7)),
        ]),
      ),
    );
  const rows = [
    whole('一、本年新收政府信息公开申请数量'),
    whole('二、上年结转政府信息公开申请数量'),
    result('（一）予以公开', [['三<br>、<br>本<br>年<br>度<br>办<br>理<br>结<br>果', 22, 1]]),
    result('（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
    ...grouped(),
    result('（七）总计'),
    whole('四、结转下年度继续办理'),
  ];
  return `<table class="three"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;
}

function partFour(add: Add): string {
  const boxes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const rows = [
    cells([
      ['行政复议', 1, 5],
      ['行政诉讼', 1, 10],
    ]),
    cells([
      ...boxes.map((box): Cell => [box, 2, 1]),
      ['未经复议直接起诉', 1, 5],
      ['复议后起诉', 1, 5],
    ]),
    cells(plain([...boxes, ...boxes])),
    cells(plain(add('', 15))),
  ];
  return `<table class="four">${rows.join('')}</table>`;
}
