import { openTokeniser } from '@nianbao/search';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answerer, createAnswerer } from '../src/index.js';
import { heldReport, portsOf } from './support/ports.js';

const AGENCY = '示例县滨河局';

type Told = [label: string, value: number, unit: string, clause: string];

/** Sentences of a report, each with the figures told in it. */
const SENTENCES: readonly (readonly Told[])[] = [
  [
    ['村级广播播报政策', 360, '次', '村级广播播报政策360次'],
    ['制作宣传展板', 30, '块', '制作宣传展板30块'],
    ['张贴海报', 480, '张', '张贴海报480张'],
    ['发放一封信', 5600, '份', '发放一封信5600份'],
  ],
  [['官方微信发布推文', 420, '篇', '官方微信发布推文420篇']],
  [
    ['微博发布', 1890, '条', '微博发布1890条'],
    ['粉丝', 124000, '人', '粉丝12.4万人'],
  ],
  [
    ['12328热线受理诉求', 152000, '件', '12328热线受理诉求15.2万件'],
    ['满意率', 98.9, '%', '满意率98.9%'],
  ],
  [
    ['收到意见建议', 327, '条', '收到意见建议327条'],
    ['采纳', 85, '条', '采纳85条'],
  ],
  [
    ['新登记经营主体', 42000, '户', '新登记经营主体4.2万户'],
    ['企业', 11000, '户', '其中企业1.1万户、个体工商户3.1万户'],
    ['个体工商户', 31000, '户', '其中企业1.1万户、个体工商户3.1万户'],
  ],
  [
    ['核查文件', 340, '件', '对历年文件开展清理，核查文件340件'],
    ['宣布失效', 21, '件', '宣布失效21件'],
  ],
  [
    ['关停长期不更新的政务微博', 1, '个', '关停长期不更新的政务微博1个'],
    ['新增医疗服务子栏目', 2, '个', '新增医疗服务子栏目2个'],
  ],
  [
    ['举办新闻发布会', 7, '场', '举办新闻发布会7场'],
    ['局主要负责同志出席', 3, '场', '局主要负责同志出席3场'],
  ],
  [
    ['门户网站公开信息', 231, '条', '门户网站公开信息231条'],
    ['上年', 198, '条', '上年为198条'],
  ],
  [
    ['召开教职工代表大会', 1, '次', '召开教职工代表大会1次'],
    ['收到提案', 87, '件', '收到提案87件'],
  ],
  [['住院患者满意度', 96.3, '%', '住院患者满意度96.3%']],
  [['短视频发布', 96, '条', '视频号发布短视频96条']],
];

const told = SENTENCES.flatMap((clauses) => {
  const text = `${[...new Set(clauses.map(([, , , clause]) => clause))].join('，')}。`;
  return clauses.map(([label, value, unit, clause]) => ({ label, value, unit, clause, text }));
});

/** 15.2万件: where the number stands as printed. */
const printed = (value: number): string => (value >= 10_000 ? `${value / 10_000}` : String(value));

describe('a question meets a clause by its meaning', () => {
  let answerer: Answerer;

  beforeAll(async () => {
    const tokeniser = await openTokeniser();
    const { figures, passages } = heldReport(AGENCY, 2022, {}, told);
    const placed = figures.map((figure) => {
      const hit = passages.find(({ passage }) => passage === figure.passage);
      if (!hit || figure.kind !== 'narrative') return figure;
      const clauseAt = hit.text.indexOf(figure.clause as string);
      const label = figure.path.at(-1) as string;
      const near = Math.max(hit.text.indexOf(label, clauseAt), clauseAt);
      const number = printed(figure.value as number);
      const at = hit.text.indexOf(number, near);
      const unit = /^[万]?\p{Script=Han}+?(?=[、，。])|^%/u.exec(
        hit.text.slice(at + number.length),
      );
      const start = hit.place.start + at;
      const end = start + number.length + (unit?.[0].length ?? 0);
      return { ...figure, source: { ...figure.source, start, end } };
    });
    const agencies = [
      { name: AGENCY, aliases: [], reports: [{ id: `${AGENCY}-2022`, year: 2022, form: null }] },
    ];
    const ports = portsOf({ agencies, figures: placed, passages });
    answerer = createAnswerer({ ...ports, words: (text) => tokeniser.tokens(text) });
  });

  const ask = (question: string) => answerer.ask(`${AGENCY}${question}`);

  it.each([
    ['2022年村里广播播了多少次政策', 360],
    ['2022年贴了多少张海报', 480],
    ['2022年官微推送了多少篇', 420],
    ['2022年热线满意度多少', 98.9],
    ['2022年采纳了几条建议', 85],
    ['2022年新增个体户多少', 31000],
    ['2022年清理后失效的文件有几件', 21],
    ['2022年局长出席了几场新闻发布会', 3],
    ['2022年教代会收到提案几件', 87],
    ['2022年住院病人满意度多少', 96.3],
    ['2022年微博粉丝多少', 124000],
    ['2021年门户网站公开了多少条信息', 198],
  ])('%s', async (question, value) => {
    const { values, answer } = await ask(question);
    expect(values[0]?.value, answer).toBe(value);
  });

  it('says that a figure is told by the next year', async () => {
    const { notes } = await ask('2021年门户网站公开了多少条信息');
    expect(notes.join()).toContain('2022年');
  });

  it.each([
    '2022年电视播了多少次政策',
    '2022年发放海报多少份',
    '2022年张贴标语多少张',
    '2022年官微粉丝多少',
    '2022年抖音粉丝多少',
    '2022年微博阅读量多少',
    '2022年短视频播放量多少',
    '2022年热线办结率多少',
    '2022年12345热线满意度多少',
    '2022年微信满意率多少',
    '2022年采纳率多少',
    '2022年注销个体户多少',
    '2022年抽查企业多少户',
    '2022年外资企业多少户',
    '2022年修订了多少件文件',
    '2022年新增了几个微博',
    '2022年关停了几个子栏目',
    '2022年副局长出席了几场新闻发布会',
    '2022年局长出席了几场听证会',
    '2022年教代会提案办结几件',
    '2022年职工之家收到提案几件',
    '2022年门诊病人满意度多少',
    '2022年未采纳的建议几条',
    '2022年5月采纳了几条建议',
    '2022年日均受理诉求多少件',
    '2020年门户网站公开了多少条信息',
    '2021年贴了多少张海报',
    '2021年抖音公开了多少条信息',
    '2022年快手发布短视频几条',
    '2022年展板修了多少块',
  ])('%s is not answered', async (question) => {
    const { status, answer } = await ask(question);
    expect(status, answer).not.toBe('answered');
  });
});
