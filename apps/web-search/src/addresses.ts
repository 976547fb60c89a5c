import type { Language } from './strings/index.js';

/** What the search page shows, as it stands in its address. */
export interface SearchState {
  q: string;
  years?: readonly number[];
  agencies?: readonly string[];
  offset?: number;
}

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
    document: (id: string) => `${base}/reports/${encodeURIComponent(id)}/document`,
    api: {
      ask: (q: string) => data('/ask', [['q', q]]),
      search: (state: SearchState) => data('/search', searchPairs(state)),
      reports: data('/reports'),
      report: (id: string) => data(`/reports/${encodeURIComponent(id)}`),
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

function searchPairs({ q, years = [], agencies = [], offset = 0 }: SearchState): Pair[] {
  const pairs: Pair[] = [
    ['q', q],
    ...years.map((year): Pair => ['year', String(year)]),
    ...agencies.map((agency): Pair => ['agency', agency]),
  ];
  if (offset > 0) pairs.push(['offset', String(offset)]);
  return pairs;
}

function query(pairs: readonly Pair[]): string {
  return pairs.length === 0 ? '' : `?${new URLSearchParams([...pairs])}`;
}

/** Kept readable where it can be: browsers compare the decoded hash with the id. */
function hash(anchor: string | undefined): string {
  if (anchor === undefined || anchor === '') return '';
  return `#${encodeURI(anchor).replaceAll('#', '%23')}`;
}
