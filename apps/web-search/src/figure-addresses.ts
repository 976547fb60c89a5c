/** Addresses of pages, files and charts that show figures of several bodies and years. */

type Pair = [name: string, value: string];
type Page = (path: string, pairs?: readonly Pair[], anchor?: string) => string;
type Data = (path: string, pairs?: readonly Pair[]) => string;

/** What is compared, as it stands in an address. */
export interface CompareState {
  agencies: readonly string[];
  years: readonly number[];
  indicators: readonly string[];
}

/** What the page of an indicator shows, as it stands in its address. */
export interface IndicatorState {
  /** Year of the ranking; the latest unless asked otherwise. */
  year?: number | undefined;
  /** Bodies that the table leaves out before its first. */
  offset?: number;
}

/** How a chart is drawn, as it stands in its address. */
export interface ChartLook {
  theme?: 'light' | 'dark';
  width?: number;
}

/** A chart that has an address: the years of some bodies, or the ranking of a year. */
export type ChartSubject =
  | { kind: 'series'; indicator: string; agencies: readonly string[]; years: readonly number[] }
  | { kind: 'ranking'; indicator: string; year: number };

/** Formats of a chart, and of the figures of a comparison. */
export const CHART_FORMATS = ['svg', 'png'] as const;
/** A format of {@link CHART_FORMATS}. */
export type ChartFormat = (typeof CHART_FORMATS)[number];
/** Formats of the figures of a comparison. */
export const COMPARISON_FORMATS = ['csv', 'xlsx'] as const;
/** A format of {@link COMPARISON_FORMATS}. */
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** The addresses for people and browsers. */
export function figureAddresses(base: string, page: Page, kept: readonly Pair[]) {
  return {
    indicators: page('/indicators'),
    indicator: (id: string, { year, offset }: IndicatorState = {}, anchor?: string) =>
      page(
        `/indicators/${encodeURIComponent(id)}`,
        [...numbers('year', [year]), ...numbers('offset', [offset || undefined])],
        anchor,
      ),
    indicatorFigures: (id: string, format: ComparisonFormat) =>
      `${base}/indicators/${encodeURIComponent(id)}/figures.${format}`,
    /** Where the form that chooses goes to. */
    compareForm: page('/compare'),
    compareAction: `${base}/compare`,
    compare: (state: CompareState) => page('/compare', comparePairs(state)),
    comparison: (state: CompareState, format: ComparisonFormat) =>
      withPairs(`${base}/compare/figures.${format}`, comparePairs(state)),
    chart: (subject: ChartSubject, format: ChartFormat, look: ChartLook = {}) =>
      withPairs(`${base}/charts/${subject.kind}.${format}`, [
        ...subjectPairs(subject),
        ...(look.theme === 'dark' ? [['theme', 'dark'] as Pair] : []),
        ...numbers('width', [look.width]),
        ...kept,
      ]),
  } as const;
}

/** The same as JSON. */
export function figureData(data: Data) {
  return {
    indicators: data('/indicators'),
    indicator: (id: string) => data(`/indicators/${encodeURIComponent(id)}`),
    compare: (state: CompareState) => data('/compare', comparePairs(state)),
  } as const;
}

const comparePairs = ({ agencies, years, indicators }: CompareState): Pair[] => [
  ...indicators.map((id): Pair => ['indicator', id]),
  ...agencies.map((agency): Pair => ['agency', agency]),
  ...numbers('year', years),
];

function subjectPairs(subject: ChartSubject): Pair[] {
  const { indicator } = subject;
  return subject.kind === 'ranking'
    ? [['indicator', indicator], ...numbers('year', [subject.year])]
    : comparePairs({ ...subject, indicators: [indicator] });
}

const numbers = (name: string, values: readonly (number | undefined)[]): Pair[] =>
  values.flatMap((value): Pair[] => (value === undefined ? [] : [[name, String(value)]]));

const withPairs = (path: string, pairs: readonly Pair[]): string =>
  pairs.length === 0 ? path : `${path}?${new URLSearchParams([...pairs])}`;
