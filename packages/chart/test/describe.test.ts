import { describe, expect, test } from 'vitest';
import { describeChart } from '../src/index.js';
import { oneSeries, years } from './support/charts.js';

describe('the finding of a chart, in a sentence', () => {
  test('tells highest, lowest and change', () => {
    expect(describeChart(oneSeries('line', [5, 12, 4]))).toBe(
      '收到申请数：最高的是2017年，12件，最低的是2018年，4件；2016年到2018年减少1件（20%）。',
    );
  });

  test('compares nothing over a break', () => {
    expect(describeChart(oneSeries('line', [5, 12, 40, 30], [2]))).toBe(
      '收到申请数：2016年至2017年，最高的是2017年，12件，最低的是2016年，5件；' +
        '2018年至2019年，最高的是2018年，40件，最低的是2019年，30件；' +
        '2016年到2017年增加7件（140%）；2018年到2019年减少10件（25%）；' +
        '2018年起统计口径变化，前后不直接比较。',
    );
  });

  test('has no percentage of a growth from nothing', () => {
    expect(describeChart(oneSeries('line', [0, 3]))).toContain('2016年到2017年增加3件。');
  });

  test('adds decimals exactly', () => {
    expect(describeChart(oneSeries('line', [0.1, 0.3]))).toContain('增加0.2件（200%）');
  });

  test('names what is missing, and what ties', () => {
    expect(describeChart(oneSeries('column', [5, null, 5, 1]))).toBe(
      '收到申请数：最高的是2016年、2018年，5件，最低的是2019年，1件；2017年未填报。',
    );
  });

  test('names the series where there are several', () => {
    const chart = oneSeries('line', [1, 2]);
    const series = [...chart.series, { name: '示例县', points: years([3, 3]) }];
    expect(describeChart({ ...chart, series })).toBe(
      '收到申请数：最高的是示例县 2016年、示例县 2017年，3件，最低的是示例市 2016年，1件；' +
        '示例市 2016年到2017年增加1件（100%）；示例县 2016年到2017年持平。',
    );
  });

  test('compares no series with another that is counted otherwise', () => {
    const series = ['示例市', '示例县'].map((name, index) => ({
      name,
      points: years([1 + index, 5 + index]),
    }));
    const chart = { ...oneSeries('column', []), series, apart: true };
    expect(describeChart(chart)).toBe(
      '收到申请数：示例市，最高的是2017年，5件，最低的是2016年，1件；' +
        '示例县，最高的是2017年，6件，最低的是2016年，2件。',
    );
  });

  test('says the same in English, the unit once', () => {
    const chart = { ...oneSeries('line', [5, 12, 40, null, 30], [2]), language: 'en' as const };
    expect(describeChart({ ...chart, title: 'Applications received', unit: 'items' })).toBe(
      'Applications received (items): 2016年 to 2017年, highest 2017年 with 12, lowest 2016年 with 5; ' +
        '2018年 to 2020年, highest 2018年 with 40, lowest 2020年 with 30; ' +
        'from 2016年 to 2017年 up by 7 (140%); from 2018年 to 2020年 down by 10 (25%); ' +
        'counted otherwise from 2018年 on, not to be compared directly with what is before; 2019年: left blank.',
    );
  });

  test('says so where there is no number at all', () => {
    expect(describeChart(oneSeries('line', [null]))).toBe('收到申请数：2016年未填报。');
  });
});
