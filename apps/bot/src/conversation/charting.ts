import type { Chart, ChartPoint, ChartSeries } from '@nianbao/chart';
import type { Answer, AnswerValue } from '@nianbao/library';
import type { ChatStrings } from '../strings/chat.js';

/** Bodies that are told apart as lines, and bars that can be taken in at a glance. */
const MOST_LINES = 6;
const MOST_BARS = 20;
/** Labels that find room along the axis of years. */
const MOST_YEARS = 60;
/** From so many figures on there is something to draw. */
const LEAST_POINTS = 3;

/**
 * The figures of an answer as a chart, where they are one indicator over the years or of several bodies:
 * only figures that the answer shows, each at its place. Undefined where there is nothing to draw.
 */
export function chartOf(answer: Answer, t: ChatStrings): Chart | undefined {
  const figures = printed(answer);
  if (figures.length < 2 || hasTwins(figures) || figures.some(({ approximate }) => approximate)) {
    return undefined;
  }
  const agencies = distinct(figures.map(({ agency }) => agency));
  const years = distinct(figures.map(({ year }) => year)).sort((one, other) => one - other);
  if (years.length === 1) return ranking(figures, agencies, t);
  if (figures.length < LEAST_POINTS || agencies.length > MOST_LINES) return undefined;
  return overYears(figures, agencies, everyYear(years), t);
}

/** The figures themselves; what was computed from them is told in words. */
function printed({ status, values }: Answer): readonly AnswerValue[] {
  if (status !== 'answered') return [];
  const [first, ...operands] = values;
  const figures = first?.operation === 'value' ? values : operands;
  return figures.every(({ operation }) => operation === 'value') ? figures : [];
}

/** Two figures of one body and year are two indicators. */
function hasTwins(figures: readonly AnswerValue[]): boolean {
  return new Set(figures.map(({ agency, year }) => `${year}${agency}`)).size < figures.length;
}

function ranking(
  figures: readonly AnswerValue[],
  agencies: readonly string[],
  t: ChatStrings,
): Chart | undefined {
  if (agencies.length > MOST_BARS) return undefined;
  const [{ year, label } = { year: 0, label: '' }] = figures;
  const points = figures.map(({ agency, value }) => ({ label: agency, value }));
  return {
    ...commonOf(figures, t),
    kind: 'bar',
    title: `${t.yearLabel(year)} ${label}`,
    series: [{ name: label, points }],
  };
}

function overYears(
  figures: readonly AnswerValue[],
  agencies: readonly string[],
  years: readonly number[],
  t: ChatStrings,
): Chart | undefined {
  if (years.length > MOST_YEARS) return undefined;
  const label = figures.reduce((latest, one) => (one.year >= latest.year ? one : latest)).label;
  const series = agencies.map((agency) => {
    const own = figures.filter((one) => one.agency === agency);
    return { name: agency, points: pointsOf(own, years, t) };
  });
  return {
    ...commonOf(figures, t),
    kind: series.some(hasRun) ? 'line' : 'column',
    title: agencies.length === 1 ? `${agencies[0]} ${label}` : label,
    series,
  };
}

/** Years between as well, so that the axis does not lie about time. */
function everyYear(years: readonly number[]): number[] {
  const [first = 0] = years;
  return Array.from({ length: (years.at(-1) ?? first) - first + 1 }, (_, index) => first + index);
}

/** A year without a figure has no point and no word; a new label or unit is another way of counting. */
function pointsOf(
  own: readonly AnswerValue[],
  years: readonly number[],
  t: ChatStrings,
): ChartPoint[] {
  let before: AnswerValue | undefined;
  return years.map((year) => {
    const figure = own.find((one) => one.year === year);
    if (figure === undefined) return { label: t.yearLabel(year), value: null, absent: '' };
    const isBreak = before !== undefined && !countedAlike(before, figure);
    before = figure;
    return { label: t.yearLabel(year), value: figure.value, ...(isBreak && { break: true }) };
  });
}

const countedAlike = (one: AnswerValue, other: AnswerValue): boolean =>
  one.label === other.label && one.unit === other.unit;

function commonOf(figures: readonly AnswerValue[], t: ChatStrings) {
  const [unit = null, ...others] = distinct(figures.map((one) => one.unit));
  const apart = distinct(figures.map(({ label }) => label)).length > 1;
  const { chartLanguage: language, chartNote: note } = t;
  return { unit: others.length === 0 ? unit : null, apart, note, language };
}

/** Three years in a row make a line. */
function hasRun({ points }: ChartSeries): boolean {
  let run = 0;
  return points.some(({ value }) => {
    run = value === null ? 0 : run + 1;
    return run >= LEAST_POINTS;
  });
}

const distinct = <One>(all: readonly One[]): One[] => [...new Set(all)];
