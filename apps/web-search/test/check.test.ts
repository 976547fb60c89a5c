import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import readSheet from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkedFileList } from '../src/api/check-shapes.js';
import type { ServeOptions } from '../src/index.js';
import { formOf, textOf } from './support/report-files.js';
import { serveReports, type TestSite } from './support/site.js';

const UNLIMITED = { uploadRateLimit: 0 };
const wrong = textOf({ year: 2018, received: 6 });
const right = textOf({ year: 2018, received: 5 });
const before = textOf({ year: 2017, received: 5 });
const one = (content: string | Uint8Array<ArrayBuffer>, name = 'a.txt') =>
  formOf([{ name, content }]);

let site: TestSite;

beforeAll(async () => {
  site = await serveReports([before], UNLIMITED);
});

afterAll(() => site[Symbol.asyncDispose]());

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}, on = site) =>
  on.get(path, { method: 'POST', body, headers, redirect: 'manual' });

const handIn = (body: BodyInit, headers?: Record<string, string>, on?: TestSite) =>
  post('/check', body, headers, on);

/** Where a form that was taken leads. */
async function resultOf(body: BodyInit, headers?: Record<string, string>, on?: TestSite) {
  const response = await handIn(body, headers, on);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

const problemFor = async (response: Response) => ({
  status: response.status,
  code: ((await response.json()) as { code: string }).code,
});

const JSON_PLEASE = { Accept: 'application/json' };

describe('a file that is handed in', () => {
  test('is shown with what does not add up, beside the cell', async () => {
    const page = await (await site.get(await resultOf(one(wrong)))).text();
    expect(page).toContain('示例市人民政府2018年政府信息公开工作年度报告');
    expect(page).toMatch(/href="#f-[^"]*"/);
    const [, cell = ''] = /href="#(f-[^"]*received[^"]*)"/.exec(page) ?? [];
    expect(page).toContain(`id="${cell}"`);
  });

  test('is not stored, and its result is kept by nobody else', async () => {
    const location = await resultOf(one(wrong));
    const response = await site.get(location);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(response.headers.get('etag')).toBeNull();
    expect(await site.library.reports()).toHaveLength(1);
  });

  test('is held against the library’s report of the year before', async () => {
    const page = await (await site.get(await resultOf(one(right)))).text();
    expect(page).toContain('与 2017 年的年报对照');
  });

  test('may be pasted text', async () => {
    const page = await (await site.get(await resultOf(formOf([], { text: wrong })))).text();
    expect(page).toContain('粘贴的文字');
    expect(page).toContain('finding-error');
  });

  test('may be told body and year that it does not name', async () => {
    const nameless = wrong.replaceAll('示例市人民政府', '').replaceAll('2018年', '');
    const form = formOf([{ name: 'a.txt', content: nameless }], {
      agency: '示例县人民政府',
      year: '2016',
    });
    const page = await (await site.get(await resultOf(form))).text();
    expect(page).toContain('示例县人民政府');
  });
});

describe('several files', () => {
  test('are each other’s year before, and a broken one does not stop the others', async () => {
    const files = [
      { name: 'now.txt', content: textOf({ year: 2022, received: 5, agency: '示例县人民政府' }) },
      { name: 'then.txt', content: textOf({ year: 2021, received: 6, agency: '示例县人民政府' }) },
      { name: 'broken.docx', content: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) },
    ];
    const location = await resultOf(formOf(files));
    const overview = await (await site.get(location)).text();
    expect(overview).toContain('没能读出');
    expect(overview.match(/class="check-file"/g)).toHaveLength(2);
    const now = await (await site.get(`${location}/1`)).text();
    expect(now).toContain(`href="${location}/2#f-`);
    expect((await site.get(`${location}/3`)).status).toBe(200);
    expect((await site.get(`${location}/4`)).status).toBe(404);
  });
});

describe('the findings', () => {
  let result: string;

  beforeAll(async () => {
    result = (await resultOf(one(wrong, '=cmd|1.txt'))).replace(/\/1$/, '');
  });

  test('are taken away as CSV that no spreadsheet runs', async () => {
    const response = await site.get(`${result}/findings.csv`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heads, first] = new TextDecoder().decode(bytes).split('\r\n');
    expect(heads).toMatch(/^文件,机关,年份,轻重/);
    expect(first).toMatch(/^'=cmd\|1\.txt,示例市人民政府,2018,矛盾,.*,\d+$/);
  });

  test('are taken away as XLSX with numbers as numbers', async () => {
    const response = await site.get(`${result}/findings.xlsx`);
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()));
    const cells = JSON.stringify(rows);
    expect(cells).toContain('"=cmd|1.txt"');
    expect(cells).toMatch(/,6[\],]/);
  });

  test('are the same as JSON and as a sheet to print', async () => {
    const { files } = checkedFileList.parse(
      await (await site.get(`${result}/findings.json`)).json(),
    );
    const sheet = await (await site.get(`${result}/sheet`)).text();
    expect(files[0]?.findings).not.toEqual([]);
    for (const { message } of files[0]?.findings ?? []) {
      expect(sheet).toContain(message.replaceAll('"', '&quot;'));
    }
  });

  test('are gone when they are cleared', async () => {
    const id = result.split('/').at(-1) ?? '';
    const form = () => new URLSearchParams({ id });
    const foreign = { Origin: 'https://evil.example' };
    expect((await post('/check/forget', form(), foreign)).status).toBe(403);
    expect((await post('/check/forget', form())).status).toBe(403);
    const own = { Origin: new URL(site.url).origin };
    expect((await post('/check/forget', form(), own)).status).toBe(303);
    const gone = await site.get(result);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toMatch(/保留一段时间.*<form class="check-form"/s);
    expect((await site.get(`${result}/findings.csv`)).status).toBe(404);
  });
});

