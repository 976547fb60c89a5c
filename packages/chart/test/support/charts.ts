import fc from 'fast-check';
import type { Chart, ChartPoint } from '../../src/index.js';

/** Years of one body. */
export const years = (values: readonly (number | null)[], breaks: number[] = []): ChartPoint[] =>
  values.map((value, index) => ({
    label: `${2016 + index}年`,
    value,
    ...(breaks.includes(index) && { break: true }),
  }));

/** A chart of one series with the values of the years from 2016 on. */
export const oneSeries = (
  kind: Chart['kind'],
  values: readonly (number | null)[],
  breaks: number[] = [],
): Chart => ({
  ...{ kind, title: '收到申请数', unit: '件' },
  series: [{ name: '示例市', points: years(values, breaks) }],
});

const value = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 100_000 }),
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100),
  ),
  { nil: null },
);
const kind = fc.constantFrom<Chart['kind']>('column', 'bar', 'line');

/** Any chart that can be drawn, whatever its texts say. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    kind,
    title: fc.string({ unit: 'binary', maxLength: 60 }),
    unit: fc.constantFrom('件', null),
    names: fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 6 }),
    length: fc.integer({ min: 1, max: 10 }),
    values: fc.array(value, { minLength: 60, maxLength: 60 }),
    breaks: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
  })
  .map(({ names, length, values, breaks, ...chart }) => ({
    ...chart,
    series: names.map((name, series) => ({
      name,
      points: Array.from({ length }, (_, index) => ({
        label: `${2010 + index}年`,
        value: values[series * 10 + index] ?? null,
        break: breaks[series * 10 + index] === true,
      })),
    })),
  }));
