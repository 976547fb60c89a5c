/**
 * What a chart shows. `column` stands upright and compares along few labels, `bar` lies and ranks
 * long names, `line` follows a series over the years.
 */
export interface Chart {
  kind: 'column' | 'bar' | 'line';
  title: string;
  /** Of what the chart says by itself. Default: zh-CN. */
  language?: ChartLanguage;
  /** Of every value; null where values are bare numbers. */
  unit: string | null;
  /** Up to {@link MOST_SERIES}. Points of different series meet at their labels, in the order of the first that has them. */
  series: readonly ChartSeries[];
  /** The series are not counted alike: the sentence compares none with another. */
  apart?: boolean;
  /** One line below the drawing, such as where the figures come from. */
  note?: string;
}

/** A language that charts speak. */
export type ChartLanguage = 'zh-CN' | 'en';

/** One line, or one colour of bars. */
export interface ChartSeries {
  name: string;
  points: readonly ChartPoint[];
}

/** One value at a label. */
export interface ChartPoint {
  label: string;
  /** Null where there is no number: it is drawn as words, never as 0. */
  value: number | null;
  /** Why there is none, as shown. Default: 未填报, in English left blank. Empty: nothing is written. */
  absent?: string;
  /** Counted otherwise than the points before it: nothing joins it to them. */
  break?: boolean;
}

/** Series that can be told apart by their colours. */
export const MOST_SERIES = 6;

/** Labels that find room along an axis. */
export const MOST_LABELS = 60;

/** How a chart is drawn. */
export interface DrawOptions {
  /** Colours for a light or a dark ground. Default: light. */
  theme?: 'light' | 'dark';
  /** Width in pixels; the height follows. Default: 760. */
  width?: number;
}
