import { describe, expect, it } from 'vitest';
import { normalised } from '../src/understand/normalised.js';
import { findYears } from '../src/understand/years.js';

const TODAY = new Date('2026-01-01');
const years = (question: string): number[] =>
  findYears(normalised(question), TODAY).flatMap((one) => one.years);

describe('a question as people speak and type', () => {
  it.each([
    ['收到好多件申请', '收到多少件申请'],
    ['有冇行政诉讼', '有没有行政诉讼'],
    ['信息公干申请几件', '信息公开申请几件'],
    ['依申清公开几件', '依申请公开几件'],
    ['行正复议几件', '行政复议几件'],
    ['复议和诉讼加一块儿几件', '复议和诉讼一共几件'],
  ])('%s', (typed, meant) => {
    expect(normalised(typed)).toBe(meant);
  });

  it.each(['网购申请几件', '行政处分几件', '行政协议几件', '申请清单几份', '主动公布几条'])(
    '%s is left as it is',
    (typed) => {
      expect(normalised(typed)).toBe(typed);
    },
  );

  it.each([
    ['2021 平潭 行政复议', [2021]],
    ['2023部分公开几件', [2023]],
    ['2021人大建议几件', [2021]],
    ['有没有2000件申请', []],
    ['贰零贰贰年收到几件', [2022]],
  ])('the years of %s', (question, expected) => {
    expect(years(question)).toEqual(expected);
  });
});
