import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../src/index.js';
import { doubleLibrary } from './support/double.js';
import { serveReports, type TestSite } from './support/site.js';
import { hostileReport, plainReport } from './support/texts.js';

const asked = encodeURIComponent('2018年举办培训班多少次');

let site: TestSite;

beforeAll(async () => {
  site = await serveReports([plainReport]);
});

afterAll(() => site[Symbol.asyncDispose]());

describe('the log', () => {
  test('has a line a request, with its id and without its question', async () => {
    const lines: string[] = [];
    await using logged = await serveReports([plainReport], {
      logLevel: 'info',
      log: (line) => lines.push(line),
    });
    const response = await logged.get(`/api/v1/ask?q=${asked}`);
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    const line = JSON.parse(lines[0] ?? '');
    expect(line).toMatchObject({ method: 'GET', route: '/api/v1/ask', status: 200 });
    expect(line.id).toBe(response.headers.get('x-request-id'));
    expect(lines.join()).not.toMatch(/培训|%E5/);
  });

  test('has the question where the operator wants it, and the id that a proxy gave', async () => {
    const lines: string[] = [];
    await using logged = await serveReports([plainReport], {
      logLevel: 'info',
      logQuestions: true,
      log: (line) => lines.push(line),
    });
    await logged.get(`/search?q=${asked}`, { headers: { 'X-Request-Id': 'proxy-0123456789' } });
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 'proxy-0123456789' });
    expect(lines[0]).toContain(asked);
  });
});

