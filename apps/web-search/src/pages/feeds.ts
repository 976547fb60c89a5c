/** What machines read to find their way: feed, map of the site, search description. */
import { addressesOf } from '../addresses.js';
import { html, type Markup, raw } from '../html/template.js';
import type { ReportSummary } from '../library.js';
import { catalogueOf } from '../strings/index.js';

const DECLARATION = raw('<?xml version="1.0" encoding="UTF-8"?>\n');

/** How many reports the feed names. */
const FEED_LENGTH = 50;

/** Most addresses in one map; the format allows 50,000. */
const MAP_LENGTH = 40_000;

const to = addressesOf();

/** The reports that came last, as Atom. */
export function feed(origin: string, reports: readonly ReportSummary[]): Markup {
  const { site } = catalogueOf('zh-CN');
  const latest = [...reports].sort((one, other) => (one.ingestedAt < other.ingestedAt ? 1 : -1));
  return html`${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<title>${site.titleOf(site.feed)}</title>
<id>${origin}/feed.atom</id>
<link rel="self" type="application/atom+xml" href="${origin}/feed.atom"/>
<link rel="alternate" type="text/html" href="${origin}${to.reports}"/>
<updated>${latest[0]?.ingestedAt ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>${site.name}</name></author>
${latest.slice(0, FEED_LENGTH).map((report) => entry(origin, report))}</feed>
`;
}

function entry(origin: string, report: ReportSummary): Markup {
  const { site } = catalogueOf('zh-CN');
  const { id, title, agency, year, ingestedAt, observations, findings } = report;
  const address = `${origin}${to.report(id)}`;
  return html`<entry>
<title>${printable(title)}</title>
<id>${address}</id>
<link rel="alternate" type="text/html" href="${address}"/>
<updated>${ingestedAt}</updated>
<summary>${site.feedEntry(printable(agency), year, observations, findings)}</summary>
</entry>
`;
}

/** A map of the site; one of maps where there are too many pages for one. `page` counts from 1. */
export function siteMap(origin: string, reports: readonly ReportSummary[], page?: number): Markup {
  const pages = Math.ceil(reports.length / MAP_LENGTH);
  if (page === undefined && pages > 1) return mapOfMaps(origin, pages);
  const first = ((page ?? 1) - 1) * MAP_LENGTH;
  const part = reports.slice(first, first + MAP_LENGTH);
  const fixed = first === 0 ? [to.home, to.reports, to.about, to.apiPage] : [];
  return html`${DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${fixed.map((path) => html`<url><loc>${origin}${path}</loc></url>\n`)}
${part.map(({ id, ingestedAt }) => html`<url><loc>${origin}${to.report(id)}</loc><lastmod>${ingestedAt}</lastmod></url>\n`)}</urlset>
`;
}

function mapOfMaps(origin: string, pages: number): Markup {
  const maps = Array.from(
    { length: pages },
    (_, index) => `${origin}/sitemap.xml?page=${index + 1}`,
  );
  return html`${DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.map((address) => html`<sitemap><loc>${address}</loc></sitemap>\n`)}</sitemapindex>
`;
}

/** Lets a browser search here from its address bar. */
export function searchDescription(origin: string): Markup {
  const { site } = catalogueOf('zh-CN');
  return html`${DECLARATION}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${site.name}</ShortName>
<Description>${site.shortDescription}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>zh-CN</Language>
<Url type="text/html" method="get" template="${origin}/search?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${origin}/opensearch.xml"/>
</OpenSearchDescription>
`;
}

/** Searches are endless: what a crawler can find there stands in the reports. */
export const robots = (origin: string, base: string): string =>
  `User-agent: *
Disallow: ${base}/api/v1/
Disallow: ${base}/search
Disallow: ${base}/check
Sitemap: ${origin}/sitemap.xml
`;

/** Without the characters that XML has no way to write. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ');
}
