import { openBundled } from '@nianbao/library';
import { expect, test } from 'vitest';
import { serve } from '../src/index.js';

/** Where a link stands, and where it leads. */
interface Link {
  from: string;
  to: string;
}

const decoded = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');

/** Every address that a page names: links, pictures, styles, scripts. A form has its fields beside its address. */
function addressesIn(markup: string): string[] {
  const single = [...markup.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to = '']) => to);
  const sets = [...markup.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''),
  );
  return [...single, ...sets].map(decoded);
}

const idsIn = (markup: string) =>
  new Set([...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decoded(id)));

/** A search leads to searches without end: from a page with a query only other pages are walked to. */
const leadsOn = (from: URL, to: URL) => from.search === '' || from.pathname !== to.pathname;

const isChart = ({ pathname }: URL) => pathname.startsWith('/charts/');

/** Charts are many, and drawing one takes long; all are drawn by one route. */
const CHARTS = 12;

test('from the first page every link leads somewhere, and every anchor is there', async () => {
  const library = await openBundled();
  await using site = await serve({
    library,
    port: 0,
    settings: { rateLimit: 0, logLevel: 'silent' },
  });
  const origin = new URL(site.url).origin;
  const pages = new Map<string, Set<string>>();
  const anchors: (Link & { hash: string })[] = [];
  const wrong: string[] = [];
  let charts = 0;
  const left: Link[] = [{ from: site.url, to: site.url }];
  for (let link = left.pop(); link; link = left.pop()) {
    const at = new URL(link.to);
    if (pages.has(at.href) || (isChart(at) && charts++ >= CHARTS)) continue;
    const response = await fetch(at);
    const isPage = response.headers.get('content-type')?.includes('html') ?? false;
    const text = isPage ? await response.text() : await response.arrayBuffer().then(() => '');
    pages.set(at.href, idsIn(text));
    if (response.status !== 200) wrong.push(`${response.status}: ${link.from} → ${link.to}`);
    for (const address of addressesIn(text)) {
      const to = new URL(address, at);
      if (to.origin !== origin) continue;
      const hash = decodeURIComponent(to.hash.slice(1));
      to.hash = '';
      if (hash !== '') anchors.push({ from: at.href, to: to.href, hash });
      if (leadsOn(at, to)) left.push({ from: at.href, to: to.href });
    }
  }
  for (const { from, to, hash } of anchors) {
    const ids = pages.get(to);
    if (ids && !ids.has(hash)) wrong.push(`no #${hash}: ${from} → ${to}`);
  }
  expect(wrong).toEqual([]);
  expect(pages.size).toBeGreaterThan(150);
  expect(anchors.length).toBeGreaterThan(1000);
  await library.close();
});
