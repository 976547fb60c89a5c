import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Chart, drawChart } from '../src/index.js';
import { anyChart } from './support/charts.js';
import { type Drawing, type Mark, readDrawing } from './support/drawing.js';

const RUNS = { numRuns: 60 };
const lying = (chart: Chart) => chart.kind === 'bar';
const printed = (chart: Chart, { series, point }: Mark) =>
  chart.series[series]?.points[point]?.value ?? null;

const drawn = async (chart: Chart): Promise<Drawing> =>
  readDrawing(await drawChart(chart), lying(chart));

test('every value has one bar or point, and nothing else has any', async () => {
  await fc.assert(
    fc.asyncProperty(anyChart, async (chart) => {
      const { marks } = await drawn(chart);
      const wanted = chart.series.flatMap(({ points }, series) =>
        points.flatMap(({ value }, point) => (value === null ? [] : [`${series}/${point}`])),
      );
      expect(marks.map(({ series, point }) => `${series}/${point}`).sort()).toEqual(wanted.sort());
    }),
    RUNS,
  );
});

test('bars are as long as their values, points as high, from zero', async () => {
  await fc.assert(
    fc.asyncProperty(anyChart, async (chart) => {
      const { marks } = await drawn(chart);
      const placed = marks.map((mark) => ({
        value: printed(chart, mark) as number,
        at: chart.kind === 'line' ? -mark.y : mark.length,
      }));
      const [least, most] = [minBy(placed), maxBy(placed)];
      if (!least || !most || least.value === most.value) return;
      const scale = (most.at - least.at) / (most.value - least.value);
      for (const { value, at } of placed) {
        const expected = least.at + (value - least.value) * scale;
        expect(Math.abs(at - expected)).toBeLessThan(0.6);
        // A bar begins at zero: its length alone is the value.
        if (chart.kind !== 'line') expect(Math.abs(at - value * scale)).toBeLessThan(0.6);
      }
    }),
    RUNS,
  );
});

test('a drawing is well formed, without style, script or a number that is none', async () => {
  await fc.assert(
    fc.asyncProperty(anyChart, async (chart) => {
      const svg = await drawChart(chart);
      const { names, attributes } = readDrawing(svg);
      expect(svg).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined)/);
      expect(
        [...names].filter((name) =>
          ['script', 'style', 'foreignObject', 'image', 'a'].includes(name),
        ),
      ).toEqual([]);
      expect([...attributes].filter((name) => /^on|style|class/.test(name))).toEqual([]);
    }),
    RUNS,
  );
});

test('the same chart gives the same bytes, whatever was drawn before', async () => {
  await fc.assert(
    fc.asyncProperty(anyChart, anyChart, async (chart, other) => {
      const before = await drawChart(chart);
      await drawChart(other, { theme: 'dark' });
      expect(await drawChart(chart)).toBe(before);
    }),
    { numRuns: 25 },
  );
});

type Placed = { value: number; at: number };
const minBy = (all: readonly Placed[]) => [...all].sort((a, b) => a.value - b.value)[0];
const maxBy = (all: readonly Placed[]) => [...all].sort((a, b) => b.value - a.value)[0];
