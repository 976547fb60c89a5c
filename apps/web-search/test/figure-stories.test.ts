import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { accessibilityFaults } from './support/accessibility.js';
import { markupFaults } from './support/markup.js';
import { serveReports, type TestSite } from './support/site.js';
import { tableReport } from './support/table-report.js';
import { type InWindow, SIZES, windowsOn } from './support/windows.js';

let site: TestSite;
let browser: Browser;
let inWindow: InWindow;

const hostile = '示例县<img src=x onerror=window.hacked=1>人民政府';
const city = '示例市人民政府';
const town = '示例镇人民政府';
const address = (indicators: string[], agencies: string[]) =>
  `/compare?${new URLSearchParams([
    ...indicators.map((id): [string, string] => ['indicator', id]),
    ...agencies.map((name): [string, string] => ['agency', name]),
  ])}`;

beforeAll(async () => {
  [site, browser] = await Promise.all([
    serveReports([
      tableReport({ year: 2016, received: '4', granted: '2' }),
      tableReport({ year: 2017, received: '6', granted: '' }),
      tableReport({ year: 2018, received: '5', granted: '1' }),
      tableReport({ year: 2018, received: '9', granted: '3', agency: town }),
    ]),
    launchBrowser(),
  ]);
  inWindow = windowsOn(browser, site.url);
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** Every picture of the page has been drawn. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    await Promise.all(Array.from(document.images).map((image) => image.decode()));
    return Array.from(document.images).map(({ naturalWidth }) => naturalWidth);
  });

describe.each([
  ['without script', { javaScriptEnabled: false }],
  ['with script', {}],
] as const)('%s', (_name, options) => {
  test('choose two bodies and an indicator, compare, follow a figure to its cell', async () => {
    await inWindow(options, async (page) => {
      await page.goto('/');
      await page.getByRole('link', { name: '对比' }).click();
      await page.getByLabel(city).check();
      await page.getByLabel(town).check();
      await page.getByText('依申请公开', { exact: true }).click();
      await page.getByLabel('收到申请数').check();
      await page.getByRole('button', { name: '对比' }).click();
      await page.waitForURL(/indicator=received/);
      expect(await page.locator('.grid tbody tr').last().textContent()).toMatch(
        /2018年.*5.*9.*\+4/s,
      );
      await page.getByRole('link', { name: '9', exact: true }).click();
      await page.waitForURL(/\/reports\/.*#f-received-count$/);
      expect(await page.locator(':target').textContent()).toContain('9');
    });
  });
});

test('a blank is told as such, in the table and in the drawing', async () => {
  await inWindow({}, async (page) => {
    await page.goto(address(['granted'], [city]));
    expect(await page.getByRole('link', { name: '未填报' }).count()).toBe(1);
    expect(await page.locator('.chart img').getAttribute('alt')).toContain('2017年未填报');
    expect(await drawn(page)).toEqual([760]);
  });
});

test('a chart is drawn for the dark and for a phone, without moving the page', async () => {
  await inWindow({ colorScheme: 'dark', viewport: SIZES.phone }, async (page) => {
    await page.goto(address(['received'], [city]));
    expect(await drawn(page)).toEqual([360]);
    const source = await page
      .locator('.chart img')
      .evaluate((image) => (image as HTMLImageElement).currentSrc);
    expect(source).toContain('theme=dark');
  });
});

test('by keyboard alone: open the subjects, choose, compare', async () => {
  await inWindow({}, async (page) => {
    await page.goto('/compare');
    await page.getByLabel(city).focus();
    await page.keyboard.press('Space');
    await page.getByText('依申请公开', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/compare\?.*indicator=/);
    expect(await page.locator('.grid').count()).toBe(1);
  });
});

test('going back brings the choice back', async () => {
  await inWindow({}, async (page) => {
    await page.goto(address(['received'], [city]));
    await page.locator('.figure-link').first().click();
    await page.goBack();
    expect(await page.getByLabel(city).isChecked()).toBe(true);
  });
});

describe.each([
  ['all indicators', '/indicators'],
  ['an indicator', '/indicators/granted?year=2018'],
  ['an indicator without figures', '/indicators/charges'],
  ['a comparison to choose', '/compare'],
  ['a comparison of two', address(['received', 'granted'], [city, town])],
  ['a comparison of sums', address(['refused', 'litigation'], [city])],
  ['a comparison in English', `${address(['granted'], [city])}&lang=en`],
  ['a comparison of what is not there', address(['nothing'], [hostile])],
])('%s', (_name, path) => {
  test('is valid HTML', async () => {
    expect(await markupFaults(await (await site.get(path)).text())).toEqual([]);
  });

  test.each([
    ['light, at a desk', { viewport: SIZES.desk }],
    ['dark, on a phone', { viewport: SIZES.phone, colorScheme: 'dark' }],
  ] as const)('is accessible and fits: %s', async (_view, options) => {
    await inWindow({ ...options, bypassCSP: true }, async (page) => {
      await page.goto(path);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    });
  });

  test('gives a browser nothing to complain about', async () => {
    await inWindow({}, async (page) => {
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(path);
      expect(complaints).toEqual([]);
    });
  });
});
