import { expect, test } from 'vitest';
import type { AnswerValue, Evidence } from '../src/model.js';
import { overlooks } from '../src/respond/overlooked.js';
import { result } from '../src/respond/result.js';
import type { Query } from '../src/understand/query.js';

const QUOTE = '在网站发布通知12条、动态8条，微信发布1205条';

function queryOf(question: string, over: Partial<Query> = {}): Query {
  return { question, about: question, agencies: ['示例县'], yesNo: false, ...over } as Query;
}

function told(value: Partial<AnswerValue> | undefined, quote = QUOTE, agency = '示例县') {
  const evidence: Evidence = {
    ...{ report: 'r', agency, year: 2020, section: '总体情况', kind: 'text', quote, anchor: 'a' },
  };
  const one: AnswerValue = {
    ...{ value: 8, unit: '条', agency, year: 2020, label: '动态', operation: 'value' },
    ...value,
  };
  return result({
    ...{ status: 'answered', answer: '', evidence: [evidence] },
    values: value ? [one] : [],
  });
}

test.each([
  ['one of two things that are added up', queryOf('通知和动态一共几条'), told({})],
  ['the first of two where 共 asks for both', queryOf('通知和动态共多少条'), told({})],
  ['one of two things that are told apart', queryOf('通知和动态相差多少条'), told({})],
  ['what is to be left out', queryOf('除了动态还发布多少条'), told({})],
  ['what lies outside', queryOf('网站以外公开多少条'), told({ label: '网站' })],
  [
    'a yes to a number of something else',
    queryOf('微博发了1205条', { yesNo: true }),
    told(undefined),
  ],
  [
    'a town for its county',
    queryOf('示例县公众号更新多少条', { agencies: [] }),
    told({}, QUOTE, '示例县长桥镇人民政府'),
  ],
])('%s is no answer', (_what, query, answer) => {
  expect(overlooks(query, answer)).toBe(true);
});

test.each([
  ['a sum', queryOf('通知和动态一共几条'), told({ operation: 'sum' })],
  ['a label of both', queryOf('网站和微信一共几条'), told({ label: '网站和微信平台信息' })],
  ['a difference', queryOf('通知和动态相差多少条'), told({ operation: 'difference' })],
  ['the rest where the rest is told', queryOf('除了网站其他方式几条'), told({ label: '其他方式' })],
  ['a yes with its figure', queryOf('微信发了1205条', { yesNo: true }), told({ label: '微信' })],
  ['a yes to a date', queryOf('5月15日办了活动', { yesNo: true }), told(undefined)],
  [
    'a county’s government for the county',
    queryOf('示例县公众号更新多少条', { agencies: [] }),
    told({}, QUOTE, '示例县人民政府'),
  ],
])('%s is one', (_what, query, answer) => {
  expect(overlooks(query, answer)).toBe(false);
});
