import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Example } from '../src/api/endpoint.js';
import { endpointsOf } from '../src/api/endpoints.js';
import { heldFinder } from '../src/api/held.js';
import { exampleAddress } from '../src/api/parameters.js';
import { problem } from '../src/api/shapes.js';
import { CheckDesk } from '../src/check/desk.js';
import { loadAssets } from '../src/http/assets.js';
import { KeptPages } from '../src/http/kept-pages.js';
import { makeLogger } from '../src/http/log.js';
import { DEFAULT_SETTINGS } from '../src/settings.js';
import type { Site } from '../src/site.js';
import { serveReports, type TestSite } from './support/site.js';
import { tableReport } from './support/table-report.js';
import { laterReport, plainReport } from './support/texts.js';

let site: TestSite;
let id: string;

beforeAll(async () => {
  site = await serveReports([
    plainReport,
    laterReport,
    tableReport({ year: 2016, received: '4', granted: '2' }),
    tableReport({ year: 2017, received: '5', granted: '' }),
  ]);
  id = (await site.library.reports())[0]?.id ?? '';
});

afterAll(() => site[Symbol.asyncDispose]());

const json = async (path: string) => (await site.get(path)).json();

describe('the OpenAPI document', () => {
  test.each(['', '?lang=en'])('is valid%s', async (query) => {
    const document = await json(`/api/v1/openapi.json${query}`);
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
    expect(document.openapi).toBe('3.1.1');
  });

  test('names every endpoint, and every example in it works and has the shape it says', async () => {
    const { paths } = await json('/api/v1/openapi.json');
    const parts: Site = {
      library: site.library,
      settings: DEFAULT_SETTINGS,
      assets: loadAssets(),
      logger: makeLogger(DEFAULT_SETTINGS),
      pages: new KeptPages(site.library, 0),
      desk: new CheckDesk({
        library: site.library,
        settings: DEFAULT_SETTINGS,
        logger: makeLogger(DEFAULT_SETTINGS),
      }),
    };
    const held = await heldFinder(site.library)();
    if (!held) throw new Error('Expected a library with reports');
    const endpoints = endpointsOf(parts);
    expect(Object.keys(paths)).toEqual(endpoints.map(({ path }) => path));
    for (const endpoint of endpoints) {
      for (const example of endpoint.examples(held)) {
        const response = await site.get(
          `/api/v1${exampleAddress(endpoint, example)}`,
          sending(example),
        );
        expect(response.status, endpoint.id).toBe(200);
        const mediaType = response.headers.get('content-type') ?? '';
        if (!mediaType.startsWith('application/json')) {
          expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
        } else {
          const { error } = z.safeParse(endpoint.response, await response.json());
          expect(error, endpoint.id).toBeUndefined();
        }
      }
    }
  });

  test('gives examples that its own parameters accept', async () => {
    const { paths } = await json('/api/v1/openapi.json');
    for (const [path, { get }] of Object.entries<{ get?: { parameters: Parameter[] } }>(paths)) {
      if (!get) continue;
      const given = get.parameters.filter(({ example }) => example !== undefined);
      const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
        String(given.find((one) => one.name === name)?.example),
      );
      const query = given
        .filter((one) => one.in === 'query')
        .map(({ name, example }): [string, string] => [name, String(example)]);
      const response = await site.get(`/api/v1${filled}?${new URLSearchParams(query)}`);
      expect(response.status, path).toBe(200);
    }
  });
});

const sending = ({ body }: Example): RequestInit =>
  body ? { method: 'POST', body: body.text, headers: { 'Content-Type': body.mediaType } } : {};

interface Row {
  kind: string;
  status: string;
}

interface Parameter {
  name: string;
  in: string;
  example?: unknown;
}

describe('the page of the API', () => {
  test.each(['/api', '/api?lang=en'])('%s has examples that run', async (path) => {
    const page = await (await site.get(path)).text();
    const links = [...page.matchAll(/<a href="(\/api\/v1\/[^"]+)"><code>/g)];
    expect(links.length).toBeGreaterThan(8);
    for (const [, address = ''] of links) {
      expect((await site.get(address.replaceAll('&amp;', '&'))).status, address).toBe(200);
    }
  });
});

