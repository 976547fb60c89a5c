import type { EChartsCoreOption } from 'echarts/core';
import type { CheckedChart } from '../check.js';
import type { Layout } from '../layout.js';
import { guardText } from '../text.js';
import { FONT_FAMILY, SIZES, SYMBOLS, type Theme } from '../theme.js';
import { wordingOf } from '../wording.js';
import { absentWords } from './absent.js';
import { axes } from './axes.js';
import { breakMarks } from './breaks.js';
import type { DrawnSeries } from './series.js';

/** Everything the engine is told. Texts are given by functions, so that none is read as a template. */
export function optionOf(
  chart: CheckedChart,
  layout: Layout,
  theme: Theme,
  drawn: readonly DrawnSeries[],
): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY },
    backgroundColor: theme.ground,
    title: titles(chart, layout, theme),
    legend: legend(chart, layout, theme),
    grid: layout.grid,
    ...axes(chart, layout, theme),
    series: [
      ...drawn.map(({ option }) => option),
      absentWords(chart, layout, theme),
      ...breakMarks(chart, theme),
    ],
  };
}

/** Title, unit and note: each a text at its place. */
function titles(chart: CheckedChart, layout: Layout, theme: Theme) {
  const { unit, note } = chart;
  const small = { fontSize: SIZES.text, fontWeight: 'normal', color: theme.soft };
  const big = { fontSize: SIZES.title, fontWeight: 'bold', color: theme.ink, lineHeight: 24 };
  return [
    text(layout.titleLines.join('\n'), 16 - 5, big),
    ...(unit === null ? [] : [text(wordingOf(chart).unit(unit), layout.top.unit - 3, small)]),
    ...(note === undefined ? [] : [text(guardText(note), layout.height - 24, small)]),
  ];
}

const text = (words: string, top: number, textStyle: object) => ({
  ...{ text: words, top, left: 16, padding: 0, textStyle },
});

function legend({ kind }: CheckedChart, layout: Layout, theme: Theme) {
  const { legendNames: names } = layout;
  return {
    show: names.length > 0,
    ...{ orient: 'vertical', left: 16, top: layout.top.legend - 2, padding: 0 },
    ...{ itemWidth: 24, itemHeight: 12, itemGap: 8, selectedMode: false },
    textStyle: { color: theme.ink, fontSize: SIZES.text, lineHeight: 14 },
    data: names.map((_, index) => ({
      name: String(index),
      icon: kind === 'line' ? SYMBOLS[index] : 'rect',
      itemStyle: { color: theme.series[index] },
    })),
    formatter: (index: string) => names[Number(index)] ?? '',
  };
}
