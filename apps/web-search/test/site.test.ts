import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveReports, type TestSite } from './support/site.js';
import { hostileReport, laterReport, plainReport } from './support/texts.js';

const markup = async (response: Promise<Response>) => (await response).text();
const data = async (response: Promise<Response>) => (await response).json();
const asked = (q: string) => new URLSearchParams({ q }).toString();

let site: TestSite;
let id: string;

beforeAll(async () => {
  site = await serveReports([plainReport]);
  id = (await site.library.reports())[0]?.id ?? '';
});

afterAll(() => site[Symbol.asyncDispose]());

describe('pages', () => {
  test('the first page says what the library holds and names the report', async () => {
    const text = await markup(site.get('/'));
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).toContain(`href="/reports/${id}"`);
  });

  test('a search answers, and marks the words in the passages', async () => {
    const text = await markup(site.get(`/search?${asked('2018年举办培训班多少次')}`));
    expect(text).toContain('id="answer-heading"');
    expect(text).toMatch(/<mark>[^<]*培训班?<\/mark>/);
  });

  test('a passage links to a place that the report has', async () => {
    const text = await markup(site.get(`/search?${asked('培训班')}`));
    const [, path, anchor] = /href="(\/reports\/[^"#]+)#([^"]+)"/.exec(text) ?? [];
    expect(await markup(site.get(path ?? ''))).toContain(`id="${anchor}"`);
  });

  test('a search that finds nothing says what there is', async () => {
    const text = await markup(site.get(`/search?${asked('qqqq')}`));
    expect(text).toContain('没有找到相关的原文');
    expect(text).toContain(`href="/reports/${id}"`);
  });

  test('the list and the report itself are there', async () => {
    expect(await markup(site.get('/reports'))).toContain(`href="/reports/${id}"`);
    expect(await markup(site.get(`/reports/${id}`))).toContain('<h1>');
  });

  test('every page names its JSON, and that is there', async () => {
    for (const path of ['/', '/reports', `/reports/${id}`, `/search?${asked('培训')}`]) {
      const [, json = ''] =
        /type="application\/json" href="([^"]+)"/.exec(await markup(site.get(path))) ?? [];
      expect((await site.get(json.replaceAll('&amp;', '&'))).status).toBe(200);
    }
  });

  test('a question that cannot be used is asked for again', async () => {
    const response = await site.get('/search?q=');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('aria-invalid="true"');
  });

  test('the figures of a report can be taken away in each format', async () => {
    for (const format of ['csv', 'xlsx', 'json']) {
      const response = await site.get(`/reports/${id}/figures.${format}`);
      expect([format, response.status]).toEqual([format, 200]);
      expect(response.headers.get('content-disposition')).toContain(`2018.${format}`);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
    expect((await site.get('/reports/nothing/figures.csv')).status).toBe(404);
  });

  test('the list of reports is filtered by its address', async () => {
    const listed = async (query: string) =>
      (await markup(site.get(`/reports?${query}`))).includes(`href="/reports/${id}"`);
    expect(await listed('agency=测试&year=2018&form=none&sort=newest&state=clean')).toBe(true);
    expect(await listed('year=2017')).toBe(false);
    expect(await listed('agency=示例')).toBe(false);
    expect((await site.get('/reports?sort=none')).status).toBe(400);
  });

  test('an unknown report is a page that says so', async () => {
    const response = await site.get('/reports/nothing');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有这份年报');
  });

  test('the source document comes as a download, byte for byte', async () => {
    const response = await site.get(`/reports/${id}/document`);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await response.text()).toBe(plainReport);
  });
});

describe('API', () => {
  test('asks as the library does', async () => {
    const q = '2018年举办培训班多少次';
    expect(await data(site.get(`/api/v1/ask?${asked(q)}`))).toEqual(await site.library.ask(q));
  });

  test('searches as the library does', async () => {
    const found = await data(site.get(`/api/v1/search?${asked('培训')}&limit=1`));
    const { tookMs: _tookMs, ...expected } = await site.library.search({ words: '培训', limit: 1 });
    expect(found).toMatchObject(expected);
  });

  test('narrows by year', async () => {
    const found = await data(site.get(`/api/v1/search?${asked('培训')}&year=1999`));
    expect(found).toMatchObject({ total: 0, hits: [] });
  });

  test('lists and gives reports', async () => {
    expect(await data(site.get('/api/v1/reports'))).toMatchObject({ total: 1, reports: [{ id }] });
    expect(await data(site.get(`/api/v1/reports/${id}`))).toEqual(await site.library.report(id));
  });

  test.each([
    ['/api/v1/reports/nothing', 404, 'report-unknown'],
    ['/api/v1/nothing', 404, 'page-unknown'],
    ['/api/v1/ask', 400, 'question-empty'],
    ['/api/v1/ask?q=%20', 400, 'question-empty'],
    [`/api/v1/ask?q=${'a'.repeat(501)}`, 400, 'question-too-long'],
    ['/api/v1/search?q=a&limit=x', 400, 'parameter-invalid'],
    ['/api/v1/reports/%E0%A4%A', 400, 'address-invalid'],
  ])('%s is a problem', async (path, status, code) => {
    const response = await site.get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({ status, code });
  });

  test('refuses to write', async () => {
    const response = await site.get('/api/v1/reports', { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('headers', () => {
  test('allow no script but our own files and demand no HTTPS', async () => {
    const { headers } = await site.get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none';script-src 'self';");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('let a browser ask whether a page has changed', async () => {
    await using own = await serveReports([plainReport]);
    const tag = (await own.get('/reports')).headers.get('etag') ?? '';
    // As a browser asks: without a word about the cache, this client would demand a new page.
    const again = () =>
      own.get('/reports', { headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' } });
    expect((await again()).status).toBe(304);
    await own.library.ingestDocument({
      name: 'b.txt',
      bytes: new TextEncoder().encode(laterReport),
    });
    expect((await again()).status).toBe(200);
  });

  test('let a browser keep the style sheet that the page names', async () => {
    const [, address = ''] =
      /href="(\/assets\/site\.css[^"]*)"/.exec(await markup(site.get('/'))) ?? [];
    const response = await site.get(address);
    expect(response.headers.get('content-type')).toMatch(/^text\/css/);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });
});

describe('hostile input', () => {
  const script = '<script>window.hacked=1</script>';

  test('in a question stays text', async () => {
    const text = await markup(site.get(`/search?${asked(`"><${script}`)}`));
    expect(text).not.toContain(script);
    expect(text).toContain('&lt;script&gt;');
  });

  test('in a report stays text, on its own page and in a search', async () => {
    await using own = await serveReports([hostileReport]);
    const [report] = await own.library.reports();
    for (const path of [`/reports/${report?.id}`, `/search?${asked('培训班')}`]) {
      const text = await markup(own.get(path));
      expect(text).toContain('&lt;');
      expect(text).not.toMatch(
        /<script(?! src="\/assets\/| type="application\/ld\+json")|<img|<svg/,
      );
    }
  });

  test.each([
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/package.json',
    '/reports/..%2f..%2f..%2fetc%2fpasswd',
    '/reports/..%2f..%2fpackage.json/document',
    '/reports/%00',
    '/reports/__proto__',
  ])('%s leads nowhere', async (path) => {
    expect((await site.get(path)).status).toBeOneOf([400, 403, 404]);
  });
});
