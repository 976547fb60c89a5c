import { describe, expect, it } from 'vitest';
import { findYears, writeYearsInDigits } from '../src/understand/years.js';

const today = new Date('2024-05-01T00:00:00Z');
const years = (text: string): number[] =>
  findYears(writeYearsInDigits(text), today).flatMap((one) => one.years);

describe('findYears', () => {
  it.each([
    ['2018年依申请公开多少件', [2018]],
    ['18年依申请的有多少', [2018]],
    ['二零一八年依申请公开多少件', [2018]],
    ['二〇一八年收到申请数', [2018]],
    ['一八年收到申请数', [2018]],
    ['2018年度收到申请数', [2018]],
    ['去年收到多少申请', [2023]],
    ['2019-2021年收到多少申请', [2019, 2020, 2021]],
    ['2019、2021、2022三年分别多少', [2019, 2021, 2022]],
    ['收到多少申请', []],
    ['上年结转多少件', []],
    ['电话89286690', []],
    ['超过2000件吗', []],
  ])('%s names %j', (text, expected) => {
    expect(years(text)).toEqual(expected);
  });
});
