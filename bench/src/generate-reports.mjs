/**
 * Annual reports of bodies that do not exist, with figures that add up, in the length of real ones. The
 * same number always gives the same report.
 */
import { formById } from '@nianbao/domain';

const topics = ['财政预算', '重大项目', '公共服务', '教育招生', '医疗卫生', '社会救助', '食品安全'];
const years = [2021, 2022, 2023, 2024, 2025];

/** Numbers below a limit, the same for the same seed. */
function counter(seed) {
  let state = seed + 1;
  return (limit) => {
    state = (Math.imul(state, 48_271) >>> 0) % 0x7fffffff;
    return state % limit;
  };
}

/** The body and the year of a report: five years each. */
export function identityOf(number) {
  const agency = `临港${Math.floor(number / years.length) + 1}区人民政府`;
  return { agency, year: years[number % years.length] };
}

/** A report as blocks: headings, paragraphs, tables. */
export function reportBlocks(number) {
  const next = counter(number);
  const { agency, year } = identityOf(number);
  return [
    { kind: 'heading', text: `${agency}${year}年政府信息公开工作年度报告` },
    { kind: 'heading', text: '一、总体情况' },
    ...Array.from({ length: 12 }, (_, at) => paragraph(agency, year, at, next)),
    { kind: 'heading', text: '二、主动公开政府信息情况' },
    ...disclosureTables(next),
    { kind: 'heading', text: '三、收到和处理政府信息公开申请情况' },
    applicationsTable(next),
    { kind: 'heading', text: '四、政府信息公开行政复议、行政诉讼情况' },
    casesTable(),
    { kind: 'heading', text: '五、存在的主要问题及改进情况' },
    ...Array.from({ length: 6 }, (_, at) => paragraph(agency, year, at + 12, next)),
    { kind: 'heading', text: '六、其他需要报告的事项' },
    { kind: 'paragraph', text: `${year}年没有发生信息处理费。` },
  ];
}

function paragraph(agency, year, at, next) {
  const topic = topics[at % topics.length];
  const text = `${year}年，${agency}持续推进${topic}领域信息公开，通过门户网站发布${topic}类信息${next(900)}条，政务新媒体转发${next(90)}次，组织${topic}专题培训${next(9)}次，参加人员${next(300)}人次，群众查阅更加方便，公开内容更加规范，监督渠道更加畅通。`;
  return { kind: 'paragraph', text };
}

const form = formById('national-2021');
const rowsOf = (id) => form.tables.find((table) => table.id === id);

function disclosureTables(next) {
  const rows = (heads, body) => ({ kind: 'table', rows: [heads, ...body] });
  const made = next(50);
  return [
    rows(
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      [
        ['规章', '0', '0', '0'],
        ['行政规范性文件', `${made}`, '0', `${made + 100}`],
      ],
    ),
    rows(['信息内容', '本年处理决定数量'], [['行政许可', `${next(9000)}`]]),
    rows(
      ['信息内容', '本年处理决定数量'],
      [
        ['行政处罚', `${next(2000)}`],
        ['行政强制', `${next(90)}`],
      ],
    ),
    rows(['信息内容', '本年收费金额（单位：万元）'], [['行政事业性收费', `${next(900)}.25`]]),
  ];
}

const results = new Set(['granted', 'partly-granted']);

/** Part three: two results, everything received this year, nothing carried over. */
function applicationsTable(next) {
  const { columns, rows } = rowsOf('applications');
  const people = columns.slice(0, -1).map(() => [next(40), next(10)]);
  const counts = [...people, sumOf(people)];
  const body = rows.map((row) =>
    row.id ? [row.printed, ...counts.map((pair) => String(cellOf(row.id, pair)))] : [row.printed],
  );
  return { kind: 'table', rows: [['申请人情况', ...columns.map(({ label }) => label)], ...body] };
}

function sumOf(people) {
  return people.reduce(([one, other], [first, second]) => [one + first, other + second], [0, 0]);
}

function cellOf(id, [granted, partly]) {
  if (id === 'new' || id === 'results') return granted + partly;
  if (!results.has(id)) return 0;
  return id === 'granted' ? granted : partly;
}

function casesTable() {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return {
    kind: 'table',
    rows: [
      ['行政复议', '行政诉讼'],
      ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '未经复议直接起诉', '复议后起诉'],
      [...heads, ...heads],
      ['1', '0', '1', '0', '2', '1', '0', '0', '0', '1', '0', '0', '0', '0', '0'],
    ],
  };
}
