import { conceptById } from '@nianbao/domain';
import { describe, expect, test } from 'vitest';
import { countedApart } from '../src/indicators/apart.js';
import { breakBetween } from '../src/indicators/comparable.js';
import { pointsOf } from '../src/indicators/compare.js';
import type { IndicatorFigure } from '../src/indicators/model.js';
import { rankingsOf } from '../src/indicators/ranking.js';

const granted = conceptById('granted');
const received = conceptById('received');
if (!granted || !received) throw new Error('Expected both indicators');

const figure = (year: number, value: number | null, parts: Partial<IndicatorFigure> = {}) => ({
  ...{ agency: '示例市', year, report: `r${year}`, form: 'national-2021', value, unit: '件' },
  status: value === null ? ('blank' as const) : ('reported' as const),
  ...{ derivation: 'printed' as const, approximate: false, cells: [] },
  ...parts,
});

const points = (figures: IndicatorFigure[]) =>
  pointsOf(
    granted,
    figures.map(({ year }) => year),
    new Map(figures.map((one) => [one.year, one])),
    new Set(figures.map(({ year }) => year)),
  );

describe('whether figures compare', () => {
  const in2014 = { form: 'national-2014', unit: '件' };
  const in2021 = { form: 'national-2021', unit: '件' };

  test('a break holds also where the form right behind it was left out', () => {
    expect(breakBetween(granted, in2014, in2021)).toContain('口径不同');
    expect(breakBetween(granted, in2021, in2014)).toContain('口径不同');
  });

  test('an indicator that goes on unchanged has none', () => {
    expect(breakBetween(received, in2014, in2021)).toBeNull();
  });

  test('money in other units does not compare', () => {
    expect(breakBetween(received, { ...in2021, unit: '元' }, { ...in2021, unit: '万元' })).toBe(
      '单位不同：元、万元',
    );
  });
});

describe('changes', () => {
  test('are exact, against the last year that has a number', () => {
    const [, , last] = points([figure(2021, 0.1), figure(2022, null), figure(2023, 0.3)]);
    expect(last?.change).toEqual({ since: 2021, difference: 0.2, growth: 200 });
  });

  test('a blank has none, and nothing grows from zero', () => {
    const [, blank, last] = points([figure(2021, 0), figure(2022, null), figure(2023, 3)]);
    expect(blank?.change).toBeNull();
    expect(last?.change).toEqual({ since: 2021, difference: 3, growth: null });
  });

  test('are not told over a break', () => {
    const [, second, third] = points([
      figure(2018, 5, { form: 'national-2014' }),
      figure(2019, 9, { form: 'national-2019' }),
      figure(2020, 12, { form: 'national-2019' }),
    ]);
    expect(second?.break).toContain('口径不同');
    expect(second?.change).toBeNull();
    expect(third?.change?.since).toBe(2019);
  });

  test('a break behind a blank is told at the year where it stands', () => {
    const [, blank, last] = points([
      figure(2018, 5, { form: 'national-2014' }),
      figure(2019, null, { form: 'national-2019' }),
      figure(2020, 12, { form: 'national-2019' }),
    ]);
    expect(blank?.break).toContain('口径不同');
    expect(last).toMatchObject({ break: null, change: null });
  });
});

describe('bodies beside each other', () => {
  const series = (agency: string, figures: IndicatorFigure[]) => ({
    ...{ indicator: 'granted', agency },
    points: points(figures),
  });
  const old = { form: 'national-2014' };

  test('are counted apart where one used another form in the same year', () => {
    const one = series('甲', [figure(2018, 5, old)]);
    expect(countedApart(granted, [one, series('乙', [figure(2018, 3)])])).toBe(true);
    expect(countedApart(granted, [one, series('乙', [figure(2018, 3, old)])])).toBe(false);
  });

  test('are counted alike on either side of a break', () => {
    const both = ['甲', '乙'].map((name) => series(name, [figure(2018, 5, old), figure(2019, 5)]));
    expect(countedApart(granted, both)).toBe(false);
  });
});

describe('rankings', () => {
  const of = (agency: string, value: number | null, parts: Partial<IndicatorFigure> = {}) =>
    figure(2018, value, { agency, ...parts });

  test('share a rank where values are equal, and leave blanks out', () => {
    const [ranking] = rankingsOf(granted, [of('甲', 3), of('乙', 5), of('丙', 5), of('丁', null)]);
    expect(ranking?.places.map(({ rank, figure }) => [rank, figure.agency])).toEqual([
      [1, '乙'],
      [1, '丙'],
      [3, '甲'],
    ]);
  });

  test('keep apart what is counted otherwise', () => {
    const old = { form: 'national-2014' };
    const rankings = rankingsOf(granted, [of('甲', 3), of('乙', 5, old), of('丙', 1)]);
    expect(rankings.map(({ places }) => places.map(({ figure }) => figure.agency))).toEqual([
      ['甲', '丙'],
      ['乙'],
    ]);
  });
});