test('the oldest result goes where there is no room for another', async () => {
  await using small = await serveReports([], { ...UNLIMITED, resultMemory: 4096 });
  const results: string[] = [];
  for (let at = 0; at < 4; at += 1) results.push(await resultOf(one(wrong), {}, small));
  expect((await small.get(results.at(-1) ?? '')).status).toBe(200);
  expect((await small.get(results[0] ?? '')).status).toBe(404);
});

describe('what cannot be taken', () => {
  const LIMITS = { ...UNLIMITED, uploadSize: 4096, uploadCount: 2, bodyLimit: 4096 };
  let strict: TestSite;

  beforeAll(async () => {
    strict = await serveReports([], LIMITS);
  });

  afterAll(() => strict[Symbol.asyncDispose]());

  const file = (content: string) => ({ name: 'a.txt', content });
  const long = 'a'.repeat(5000);

  test.each([
    ['too large', () => formOf([file(long)]), 413, 'upload-too-large'],
    ['too large by far', () => formOf([file('a'.repeat(200_000))]), 413, 'upload-too-large'],
    ['too much text', () => formOf([], { text: long }), 413, 'upload-too-large'],
    ['too many', () => formOf(Array(3).fill(file('a'))), 413, 'upload-too-many'],
    ['nothing', () => formOf([]), 400, 'upload-empty'],
    ['a year that is none', () => formOf([file('a')], { year: 'x' }), 400, 'parameter-invalid'],
    ['too many fields', () => formOf([], fieldsOf(20)), 400, 'upload-invalid'],
    ['a field of many parts', () => formOf([], { 'a[b][c][d]': 'x' }), 400, 'upload-invalid'],
    ['a name of every object', () => formOf([file('a')], { __proto__x: 'x' }), 303, ''],
  ])('%s is said', async (_what, form, status, code) => {
    if (status === 303) return void expect((await handIn(form(), {}, strict)).status).toBe(303);
    expect(await problemFor(await handIn(form(), JSON_PLEASE, strict))).toEqual({ status, code });
    const page = await handIn(form(), {}, strict);
    expect(page.status).toBe(status);
    expect(await page.text()).toMatch(/id="check-error" role="alert" tabindex="-1">[^<]{5}/);
  });

  const fieldsOf = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x']));

  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['cut short', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; n'],
    [
      'a part without an end',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc',
    ],
    ['no form', 'application/json', '{}'],
  ])('a form with %s is refused', async (_what, type, body) => {
    const response = await handIn(body, { ...JSON_PLEASE, 'Content-Type': type }, strict);
    expect((await problemFor(response)).status).toBe(400);
  });

  test('a kind of file is told by its content, not by its name', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3]);
    const response = await post('/api/v1/check', one(png, '年报.docx'), {}, strict);
    const { files } = checkedFileList.parse(await response.json());
    expect(files[0]).toMatchObject({ status: 'failed', file: '年报.docx' });
    expect(files[0]?.error?.code).toMatch(/^(file-|text-|not-a-report)/);
  });

  test('a file of two kinds is what it begins as, and its other half does nothing', async () => {
    const halves = [
      '%PDF-1.7\n',
      'PK\u0003\u0004',
      '<!DOCTYPE html><script>alert(1)</script>',
      'GIF89a',
    ];
    for (const first of halves) {
      for (const second of halves) {
        const response = await post(
          '/api/v1/check',
          one(`${first}${second}\n`, 'a.txt'),
          {},
          strict,
        );
        expect(response.status).toBe(200);
        const { files } = checkedFileList.parse(await response.json());
        expect(files[0]?.error?.code, `${first} ${second}`).toMatch(/^(file-|text-|not-a-report)/);
      }
    }
  });

  test('names of files are names, never paths', async () => {
    const names = ['../../etc/passwd', 'C:\\x\\y.txt', 'a\u202Etxt.exe', '...', 'x'.repeat(900)];
    for (const name of names) {
      const response = await post('/api/v1/check', one('x', name), {}, strict);
      const { files } = checkedFileList.parse(await response.json());
      expect(files[0]?.file.length).toBeLessThan(130);
      expect(files[0]?.file).not.toMatch(/[/\\\u202E]/);
    }
  });
});

describe('another site', () => {
  test.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
  ])('may not hand in: %o', async (headers) => {
    expect((await handIn(one(wrong), headers)).status).toBe(403);
  });
});

