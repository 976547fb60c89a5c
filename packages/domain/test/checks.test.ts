import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkReport,
  checkYears,
  FINDING_CODES,
  type Finding,
  type Section,
  YEAR_INDICATORS,
} from '../src/index.js';
import { proseOf, tableOf, zeros } from './support/figures.js';

const PARTS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const sections = (titles: readonly string[], text = ''): Section[] =>
  titles.map((title, index) => ({
    id: `s${index + 1}`,
    level: 1,
    numbering: '',
    title,
    blocks: [{ kind: 'paragraph' as const, text }],
  }));

const check = (form: string, values: Record<string, number | null>, year = 2021): Finding[] =>
  checkReport({ form, year, observations: tableOf(form, values, year), sections: sections(PARTS) });
const codes = (findings: readonly Finding[]): string[] => findings.map((one) => one.code);

const applications = {
  ...zeros('national-2021'),
  'new@natural-person': 8,
  'new@company': 2,
  'new@total': 10,
  'granted@natural-person': 8,
  'granted@company': 2,
  'granted@total': 10,
  'results@natural-person': 8,
  'results@company': 2,
  'results@total': 10,
};

describe('a clean report', () => {
  it('has no findings', () => {
    expect(check('national-2021', applications)).toEqual([]);
  });
});

describe('one wrong cell', () => {
  const findings = check('national-2021', { ...applications, 'granted@company': 5 });

  it('breaks its row and its column', () => {
    expect(codes(findings).filter((code) => code === 'relation-broken').length).toBe(2);
  });

  it('is named, with the value that mends both', () => {
    const suspect = findings.find((one) => one.code === 'cell-suspect');
    expect(suspect?.message).toContain('“予以公开”的商业企业填5，若为2，2处勾稽关系都成立');
  });

  it('tells the arithmetic by column names within a row', () => {
    expect(findings[0]?.message ?? '').toBeTruthy();
    expect(findings.map((one) => one.message).join()).toContain('而总计 10，相差 3');
  });
});

describe('two wrong cells that share a row', () => {
  it('are not blamed on one cell', () => {
    const findings = check('national-2021', {
      ...applications,
      'granted@company': 5,
      'granted@natural-person': 9,
    });
    expect(codes(findings)).not.toContain('cell-suspect');
  });
});

describe('impossible values', () => {
  it('half a case is found', () => {
    expect(codes(check('national-2021', { 'licences@decisions': 1.5 }))).toContain(
      'value-impossible',
    );
  });

  it('a negative change is none', () => {
    expect(codes(check('national-2019', { 'licences@change': -3 }, 2019))).toEqual([]);
  });
});

describe('form and parts', () => {
  it('tells a form that was not prescribed for the year', () => {
    expect(codes(check('national-2019', {}, 2022))).toEqual(['form-year-differs']);
  });

  it('names a missing part', () => {
    const findings = checkReport({
      form: 'national-2021',
      year: 2021,
      observations: [],
      sections: sections(PARTS.slice(0, 5)),
    });
    expect(findings.map((one) => one.where)).toEqual(['其他需要报告的事项']);
  });
});

