import type { CheckedChart } from '../check.js';
import type { Layout } from '../layout.js';
import { guardText, textWidth } from '../text.js';
import { SIZES, type Theme } from '../theme.js';
import { wordingOf } from '../wording.js';
import { BAR_GAPS } from './series.js';

/** Words in the place of a value that is not there. */
interface Gap {
  series: number;
  label: number;
  words: string;
}

/** 未填报 and the like, written where the bar or point would stand. */
export function absentWords(chart: CheckedChart, layout: Layout, theme: Theme) {
  const gaps = gapsOf(chart);
  const upright =
    chart.kind === 'column' && roomOf(chart, layout) < textWidth(wordingOf(chart).absent, 13);
  return {
    ...onBetweenAxis(chart),
    ...{ type: 'scatter', symbol: 'circle', symbolSize: 0, silent: true },
    itemStyle: { color: 'none', opacity: 1 },
    data: gaps.map((gap) => ({
      value: placeOf(chart, gap),
      label: {
        ...{ show: true, position: chart.kind === 'bar' ? 'right' : 'top', distance: 6 },
        ...{
          color: colourOf(chart, theme, gap),
          fontSize: SIZES.value,
          textBorderColor: theme.ground,
          textBorderWidth: 3,
        },
        formatter: () => gap.words,
        ...(upright && { rotate: 90, align: 'left', verticalAlign: 'middle' }),
        ...(chart.kind === 'line' && { offset: [0, -18 * rankOf(gaps, gap)] }),
      },
    })),
  };
}

/** Where to draw by the scale between the labels. */
export const onBetweenAxis = ({ kind }: CheckedChart) =>
  kind === 'bar' ? { yAxisIndex: 1 } : { xAxisIndex: 1 };

function gapsOf(chart: CheckedChart): Gap[] {
  const { series, labels } = chart;
  const wording = wordingOf(chart);
  return series.flatMap(({ points }, index) =>
    points.flatMap(({ label, value, absent = wording.absent }) =>
      value === null && absent !== ''
        ? [{ series: index, label: labels.indexOf(label), words: guardText(absent) }]
        : [],
    ),
  );
}

/** Beside its neighbours as the engine places bars; on a line, at the label itself. */
function placeOf({ kind, series }: CheckedChart, gap: Gap): [number, number] {
  if (kind === 'line') return [gap.label, 0];
  const all = 1 - BAR_GAPS.category;
  const one = all / (series.length + BAR_GAPS.bar * (series.length - 1));
  const along = gap.label - all / 2 + one / 2 + gap.series * one * (1 + BAR_GAPS.bar);
  return kind === 'bar' ? [0, along] : [along, 0];
}

const roomOf = ({ labels, series }: CheckedChart, { width, grid }: Layout): number =>
  ((width - grid.left - grid.right) / labels.length / series.length) * 0.8;

const colourOf = ({ series }: CheckedChart, theme: Theme, gap: Gap): string =>
  (series.length > 1 && theme.series[gap.series]) || theme.soft;

/** How many stand below it at the same label. */
const rankOf = (gaps: readonly Gap[], gap: Gap): number =>
  gaps.filter((one) => one.label === gap.label && one.series < gap.series).length;
