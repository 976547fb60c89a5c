import type { CheckedChart } from './check.js';
import { cutText, guardText, textWidth, wrapText } from './text.js';
import { SIZES } from './theme.js';
import { formatNumber, wordingOf } from './wording.js';

/** Where everything stands, in pixels. */
export interface Layout {
  width: number;
  height: number;
  titleLines: readonly string[];
  legendNames: readonly string[];
  labels: readonly string[];
  top: { unit: number; legend: number };
  grid: { top: number; right: number; bottom: number; left: number };
}

const MARGIN = 16;
const LINE = 24;
const LEGEND_LINE = 22;
const LEGEND_SIGN = 34;
/** Room above the plot for the words of a break. */
const ABOVE_PLOT = { column: 30, line: 30, bar: 8 };
const PLOT_HEIGHT = 280;
const BAR_HEIGHT = 34;
const AXIS = 34;

/** Lays out from the top down; only the title and the names of the series need to be measured. */
export function layoutOf(chart: CheckedChart, width: number): Layout {
  const inner = width - 2 * MARGIN;
  const titleLines = wrapText(chart.title, SIZES.title, inner).map(guardText);
  const unit = MARGIN + titleLines.length * LINE;
  const legend = unit + (chart.unit === null ? 0 : LINE);
  const named = chart.series.length > 1 ? chart.series : [];
  const legendNames = named.map(({ name }) =>
    guardText(cutText(name, SIZES.text, inner - LEGEND_SIGN)),
  );
  const top = legend + legendNames.length * LEGEND_LINE + ABOVE_PLOT[chart.kind];
  const bottom = (chart.kind === 'bar' ? MARGIN : AXIS) + (chart.note === undefined ? 0 : LINE);
  const labels = labelsOf(chart, inner);
  return {
    ...{ width, height: top + plotHeight(chart) + bottom, titleLines, legendNames, labels },
    top: { unit, legend },
    grid: { top, bottom, left: leftOf(chart, labels), right: rightOf(chart) },
  };
}

function plotHeight({ kind, labels, series }: CheckedChart): number {
  if (kind !== 'bar') return PLOT_HEIGHT;
  return labels.length * Math.max(BAR_HEIGHT, series.length * 22 + 8);
}

/** Names beside bars may take two fifths of the width. */
function labelsOf({ kind, labels }: CheckedChart, inner: number): string[] {
  const shown = kind === 'bar' ? (one: string) => cutText(one, SIZES.text, inner * 0.4) : String;
  return labels.map((label) => guardText(shown(label)));
}

function leftOf(chart: CheckedChart, labels: readonly string[]): number {
  const texts = chart.kind === 'bar' ? labels : [formatNumber(longest(chart))];
  return MARGIN + 12 + Math.max(...texts.map((text) => textWidth(text, SIZES.text)));
}

function rightOf(chart: CheckedChart): number {
  if (chart.kind !== 'bar') return MARGIN + 8;
  const texts = [formatNumber(longest(chart)), wordingOf(chart).absent];
  return MARGIN + 8 + Math.max(...texts.map((text) => textWidth(text, SIZES.value)));
}

/** The value that takes most room on the axis, rounded up as the axis may do. */
function longest({ series }: CheckedChart): number {
  const values = series.flatMap(({ points }) => points.map(({ value }) => Math.abs(value ?? 0)));
  const [whole = 0, negative = false] = [Math.max(0, ...values), hasNegative(series)];
  return (negative ? -1 : 1) * (whole < 10 ? 10 : Math.round(whole * 1.2));
}

const hasNegative = (series: CheckedChart['series']): boolean =>
  series.some(({ points }) => points.some(({ value }) => (value ?? 0) < 0));