describe('the library', () => {
  const contributing = (content = wrong) =>
    formOf([{ name: 'a.txt', content }], { contribute: '1' });

  test('takes nothing in where the operator does not want it', async () => {
    const own = { Origin: new URL(site.url).origin };
    const response = await handIn(contributing(), { ...JSON_PLEASE, ...own });
    expect(await problemFor(response)).toEqual({ status: 403, code: 'contribute-off' });
    expect(await (await site.get('/check')).text()).not.toContain('name="contribute"');
  });

  test('takes in what is asked for, from its own page alone', async () => {
    await using open = await serveReports([], { ...UNLIMITED, allowContribute: true });
    expect(await (await open.get('/check')).text()).toContain('name="contribute"');
    const own = { Origin: new URL(open.url).origin };
    expect((await handIn(contributing(), {}, open)).status).toBe(403);
    await resultOf(one(wrong), own, open);
    expect(await open.library.reports()).toHaveLength(0);
    const page = await (await open.get(await resultOf(contributing(), own, open))).text();
    expect(page).toContain('已收录到年报库');
    expect(await open.library.reports()).toHaveLength(1);
    const again = await (await open.get(await resultOf(contributing(), own, open))).text();
    expect(again).toContain('没有重复收录');
    const other = await resultOf(contributing('这不是年报'), own, open);
    expect((await open.get(other)).status).toBe(200);
    expect(await open.library.reports()).toHaveLength(1);
  });
});

describe('the API', () => {
  test('answers for a form and for a body alike, and keeps nothing', async () => {
    const form = checkedFileList.parse(await (await post('/api/v1/check', one(wrong))).json());
    const body = await post('/api/v1/check?name=a.txt', wrong, { 'Content-Type': 'text/plain' });
    const raw = checkedFileList.parse(await body.json());
    expect(raw).toEqual(form);
    expect(form.files[0]).toMatchObject({ agency: '示例市人民政府', year: 2018, error: null });
    const { findings } = await site.library.check((await site.library.reports())[0]?.id ?? '');
    expect(Array.isArray(findings)).toBe(true);
    expect(await site.library.reports()).toHaveLength(1);
  });

  test('refuses what is empty or too large with problem details', async () => {
    const empty = await post('/api/v1/check', '', { 'Content-Type': 'text/plain' });
    expect(await problemFor(empty)).toEqual({ status: 400, code: 'upload-empty' });
    await using strict = await serveReports([], { ...UNLIMITED, uploadSize: 1024 });
    const type = { 'Content-Type': 'application/octet-stream' };
    const large = await post('/api/v1/check', 'a'.repeat(5000), type, strict);
    expect(await problemFor(large)).toEqual({ status: 413, code: 'upload-too-large' });
  });
});

describe('under load', () => {
  test('no more are checked at once than there is room for, and the others are told so', async () => {
    const settings: ServeOptions['settings'] = { ...UNLIMITED, checksAtOnce: 1, checksWaiting: 0 };
    await using busy = await serveReports([], settings);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post('/api/v1/check', one(wrong), {}, busy)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses).toContain(503);
    expect((await post('/api/v1/check', one(wrong), {}, busy)).status).toBe(200);
  });

  test('an address that hands in too often has to wait', async () => {
    await using slow = await serveReports([], { uploadRateLimit: 2 });
    const statuses = [];
    for (let at = 0; at < 4; at += 1) {
      const path = at % 2 === 0 ? '/api/v1/check' : '/check';
      const response = await post(path, one('x'), {}, slow);
      statuses.push(response.status);
      if (response.status === 429) expect(response.headers.get('retry-after')).toBeTruthy();
    }
    expect(statuses).toEqual([200, 303, 429, 429]);
  });

  test('memory is given back when uploads end or are broken off, and nothing is on the disk', async () => {
    await using tight = await serveReports([], { ...UNLIMITED, uploadMemory: 64 * 1024 });
    const files = () => readdirSync(tmpdir()).filter((name) => !name.startsWith('nianbao-'));
    const there = files();
    for (let at = 0; at < 5; at += 1) await brokenOff(tight.url);
    expect((await post('/api/v1/check', one(wrong), {}, tight)).status).toBe(200);
    expect(files().filter((name) => !there.includes(name))).toEqual([]);
    const large = await post('/api/v1/check', one('a'.repeat(80 * 1024)), {}, tight);
    expect(await problemFor(large)).toEqual({ status: 503, code: 'checks-full' });
    expect((await post('/api/v1/check', one(wrong), {}, tight)).status).toBe(200);
  });
});

/** Begins to send a file of 50 KB and hangs up. */
function brokenOff(url: string): Promise<void> {
  return new Promise((resolve) => {
    const request = httpRequest(new URL('/check', url), {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': 1_000_000 },
    });
    request.on('error', () => setTimeout(resolve, 50));
    request.write(
      `--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n${'a'.repeat(50_000)}`,
      () => setTimeout(() => request.destroy(new Error('gone')), 100),
    );
  });
}
