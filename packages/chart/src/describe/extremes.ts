import type { Chart } from '../chart.js';
import { breakLabels, labelsOf } from '../segments.js';
import { wordingOf } from '../wording.js';
import { list, subjectOf } from './subjects.js';

/** A value with what it belongs to, in words. */
interface Told {
  subject: string;
  label: string;
  value: number;
}

/** Highest and lowest; of series that are not counted alike, of each by itself. */
export function extremes(chart: Chart): string[] {
  if (!chart.apart || chart.series.length < 2) return extremesOfAll(chart);
  return chart.series.flatMap((one) => {
    const wording = wordingOf(chart);
    const words = extremesOfAll({ ...chart, series: [one] });
    return words.length > 0 ? [wording.within(one.name, words.join(wording.clause))] : [];
  });
}

/** Where there are breaks, between each and the next, as over them nothing compares. */
function extremesOfAll(chart: Chart): string[] {
  const stretches = stretchesOf(chart).filter((told) => told.length > 0);
  return stretches.map((told) => {
    const words = extremesOf(chart, told);
    const range = stretches.length > 1 ? rangeOf(chart, told) : '';
    return range === '' ? words : wordingOf(chart).within(range, words);
  });
}

/** The values of all series, label by label, cut where some series breaks. */
function stretchesOf(chart: Chart): Told[][] {
  const breaks = chart.kind === 'bar' ? [] : breakLabels(chart.series);
  const stretches: Told[][] = [[]];
  for (const label of labelsOf(chart.series)) {
    if (breaks.includes(label)) stretches.push([]);
    stretches.at(-1)?.push(...toldAt(chart, label));
  }
  return stretches;
}

function toldAt(chart: Chart, label: string): Told[] {
  return chart.series.flatMap(({ name, points }) => {
    const value = points.find((point) => point.label === label)?.value ?? null;
    return value === null ? [] : [{ subject: subjectOf(chart, name, label), label, value }];
  });
}

/** Empty where all stand at one label, which each of them names. */
function rangeOf(chart: Chart, told: readonly Told[]): string {
  const [first = '', last = ''] = [told[0]?.label, told.at(-1)?.label];
  return first === last ? '' : wordingOf(chart).range(first, last);
}

function extremesOf(chart: Chart, told: readonly Told[]): string {
  const wording = wordingOf(chart);
  const amount = (value: number) => wording.amount(value, chart.unit);
  const values = told.map(({ value }) => value);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const at = (value: number) =>
    list(
      wording,
      told.filter((one) => one.value === value).map(({ subject }) => subject),
    );
  if (told.length === 1) return wording.only(at(most), amount(most));
  if (most === least) return wording.same(amount(most));
  return wording.extremes(at(most), amount(most), at(least), amount(least));
}
