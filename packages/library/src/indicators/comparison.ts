import type { Indicator, IndicatorFigure } from './model.js';

/** What is compared; each list in the order in which it is shown. */
export interface ComparisonQuery {
  /** Ids of indicators. */
  indicators: readonly string[];
  /** Names of bodies, or other names that the library knows for them. */
  agencies: readonly string[];
  /** Years; left out means all that any of the bodies has a report of. */
  years?: readonly number[];
}

/** A change from an earlier year to this one. */
export interface Change {
  since: number;
  difference: number;
  /** In percent; null where the earlier value is not above zero. */
  growth: number | null;
}

/** A series in one year. */
export interface ComparisonPoint {
  year: number;
  /** Null where the body has no report of the year, or its report does not have the indicator. */
  figure: IndicatorFigure | null;
  /** Whether there is a report of the year. */
  hasReport: boolean;
  /** Why it does not compare with what stands before it; null where it does. */
  break: string | null;
  /** Against the last year before it that has a number and compares; null where there is none. */
  change: Change | null;
  /**
   * How much more than the first body of the comparison in the same year; null for that body itself,
   * and where one has no number or the two do not compare.
   */
  gap: number | null;
}

/** One indicator of one body over the years. */
export interface ComparisonSeries {
  indicator: string;
  agency: string;
  points: ComparisonPoint[];
}

/** Bodies × years × indicators. */
export interface Comparison {
  indicators: Indicator[];
  agencies: string[];
  years: number[];
  /** By indicator, then by body. */
  series: ComparisonSeries[];
  /** Ids of indicators for which some bodies are counted otherwise than others in the same years. */
  apart: string[];
  /** What was asked for and is not there: ids of indicators, names of bodies. */
  unknown: { indicators: string[]; agencies: string[] };
}
