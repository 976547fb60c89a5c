import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveReports, type TestSite } from './support/site.js';
import { tableReport } from './support/table-report.js';
import { hostileReport } from './support/texts.js';

let site: TestSite;
const agency = encodeURIComponent('示例市人民政府');

beforeAll(async () => {
  site = await serveReports([
    tableReport({ year: 2017, received: '4', granted: '2' }),
    tableReport({ year: 2018, received: '5', granted: '' }),
    hostileReport,
  ]);
});

afterAll(() => site?.[Symbol.asyncDispose]());

const text = async (path: string) => (await site.get(path)).text();

describe('a comparison', () => {
  test('links each figure to its cell and tells the change', async () => {
    const page = await text(`/compare?indicator=received&agency=${agency}`);
    expect(page).toMatch(/href="\/reports\/[^"]+#f-received-count">5</);
    expect(page).toContain('比2017年 +1（+25%）');
  });

  test('shows a blank as not filled in, and computes nothing with it', async () => {
    const page = await text(`/compare?indicator=granted&agency=${agency}`);
    expect(page).toContain('>未填报</a>');
    expect(page).not.toContain('class="change"');
  });

  test('says what it does not know, and asks for what is missing', async () => {
    const page = await text('/compare?indicator=nothing&agency=%E4%B9%99');
    expect(page).toContain('没有编号为“nothing”的指标。');
    expect(page).toContain('库里没有叫“乙”的机关');
    expect(page).toContain('请至少选一个机关和一个指标。');
  });

  test('of nothing is a form with examples that work', async () => {
    const [, example = ''] = /class="question" href="([^"]+)"/.exec(await text('/compare')) ?? [];
    expect((await site.get(example.replaceAll('&amp;', '&'))).status).toBe(200);
  });

  test('as CSV has a byte order mark, numbers as numbers and blanks empty', async () => {
    const response = await site.get(`/compare/figures.csv?indicator=granted&agency=${agency}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('content-disposition')).toContain('nianbao-compare.csv');
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[1]).toMatch(/^granted,予以公开数,示例市人民政府,2017,2,件,reported,/);
    expect(lines[2]).toMatch(/^granted,予以公开数,示例市人民政府,2018,,件,blank,/);
  });

  test('of one indicator, every body and year can be taken away', async () => {
    const page = await text('/indicators/granted');
    for (const format of ['csv', 'xlsx'])
      expect(page).toContain(`href="/indicators/granted/figures.${format}"`);
    const lines = (await text('/indicators/granted/figures.csv')).split('\r\n');
    expect(
      lines.some((line) =>
        line.startsWith('granted,予以公开数,示例市人民政府,2017,2,件,reported,'),
      ),
    ).toBe(true);
    expect((await site.get('/indicators/granted/figures.xlsx')).status).toBe(200);
    expect((await site.get('/indicators/nothing/figures.csv')).status).toBe(404);
  });

  test('as XLSX has numbers as numbers', async () => {
    const response = await site.get(`/compare/figures.xlsx?indicator=received&agency=${agency}`);
    const [sheet] = await readWorkbook(Buffer.from(await response.arrayBuffer()));
    expect(sheet?.data[1]?.slice(3, 5)).toEqual([2017, 4]);
  });

  test('as JSON is what the page shows', async () => {
    const response = await site.get(`/api/v1/compare?indicator=received&agency=${agency}`);
    expect(await response.json()).toMatchObject({
      years: [2017, 2018],
      series: [
        { points: [{ change: null }, { change: { since: 2017, difference: 1, growth: 25 } }] },
      ],
    });
  });

  test.each(['agency', 'year', 'indicator'])('of too many is refused: %s', async (name) => {
    const many = Array.from({ length: 40 }, (_, index) => `${name}=${2000 + index}`).join('&');
    expect((await site.get(`/compare?${many}`)).status).toBe(400);
  });
});

test('years far from any report cost no chart', async () => {
  const years = [1900, 2017, 2200].map((year) => `year=${year}`).join('&');
  const page = await text(`/compare?indicator=received&agency=${agency}&${years}`);
  expect(page).toContain('库中无年报');
  expect(page).toContain('class="chart"');
});

describe('a chart', () => {
  const address = `/charts/series.svg?indicator=received&agency=${agency}`;

  test('is an SVG that may do nothing, kept by its tag', async () => {
    const response = await site.get(address);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toMatch(/^<svg /);
    const tag = response.headers.get('etag') ?? '';
    expect(
      (await site.get(address, { headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' } }))
        .status,
    ).toBe(304);
  });

  test('is also a PNG', async () => {
    const response = await site.get(address.replace('.svg', '.png'));
    expect(response.headers.get('content-type')).toBe('image/png');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  test.each([
    ['/charts/series.svg', 404],
    ['/charts/series.svg?indicator=nothing', 404],
    ['/charts/ranking.png?indicator=received&year=1999', 404],
    [`${address}&width=1`, 400],
    [`${address}&theme=pink`, 400],
    [`${address}&width=100000000`, 400],
  ])('%s is refused', async (path, status) => {
    expect((await site.get(path)).status).toBe(status);
  });
});

describe('an indicator', () => {
  test('tells its forms, their documents, and where the series breaks', async () => {
    const page = await text('/indicators/granted');
    expect(page).toContain('国办公开办函〔2021〕30号');
    expect(page).toContain('同意公开答复数');
    expect(page).toContain('前后不直接比较');
  });

  test('has every figure, with the status of those that have none', async () => {
    const page = await text('/indicators/granted');
    expect(page).toMatch(/#f-answered-granted-count">2</);
    expect(page).toMatch(/#f-answered-granted-count">未填报</);
  });

  test('ranks the year that was asked for', async () => {
    expect(await text('/indicators/received?year=2017')).toContain('2017年排名');
    expect(await text('/indicators/received')).toContain('2018年排名');
  });

  test('that is not there is told so', async () => {
    const response = await site.get('/indicators/__proto__');
    expect(response.status).toBe(404);
  });

  test('stands in the list of all, and each of the list is there', async () => {
    const addresses = [...(await text('/indicators')).matchAll(/href="(\/indicators\/[^"]+)"/g)];
    expect(addresses.length).toBeGreaterThan(80);
    for (const [, path = ''] of addresses.filter((_, index) => index % 15 === 0)) {
      expect((await site.get(path)).status).toBe(200);
    }
  });
});