describe('those who watch', () => {
  test('are told that it is alive and ready', async () => {
    expect(await (await site.get('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await site.get('/readyz')).json()).toEqual({ status: 'ready' });
  });

  test('are told when the library does not answer', async () => {
    const library = doubleLibrary({ search: () => Promise.reject(new Error('gone')) });
    await using broken = await serve({ library, port: 0, settings: { logLevel: 'silent' } });
    expect((await fetch(`${broken.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${broken.url}/healthz`)).status).toBe(200);
  });

  test('get numbers without a word of what was asked', async () => {
    await site.get(`/api/v1/ask?q=${asked}`);
    await site.get('/reports/none');
    const text = await (await site.get('/metrics')).text();
    expect(text).toContain('nianbao_answers_total{status="answered"}');
    expect(text).toContain('route="/reports/:id",status="404"');
    expect(text).toContain('nianbao_library_reports 1');
    expect(text).toMatch(
      /nianbao_http_request_duration_seconds_bucket\{le="0\.5",route="\/api\/v1\/ask"\}/,
    );
    expect(text).not.toMatch(/培训|%E5|none"/);
  });
});

describe('limits on requests', () => {
  test('are per address, said in headers, and end in a 429', async () => {
    await using limited = await serveReports([plainReport], { rateLimit: 2, rateWindow: 60 });
    const first = await limited.get('/about');
    expect(first.headers.get('ratelimit-policy')).toContain('q=2; w=60');
    expect(first.headers.get('ratelimit')).toContain('r=1');
    await limited.get('/about');
    const third = await limited.get('/api/v1/reports');
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await third.json()).toMatchObject({ code: 'too-many-requests' });
    expect((await limited.get('/healthz')).status).toBe(200);
  });

  test.each([
    [0, [200, 429]],
    [1, [200, 200]],
  ])('count the address that %i proxies vouch for', async (trustProxy, statuses) => {
    await using limited = await serveReports([plainReport], { rateLimit: 1, trustProxy });
    for (const [index, status] of statuses.entries()) {
      const headers = { 'X-Forwarded-For': `203.0.113.${index}` };
      expect((await limited.get('/about', { headers })).status).toBe(status);
    }
  });
});

describe('answers', () => {
  test.each(['br', 'gzip'])('are compressed with %s', async (encoding) => {
    const headers = { 'Accept-Encoding': encoding };
    const response = await site.get('/about', { headers });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.text()).toContain('</html>');
  });

  test('may be read by the sites that the operator names, and no other', async () => {
    await using open = await serveReports([plainReport], { corsOrigins: ['https://a.example'] });
    const origin = async (of: TestSite, name: string, path = '/api/v1/reports') => {
      const response = await of.get(path, { headers: { Origin: name } });
      return response.headers.get('access-control-allow-origin');
    };
    expect(await origin(open, 'https://a.example')).toBe('https://a.example');
    expect(await origin(open, 'https://b.example')).toBeNull();
    expect(await origin(open, 'https://a.example', '/reports')).toBeNull();
    expect(await origin(site, 'https://a.example')).toBeNull();
  });

  test('name neither server nor version', async () => {
    for (const path of ['/', '/api/v1/reports', '/none', '/metrics', '/assets/none.css']) {
      const { headers } = await site.get(path);
      expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
    }
  });
});

describe('below a path', () => {
  test.each(['/nianbao', ''])('the site works where the proxy sends "%s"', async (prefix) => {
    await using below = await serveReports([plainReport], { basePath: '/nianbao' });
    const root = new URL('/', below.url).href.replace(/\/$/, '') + prefix;
    const page = await (await fetch(`${root}/reports?lang=en`)).text();
    const links = [...page.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(link).toMatch(/^\/nianbao\//);
    const { next } = await (await fetch(`${root}/api/v1/observations?limit=1`)).json();
    expect(next).toMatch(/^\/nianbao\/api\/v1\/observations\?/);
  });
});

describe('machines find', () => {
  test.each([
    ['/feed.atom', 'application/atom+xml', '<entry>'],
    ['/sitemap.xml', 'application/xml', '/reports/'],
    ['/opensearch.xml', 'application/opensearchdescription+xml', '{searchTerms}'],
    ['/robots.txt', 'text/plain', 'Sitemap: http://'],
  ])('%s', async (path, mediaType, part) => {
    const response = await site.get(path);
    expect(response.headers.get('content-type')).toContain(mediaType);
    expect(await response.text()).toContain(part);
  });

  test('the address that the operator gave in them', async () => {
    await using named = await serveReports([plainReport], { siteUrl: 'https://a.example/nianbao' });
    expect(await (await named.get('/feed.atom')).text()).toContain(
      'https://a.example/nianbao/reports/',
    );
  });

  test('each report described as data, whatever stands in it', async () => {
    await using hostile = await serveReports([hostileReport]);
    const [report] = await hostile.library.reports();
    const page = await (await hostile.get(`/reports/${report?.id}`)).text();
    const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const data = JSON.parse(block);
    expect(data).toMatchObject({ '@type': 'Dataset', temporalCoverage: '2018' });
    for (const { contentUrl } of data.distribution) {
      expect((await fetch(contentUrl)).status).toBe(200);
    }
  });
});

test('every page is there in English, and its links stay English', async () => {
  for (const path of ['/', '/reports', '/about', '/api', `/search?q=${asked}`]) {
    const separator = path.includes('?') ? '&' : '?';
    const page = await (await site.get(`${path}${separator}lang=en`)).text();
    expect(page).toContain('<html lang="en">');
    const links = [
      ...page.matchAll(/<a [^>]*href="(\/(?:reports|about|search|api)?(?:\?[^"]*)?)"/g),
    ];
    const strayed = links.map(([, link = '']) => link).filter((link) => !link.includes('lang=en'));
    // One link leads to the same page in Chinese.
    expect(strayed).toHaveLength(1);
  }
});

test('a request under way is answered while the site stops; then nothing is open', async () => {
  let answer: (result: []) => void = () => {};
  const library = doubleLibrary({ suggest: () => new Promise((resolve) => (answer = resolve)) });
  const stopping = await serve({ library, port: 0, settings: { logLevel: 'silent' } });
  const open = new Promise<number | undefined>((resolve, reject) => {
    request(`${stopping.url}/api/v1/suggest?q=a`, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end();
  });
  await expect.poll(() => answer.length).toBe(1);
  const closed = stopping.close();
  await expect(fetch(`${stopping.url}/healthz`)).rejects.toThrow();
  answer([]);
  expect(await open).toBe(200);
  await closed;
});
