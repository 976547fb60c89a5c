import { checkAddresses } from './check-addresses.js';
import { figureAddresses, figureData } from './figure-addresses.js';
import type { Language } from './strings/index.js';

/** What the search page shows, as it stands in its address. */
export interface SearchState {
  q: string;
  years?: readonly number[];
  agencies?: readonly string[];
  forms?: readonly string[];
  /** The latest years first instead of the best. */
  order?: SearchOrder | undefined;
  /** The words as typed, even where they look misspelt. */
  exact?: boolean;
  offset?: number;
}

/** How passages may be sorted. */
export const SEARCH_ORDERS = ['relevance', 'newest'] as const;
/** An order of {@link SEARCH_ORDERS}. */
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** What the list of reports shows, as it stands in its address. */
export interface ReportsState {
  /** A body's name or a part of it. */
  agency?: string | undefined;
  year?: number | undefined;
  form?: string | undefined;
  state?: ReportState | undefined;
  order?: ReportsOrder | undefined;
  offset?: number;
}

/** How a report stands: what could not be read, what the checks found. */
export const REPORT_STATES = ['clean', 'findings', 'unreadable', 'partial'] as const;
/** A state of {@link REPORT_STATES}. */
export type ReportState = (typeof REPORT_STATES)[number];

/** In an address, reports without a form that is known. */
export const NO_FORM = 'none';

/** How the list of reports may be sorted; the first unless asked otherwise. */
export const REPORTS_ORDERS = ['agency', 'newest', 'figures', 'findings'] as const;
/** An order of {@link REPORTS_ORDERS}. */
export type ReportsOrder = (typeof REPORTS_ORDERS)[number];

/** Formats in which the figures of a report can be taken away. */
export const FIGURE_FORMATS = ['csv', 'xlsx', 'json'] as const;
/** A format of {@link FIGURE_FORMATS}. */
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** Where a link is to lead: below which path the site stands, and in which language. */
export interface AddressOptions {
  /** Without a slash at its end; empty where the site stands at the root. */
  base?: string;
  language?: Language;
}

/** Every address of the site. */
export type Addresses = ReturnType<typeof addressesOf>;

/** Every address of the site, in one place; links of a page keep its language. */
export function addressesOf({ base = '', language = 'zh-CN' }: AddressOptions = {}) {
  const kept: Pair[] = language === 'zh-CN' ? [] : [['lang', language]];
  const page = (path: string, pairs: readonly Pair[] = [], anchor?: string) =>
    `${base}${path}${query([...pairs, ...kept])}${hash(anchor)}`;
  const data = (path: string, pairs: readonly Pair[] = []) =>
    `${base}/api/v1${path}${query(pairs)}`;
  return {
    home: page('/'),
    reports: page('/reports'),
    about: page('/about'),
    apiPage: page('/api'),
    feed: `${base}/feed.atom`,
    openSearch: `${base}/opensearch.xml`,
    /** Where forms go to; their fields make the rest of the address. */
    searchForm: `${base}/search`,
    search: (state: SearchState) => page('/search', searchPairs(state)),
    report: (id: string, anchor?: string) => page(`/reports/${encodeURIComponent(id)}`, [], anchor),
    reportsWith: (state: ReportsState) => page('/reports', reportsPairs(state)),
    /** Where the form that filters the list goes to. */
    reportsForm: `${base}/reports`,
    figures: (id: string, format: FigureFormat) =>
      `${base}/reports/${encodeURIComponent(id)}/figures.${format}`,
    ...figureAddresses(base, page, kept),
    ...checkAddresses(page),
    document: (id: string) => `${base}/reports/${encodeURIComponent(id)}/document`,
    api: {
      ask: (q: string) => data('/ask', [['q', q]]),
      search: (state: SearchState) => data('/search', searchPairs(state)),
      suggest: data('/suggest'),
      reports: data('/reports'),
      reportsWith: ({ agency, ...state }: ReportsState) =>
        data('/reports', [...given({ name: agency }), ...reportsPairs(state)]),
      report: (id: string) => data(`/reports/${encodeURIComponent(id)}`),
      ...figureData(data),
      openApi: data('/openapi.json'),
    },
  } as const;
}

/** The anchor of a block of a section, for places that are not a figure. */
export function blockAnchor(section: string, block: number): string {
  return `${section}-b${block}`;
}

/** An address of the outside, if it is one that a link may lead to. */
export function outsideAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

type Pair = [name: string, value: string];

function searchPairs(state: SearchState): Pair[] {
  const { q, years = [], agencies = [], forms = [], order, exact = false, offset } = state;
  return [
    ['q', q],
    ...years.map((year): Pair => ['year', String(year)]),
    ...agencies.map((agency): Pair => ['agency', agency]),
    ...forms.map((form): Pair => ['form', form]),
    ...given({ sort: order === 'relevance' ? undefined : order }),
    ...given({ exact: exact ? 1 : undefined, offset: offset || undefined }),
  ];
}

function reportsPairs({ order, offset, ...filter }: ReportsState): Pair[] {
  const sort = order === REPORTS_ORDERS[0] ? undefined : order;
  return given({ ...filter, sort, offset: offset || undefined });
}

/** Only what is given stands in an address. */
function given(values: Readonly<Record<string, string | number | undefined>>): Pair[] {
  return Object.entries(values).flatMap(([name, value]): Pair[] =>
    value === undefined ? [] : [[name, String(value)]],
  );
}

function query(pairs: readonly Pair[]): string {
  return pairs.length === 0 ? '' : `?${new URLSearchParams([...pairs])}`;
}

/** Kept readable where it can be: browsers compare the decoded hash with the id. */
function hash(anchor: string | undefined): string {
  if (anchor === undefined || anchor === '') return '';
  return `#${encodeURI(anchor).replaceAll('#', '%23')}`;
}
