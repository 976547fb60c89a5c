import { type Chart, type ChartPoint, MOST_LABELS, MOST_SERIES } from '@nianbao/chart';
import type { Comparison, ComparisonPoint, ComparisonSeries, Indicator } from '../library.js';
import { catalogueOf } from '../strings/index.js';

/** Charts speak Chinese on every page: their bodies and indicators do. */
const t = catalogueOf('zh-CN');

/** From so many years in a row on a series is a line. */
const LINE_FROM = 3;

/**
 * One indicator of a comparison as a chart: a line for each body where the years follow each
 * other, bars where they do not. Undefined where there is nothing to draw.
 */
export function seriesChart(
  { series, apart }: Comparison,
  indicator: Indicator,
): Chart | undefined {
  const own = series.filter((one) => one.indicator === indicator.id).slice(0, MOST_SERIES);
  const all = everyYear(own);
  if (all.length === 0 || all.length > MOST_LABELS) return undefined;
  const [only, ...others] = own;
  return {
    kind: longestRun(own) >= LINE_FROM ? 'line' : 'column',
    title: only && others.length === 0 ? `${only.agency} ${indicator.label}` : indicator.label,
    unit: unitOf(own, indicator),
    series: own.map(({ agency, points }) => ({
      name: agency,
      points: all.map((year) => chartPoint(year, points)),
    })),
    ...(apart.includes(indicator.id) && { apart: true }),
    note: t.compare.source,
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

function chartPoint(year: number, points: readonly ComparisonPoint[]): ChartPoint {
  const point = points.find((one) => one.year === year);
  return {
    label: t.compare.yearOf(year),
    value: point?.figure?.value ?? null,
    absent: point ? absentWords(point) : '',
    ...(point && point.break !== null && { break: true }),
  };
}

/** A year without a report needs no words: there is nobody who left anything out. */
function absentWords({ figure }: ComparisonPoint): string {
  const { status } = t.compare;
  return figure && figure.status !== 'reported' ? status[figure.status] : '';
}

/** The forms' own where they agree; where one counts 条 and another 件, the indicator's. */
function unitOf(series: readonly ComparisonSeries[], { unit }: Indicator): string {
  const units = series.flatMap(({ points }) => points.flatMap(({ figure }) => figure?.unit ?? []));
  const [only = unit, ...others] = new Set(units);
  return others.length === 0 ? only : unit;
}