describe('lists', () => {
  test.each([
    ['/api/v1/reports', 'reports'],
    ['/api/v1/observations', 'observations'],
  ])('%s come in pages that together are the whole', async (path, items) => {
    const whole = await json(path);
    const found: unknown[] = [];
    let next: string | null = `${path}?limit=1`;
    while (next !== null) {
      const page = await json(next);
      expect(page.total).toBe(whole.total);
      found.push(...page[items]);
      next = page.next;
    }
    expect(found).toEqual(whole[items]);
    expect(found).toHaveLength(whole.total);
  });

  test('are filtered by year, body and report', async () => {
    const { observations } = await json('/api/v1/observations?year=2019');
    expect(new Set(observations.map(({ year }: { year: number }) => year))).toEqual(
      new Set([2019]),
    );
    const { total } = await json('/api/v1/reports?year=2018&year=2019&agency=测试市人民政府');
    expect(total).toBe(2);
    expect((await json(`/api/v1/observations?report=${id}`)).total).toBeGreaterThan(0);
    expect((await json('/api/v1/observations?report=none')).total).toBe(0);
  });

  test('of figures are filtered by indicator, kind and status, alone and together', async () => {
    const read = async (query: string): Promise<{ total: number; observations: Row[] }> =>
      json(`/api/v1/observations?${query}`);
    const received = await read('indicator=received');
    expect(received.total).toBeGreaterThan(0);
    expect(received.observations.every(({ kind }) => kind === 'table')).toBe(true);
    expect((await read('indicator=received&year=2016')).total).toBeLessThan(received.total);
    expect((await read('indicator=received&kind=narrative')).total).toBe(0);
    const told = await read('kind=narrative');
    expect(new Set(told.observations.map(({ kind }) => kind))).toEqual(new Set(['narrative']));
    const all = await read('limit=1');
    const states = ['reported', 'blank', 'mark', 'unreadable'];
    const totals = await Promise.all(states.map((one) => read(`status=${one}`)));
    expect(totals.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
    expect((await site.get('/api/v1/observations?status=odd')).status).toBe(400);
  });

  test('past their end are empty', async () => {
    const { observations, next } = await json('/api/v1/observations?offset=9007199254740991');
    expect([observations, next]).toEqual([[], null]);
  });
});

describe('files', () => {
  test('of figures are CSV with a byte order mark, and downloads', async () => {
    const response = await site.get('/api/v1/observations?format=csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('content-disposition')).toContain('attachment');
  });

  test('of figures are whole workbooks', async () => {
    const response = await site.get('/api/v1/observations?format=xlsx');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
  });

  test('too large for a sheet are refused', async () => {
    await using small = await serveReports([plainReport], { sheetRows: 1 });
    const response = await small.get('/api/v1/observations?format=xlsx');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'export-too-large' });
    expect((await small.get('/api/v1/observations?format=csv')).status).toBe(200);
  });
});

describe('what goes wrong', () => {
  test.each([
    ['/api/v1/ask', 'question-empty'],
    ['/api/v1/ask?q=a&q=b', 'parameter-invalid'],
    [`/api/v1/ask?q=${'长'.repeat(501)}`, 'question-too-long'],
    ['/api/v1/search?q=a&limit=0', 'parameter-invalid'],
    ['/api/v1/observations?format=exe', 'parameter-invalid'],
    ['/api/v1/reports/none', 'report-unknown'],
    ['/api/v1/indicators/none', 'indicator-unknown'],
    ['/api/v1/none', 'page-unknown'],
  ])('%s is a problem with the code %s', async (path, code) => {
    const response = await site.get(path);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const body = problem.parse(await response.json());
    expect(body).toMatchObject({ code, status: response.status });
  });

  test('a question that shows no language is answered in the one that was asked for', async () => {
    const refusal = async (lang: string) => (await json(`/api/v1/ask?q=qqqq${lang}`)).answer;
    expect(await refusal('')).toContain('我只回答');
    expect(await refusal('&lang=zh-Hant')).toContain('政府信息公開');
    expect(await refusal('&lang=en')).toContain('annual reports');
    expect(await json('/api/v1/ask?q=qqqq&lang=xx')).toMatchObject({ code: 'parameter-invalid' });
  });

  test('is said in the language that was asked for', async () => {
    const { detail } = await json('/api/v1/search?q=a&limit=x&lang=en');
    expect(detail).toContain('should be a whole number');
  });
});
