import { describe, expect, test } from 'vitest';
import { chartSize, drawChart } from '../src/index.js';
import { oneSeries, years } from './support/charts.js';
import { readDrawing } from './support/drawing.js';

/** Lines of a series: paths without filling that are neither axis nor grid. */
const strokes = (svg: string) =>
  svg.match(/<path[^>]* stroke="#0b5fa5" stroke-width="2\.5"[^>]*>/g) ?? [];

describe('a blank', () => {
  test.each(['column', 'bar', 'line'] as const)(
    'is written as 未填报 in a %s chart',
    async (kind) => {
      const { texts, marks } = readDrawing(await drawChart(oneSeries(kind, [5, null, 7])));
      expect(texts).toContain('未填报');
      expect(marks).toHaveLength(2);
    },
  );

  test('is told apart from a nought', async () => {
    const { texts, marks } = readDrawing(await drawChart(oneSeries('column', [5, 0, 7])));
    expect(texts).not.toContain('未填报');
    expect(texts.filter((text) => text === '0')).toHaveLength(2);
    expect(marks).toHaveLength(3);
  });

  test('has other words where it is something else', async () => {
    const points = [{ label: '2018年', value: null, absent: '无年报' }];
    const chart = { ...oneSeries('line', []), series: [{ name: '示例市', points }] };
    expect(readDrawing(await drawChart(chart)).texts).toContain('无年报');
  });
});

describe('a break', () => {
  test('is said, and nothing joins the points on both sides of it', async () => {
    const svg = await drawChart(oneSeries('line', [1, 2, 3, 4], [2]));
    expect(readDrawing(svg).texts).toContain('口径变化');
    expect(strokes(svg)).toHaveLength(2);
  });

  test('is not there where nothing breaks', async () => {
    const svg = await drawChart(oneSeries('line', [1, 2, 3, 4]));
    expect(readDrawing(svg).texts).not.toContain('口径变化');
    expect(strokes(svg)).toHaveLength(1);
  });
});

describe('names that mean something to markup or to the engine', () => {
  test.each([
    '"><script>alert(1)</script>',
    ']]></style><script>alert(1)</script>',
    '{a|b}{c}',
    '\n',
    '',
    '__proto__',
    'constructor',
    '$& $1 $`',
    'id="zr1-c0" style="x:y"',
    '\u0000\u202E倒过来\uD800',
  ])('%j stays text', async (name) => {
    const points = years([1, 2]).map((point, index) => ({ ...point, label: `${name}${index}` }));
    const series = ['', '2'].map((end) => ({ name: `${name}${end}`, points }));
    for (const kind of ['column', 'bar', 'line'] as const) {
      const svg = await drawChart({ kind, title: name, unit: '件', series });
      const { names, marks } = readDrawing(svg);
      expect(names.has('script')).toBe(false);
      expect(marks).toHaveLength(4);
    }
  });

  test('change no object of the process', async () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) {
      const points = [{ label: name, value: null, absent: name }];
      const series = [
        { name, points },
        { name: `${name} `, points },
      ];
      for (const kind of ['column', 'bar'] as const) {
        await drawChart({ kind, title: name, unit: name, note: name, series });
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    for (const key in {}) expect.fail(`every object has a ${key}`);
  });

  test('are shown as they are', async () => {
    const name = '甲 & <乙> "丙"';
    const chart = { ...oneSeries('line', [1, 2]), title: name };
    expect(readDrawing(await drawChart(chart)).texts).toContain(name);
  });
});

test('the size of a drawing is known before it is drawn', async () => {
  for (const width of [360, 760]) {
    const chart = oneSeries('bar', [1, 2, 3]);
    const { height } = chartSize(chart, { width });
    expect(await drawChart(chart, { width })).toContain(`width="${width}" height="${height}"`);
  }
});

describe('what cannot be drawn truthfully is refused', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s', async (value) => {
    await expect(drawChart(oneSeries('column', [value]))).rejects.toMatchObject({
      code: 'setting-invalid',
    });
  });

  test('too many series, none, and a label twice', async () => {
    const [series] = oneSeries('line', [1]).series;
    const chart = oneSeries('line', [1]);
    const point = { label: '2018年', value: 1 };
    for (const wrong of [
      Array.from({ length: 7 }, () => series as NonNullable<typeof series>),
      [],
      [{ name: '示例市', points: [point, point] }],
    ]) {
      await expect(drawChart({ ...chart, series: wrong })).rejects.toMatchObject({
        code: 'setting-invalid',
      });
    }
  });
});
