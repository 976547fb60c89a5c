/** What the search page shows, as it stands in its address. */
export interface SearchState {
  q: string;
  years?: readonly number[];
  agencies?: readonly string[];
  offset?: number;
}

/** Every address of the site, in one place. */
export const addresses = {
  home: '/',
  reports: '/reports',
  search: (state: SearchState) => `/search?${searchParameters(state)}`,
  report: (id: string, anchor?: string) => `/reports/${encodeURIComponent(id)}${hash(anchor)}`,
  document: (id: string) => `/reports/${encodeURIComponent(id)}/document`,
  api: {
    ask: (q: string) => `/api/v1/ask?${new URLSearchParams({ q })}`,
    search: (state: SearchState) => `/api/v1/search?${searchParameters(state)}`,
    reports: '/api/v1/reports',
    report: (id: string) => `/api/v1/reports/${encodeURIComponent(id)}`,
  },
} as const;

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

function searchParameters({ q, years = [], agencies = [], offset = 0 }: SearchState): string {
  const pairs: [string, string][] = [
    ['q', q],
    ...years.map((year): [string, string] => ['year', String(year)]),
    ...agencies.map((agency): [string, string] => ['agency', agency]),
  ];
  if (offset > 0) pairs.push(['offset', String(offset)]);
  return new URLSearchParams(pairs).toString();
}

/** Kept readable where it can be: browsers compare the decoded hash with the id. */
function hash(anchor: string | undefined): string {
  if (anchor === undefined || anchor === '') return '';
  return `#${encodeURI(anchor).replaceAll('#', '%23')}`;
}
