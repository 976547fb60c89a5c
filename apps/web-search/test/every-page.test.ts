import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { accessibilityFaults } from './support/accessibility.js';
import { markupFaults } from './support/markup.js';
import { serveReports, type TestSite } from './support/site.js';
import { tableReport } from './support/table-report.js';
import { laterReport, plainReport } from './support/texts.js';
import { unmarkedChinese } from './support/unmarked-chinese.js';
import { type InWindow, SIZES, windowsOn } from './support/windows.js';

const q = (text: string) => `/search?q=${encodeURIComponent(text)}`;

/** Pages and states that no other test of a page looks at. */
const PAGES: Readonly<Record<string, string>> = {
  'what this is': '/about',
  'the API': '/api',
  'the first page in English': '/?lang=en',
  'an answer in English': `${q('How many applications were received in 2018?')}&lang=en`,
  'nothing found in English': `${q('qqqq')}&lang=en`,
  'the library in English': '/reports?lang=en',
  'a report in English': 'REPORT?lang=en',
  'what this is in English': '/about?lang=en',
  'the API in English': '/api?lang=en',
  'an indicator in English': '/indicators/received?lang=en',
  'all indicators in English': '/indicators?lang=en',
  'a comparison in English':
    '/compare?indicator=received&agency=测试市人民政府&agency=示例市&lang=en',
  'the check in English': '/check?lang=en',
  'a search that is narrowed': `${q('信息公开')}&year=2018&sort=newest`,
  'a report with a figure to look at': 'REPORT#f-received-count',
  'a list that nothing is on': '/reports?agency=qqqq&state=findings',
  'a page that is not there, in English': '/nothing?lang=en',
  'a report that is not there': '/reports/none',
  'a parameter that cannot be': '/reports?year=never',
  'a question that is too long': q('长'.repeat(501)),
};

let site: TestSite;
let browser: Browser;
let inWindow: InWindow;
let report: string;

beforeAll(async () => {
  const table = tableReport({ year: 2018, received: '5', granted: '1' });
  [site, browser] = await Promise.all([
    serveReports([plainReport, laterReport, table]),
    launchBrowser(),
  ]);
  inWindow = windowsOn(browser, site.url);
  const [fullest] = (await site.library.reports()).sort(
    (one, other) => other.observations - one.observations,
  );
  report = `/reports/${fullest?.id}`;
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** The same page at a desk in the light and on a phone in the dark. */
async function expectAccessible(page: Page) {
  await page.setViewportSize(SIZES.desk);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize(SIZES.phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}

test.each(Object.entries(PAGES))('%s: valid, accessible, quiet', async (_name, of) => {
  const path = of.replace('REPORT', report);
  expect(await markupFaults(await (await site.get(path)).text())).toEqual([]);
  await inWindow({ bypassCSP: true }, async (page) => {
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => complaints.push(message.text()));
    const response = await page.goto(path);
    await expectAccessible(page);
    if (path.includes('lang=en')) expect(await unmarkedChinese(page)).toEqual([]);
    // Of a page that is an error a browser says so itself.
    const said = complaints.filter((text) => !text.includes(`status of ${response?.status()}`));
    expect(said).toEqual([]);
  });
});

describe('asked too often', () => {
  test('a person is told how long to wait, on a page that is valid and accessible', async () => {
    await using limited = await serveReports([plainReport], { rateLimit: 1 });
    await limited.get('/about');
    const refused = await limited.get('/about');
    expect(refused.status).toBe(429);
    expect(await markupFaults(await refused.text())).toEqual([]);
    await inWindow({ baseURL: limited.url, bypassCSP: true }, async (page) => {
      const response = await page.goto('/about?lang=en');
      expect(response?.status()).toBe(429);
      await expectAccessible(page);
    });
  });
});
