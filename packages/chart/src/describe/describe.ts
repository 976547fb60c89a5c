import type { Chart } from '../chart.js';
import { breakLabels } from '../segments.js';
import { cleanText } from '../text.js';
import { wordingOf } from '../wording.js';
import { changes } from './changes.js';
import { extremes } from './extremes.js';
import { list, subjectOf } from './subjects.js';

/**
 * What the chart shows, in a sentence made from its figures: highest, lowest, how each line
 * changed, what is missing. Nothing is compared over a break. For the alternative text.
 */
export function describeChart(chart: Chart): string {
  const wording = wordingOf(chart);
  const clauses = [
    ...extremes(chart),
    ...(chart.kind === 'line' ? chart.series.flatMap((one) => changes(chart, one)) : []),
    ...breaks(chart),
    ...missing(chart),
  ];
  const words = clauses.length > 0 ? clauses.join(wording.clause) : wording.nothing;
  return cleanText(wording.sentence(chart.title, chart.unit, words));
}

function breaks(chart: Chart): string[] {
  const { kind, series } = chart;
  const wording = wordingOf(chart);
  const labels = kind === 'bar' ? [] : breakLabels(series);
  return labels.length > 0 ? [wording.breakAt(labels.join(wording.join))] : [];
}

/** What has no value, by what is said of it. */
function missing(chart: Chart): string[] {
  const wording = wordingOf(chart);
  const byWords = new Map<string, string[]>();
  for (const { name, points } of chart.series) {
    for (const { label, value, absent = wording.absent } of points) {
      if (value !== null || absent === '') continue;
      byWords.set(absent, [...(byWords.get(absent) ?? []), subjectOf(chart, name, label)]);
    }
  }
  return [...byWords].map(([words, which]) => wording.missing(list(wording, which), words));
}