describe('the prose', () => {
  const checkText = (marked: string): Finding[] => {
    const { text, observations } = proseOf(marked);
    return checkReport({
      form: null,
      year: 2018,
      observations,
      sections: sections(['总体情况'], text),
    });
  };

  it('a share that follows, rounded or cut off, is none', () => {
    expect(checkText('{公开信息|2351|条}，其中{法规|114|条}，{法规占比|4.8|%}。')).toEqual([]);
  });

  it('a share may be one of a figure among the parts', () => {
    const lists =
      '{公开信息|400|条}，其中{平台|200|条}，{微信|150|条}。{法规|50|条}，{法规占比|25|%}。';
    expect(checkText(lists)).toEqual([]);
  });

  it('a share that does not follow is told with its arithmetic', () => {
    const [finding] = checkText('{公开信息|200|条}，其中{法规|50|条}，{法规占比|30|%}。');
    expect(finding).toMatchObject({ code: 'share-differs' });
    expect(finding?.message).toContain('50 ÷ 200 = 25%');
  });

  it('parts that are meant to be whole must add up', () => {
    const [finding] = checkText('{公开信息|100|条}，其中{工作信息|60|条}，{其他信息|30|条}。');
    expect(finding).toMatchObject({ code: 'parts-differ' });
    expect(finding?.message).toContain('60 + 30 = 90，相差 10');
  });

  it('parts that are examples need not', () => {
    expect(checkText('{公开信息|100|条}，其中{工作信息|60|条}，{人事信息|30|条}。')).toEqual([]);
  });

  it('parts above the total are told', () => {
    expect(codes(checkText('{公开信息|100|条}，其中{网站|80|条}，{微信|30|条}。'))).toEqual([
      'parts-differ',
    ]);
  });

  it('parts of a part in brackets are no parts of the whole', () => {
    const text =
      '{公开信息|100|条}（其中{网站|80|条}（{文件|50|条}、{动态|30|条}）、{其他|20|条}）。';
    expect(checkText(text)).toEqual([]);
    expect(codes(checkText(text.replace('20', '25')))).toEqual(['parts-differ']);
  });

  it.each([
    ['the next statement', '{录取|50|人}，其中{省内|30|人}、{省外|20|人}；{录取研究生|18|人}。'],
    [
      'a list that takes another thing apart',
      '共发布{信息|12|条}；专栏包括{机构|4|条}、{收费|9|条}，共发布{信息|13|条}。',
    ],
    ['what is told besides', '{公开|1|条}，包括{机构|1|条}，以及{预算|2|条}。'],
    ['another count', '{公开|65|条}，其中{网站|53|条}，{微信|12|条}，{解读|7|条}。'],
    ['a carry-over', '{新收|21|件}，其中{网上|19|件}；{结转|4|件}；{办结|20|件}。'],
    ['a change', '申请比上年减少{申请|4|件|bare}，其中{网上|6|件}、{信函|3|件}。'],
    [
      'a figure in brackets',
      '{办结|17|件}（含结转的{结转|3|件}），其中，{公开|12|件}，{其他|5|件}。',
    ],
    ['an item in another unit', '{公开|37|条}，其中{文件|5|件}，{要闻|20|条}，{其他|8|条}。'],
    ['包括 in brackets', '{机构类|6|条}，文件类（包括规章）{文件类|38|条}，{其他|43|条}。'],
    [
      'an item taken apart',
      '{公开|100|条}，包括{网站|60|条}，{微信|40|条}，其中{村务|30|条}、{其他|10|条}。',
    ],
  ])('%s is no part and no whole', (_, text) => {
    expect(codes(checkText(text))).toEqual([]);
  });

  it('items with a colon in front go on behind a semicolon', () => {
    const text = '{公开|100|条}，其中：{网站|60|条}；{微信|20|条}；{其他|10|条}。';
    expect(codes(checkText(text))).toEqual(['parts-differ']);
  });

  it('a share of a whole told elsewhere is no share of the item beside it', () => {
    const text = '从渠道看，{网站|103|条}，{网站占比|97.2|%}；{内网|3|条}，{内网占比|2.8|%}。';
    expect(checkText(text)).toEqual([]);
  });

  it('a percentage that begins its own clause is no share of the figure before', () => {
    expect(checkText('{等候时间|42|分钟}，缩至{等候时间|19|分钟}，{事项|92|%|bare}缩短。')).toEqual(
      [],
    );
  });

  it('figures of the next sentence are no parts', () => {
    expect(checkText('{公开信息|100|条}。其中{网站|80|条}，{其他|30|条}。')).toEqual([]);
  });
});

