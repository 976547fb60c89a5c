import { type Chart, type ChartPoint, MOST_LABELS, MOST_SERIES } from '@nianbao/chart';
import { wordsIn } from '../html/words.js';
import type { Comparison, ComparisonPoint, ComparisonSeries, Indicator } from '../library.js';
import { type Catalogue, catalogueOf, type Language } from '../strings/index.js';

/** From so many years in a row on a series is a line. */
const LINE_FROM = 3;

/**
 * One indicator of a comparison as a chart: a line for each body where the years follow each
 * other, bars where they do not. Undefined where there is nothing to draw.
 */
export function seriesChart(
  { series, apart }: Comparison,
  indicator: Indicator,
  language: Language,
): Chart | undefined {
  const { compare } = catalogueOf(language);
  const label = wordsIn(language, indicator.label);
  const own = series.filter((one) => one.indicator === indicator.id).slice(0, MOST_SERIES);
  const all = everyYear(own);
  if (all.length === 0 || all.length > MOST_LABELS) return undefined;
  const [only, ...others] = own;
  return {
    kind: longestRun(own) >= LINE_FROM ? 'line' : 'column',
    language,
    title: only && others.length === 0 ? compare.ofBody(label, only.agency) : label,
    unit: wordsIn(language, unitOf(own, indicator)),
    series: own.map(({ agency, points }) => ({
      name: agency,
      points: all.map((year) => chartPoint(year, points, compare)),
    })),
    ...(apart.includes(indicator.id) && { apart: true }),
    note: compare.source,
  };
}

/**
 * From the first year with a figure to the last, those between as well, so that the axis does not
 * lie about time. None where no year has a number.
 */
function everyYear(series: readonly ComparisonSeries[]): number[] {
  const points = series.flatMap((one) => one.points);
  if (!points.some(hasValue)) return [];
  const years = points.filter(({ figure }) => figure !== null).map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The most years one after the other in which one body has a number. */
function longestRun(series: readonly ComparisonSeries[]): number {
  const runs = series.map(({ points }) => {
    const years = points.filter(hasValue).map(({ year }) => year);
    let run = 0;
    return Math.max(
      0,
      ...years.map((year, index) => {
        run = years[index - 1] === year - 1 ? run + 1 : 1;
        return run;
      }),
    );
  });
  return Math.max(...runs);
}

const hasValue = ({ figure }: ComparisonPoint): boolean => figure?.value != null;

type Words = Catalogue['compare'];

function chartPoint(year: number, points: readonly ComparisonPoint[], words: Words): ChartPoint {
  const point = points.find((one) => one.year === year);
  return {
    label: words.yearOf(year),
    value: point?.figure?.value ?? null,
    absent: point ? absentWords(point, words) : '',
    ...(point && point.break !== null && { break: true }),
  };
}

/** A year without a report needs no words: there is nobody who left anything out. */
function absentWords({ figure }: ComparisonPoint, { status }: Words): string {
  return figure && figure.status !== 'reported' ? status[figure.status] : '';
}

/** The forms' own where they agree; where one counts 条 and another 件, the indicator's. */
function unitOf(series: readonly ComparisonSeries[], { unit }: Indicator): string {
  const units = series.flatMap(({ points }) => points.flatMap(({ figure }) => figure?.unit ?? []));
  const [only = unit, ...others] = new Set(units);
  return others.length === 0 ? only : unit;
}