describe('between years', () => {
  const year = (form: string, when: number, values: Record<string, number>) => ({
    form,
    year: when,
    observations: tableOf(form, values, when),
  });

  it('what was carried out must be carried in, also from one form to the next', () => {
    const findings = checkYears(
      year('national-2019', 2020, { 'carried-out@total': 3 }),
      year('national-2021', 2021, { 'carried-in@total': 2 }),
    );
    expect(codes(findings)).toEqual(['carry-over-differs']);
    expect(findings[0]?.message).toContain('应为 3，2021年填2，相差 1');
  });

  it('stock and flow meet', () => {
    const before = year('national-2021', 2021, { 'normative@in-force': 10 });
    const now = (inForce: number) =>
      year('national-2021', 2022, {
        'normative@in-force': inForce,
        'normative@made': 3,
        'normative@repealed': 1,
      });
    expect(checkYears(before, now(12))).toEqual([]);
    expect(codes(checkYears(before, now(11)))).toEqual(['stock-differs']);
  });

  it('stocks of different forms are not compared', () => {
    const before = year('national-2019', 2020, { 'normative@in-force': 10 });
    const now = year('national-2021', 2021, {
      'normative@in-force': 50,
      'normative@made': 3,
      'normative@repealed': 1,
    });
    expect(checkYears(before, now)).toEqual([]);
  });

  it('a store need not read other rows than those named', () => {
    const before = year('national-2021', 2021, { 'carried-out@total': 3 });
    const now = year('national-2021', 2022, { 'carried-in@total': 2, 'new@total': 5 });
    const few = ({ observations, ...report }: typeof now) => ({
      ...report,
      observations: observations.filter((one) => YEAR_INDICATORS.includes(one.indicator ?? '')),
    });
    expect(few(now).observations.length).toBeLessThan(now.observations.length);
    expect(checkYears(few(before), few(now))).toEqual(checkYears(before, now));
  });

  it('cumulative figures grow by the year’s', () => {
    const before = year('provincial', 2015, { 'disclosed@cumulative': 100 });
    const now = year('provincial', 2016, { 'disclosed@cumulative': 120, 'disclosed@year': 25 });
    expect(codes(checkYears(before, now))).toEqual(['cumulative-differs']);
  });

  it('years that do not follow each other are not compared', () => {
    const before = year('national-2021', 2021, { 'carried-out@total': 3 });
    expect(checkYears(before, year('national-2021', 2023, { 'carried-in@total': 2 }))).toEqual([]);
  });
});

describe('a document that breaks off', () => {
  const ending = (titles: readonly string[], text: string, form: string | null = 'national-2021') =>
    checkReport({ form, year: 2021, observations: [], sections: sections(titles, text) });
  const torn = (title: string): Section => ({
    id: 's9',
    level: 1,
    numbering: '五、',
    title,
    blocks: [],
  });

  it('is told once, not as parts that are missing', () => {
    expect(codes(ending(PARTS.slice(0, 2), '本年新收到的'))).toEqual(['document-cut']);
  });

  it('is not one that ends with a sentence, or with who signs', () => {
    const missing = ['part-missing', 'part-missing'];
    expect(codes(ending(PARTS.slice(0, 4), '全文完。'))).toEqual(missing);
    expect(codes(ending(PARTS.slice(0, 4), '示例市人民政府办公室'))).toEqual(missing);
  });

  it('is seen without a table as well, by half a title', () => {
    const report = { form: null, year: 2015, observations: [] };
    const opening = sections(['概述'], '概述完。');
    expect(codes(checkReport({ ...report, sections: [...opening, torn('因政府信息公')] }))).toEqual(
      ['document-cut'],
    );
    expect(checkReport({ ...report, sections: [...opening, torn('需要说明的事项')] })).toEqual([]);
  });

  it('a part without a heading is not missing where its table is read', () => {
    const observations = tableOf('national-2021', applications, 2021);
    const report = { form: 'national-2021', year: 2021, observations };
    const rest = sections([PARTS[0], PARTS[4], PARTS[5]] as string[], '完。');
    expect(checkReport({ ...report, sections: rest })).toEqual([]);
  });
});

it('docs/findings.md tells every code', () => {
  const text = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
  expect(Object.keys(FINDING_CODES).filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
});
