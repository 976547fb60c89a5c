/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { type CommandSite, serveByCommand } from './support/command.js';

const question = '2018年依申请公开多少件';
const phone = { viewport: { width: 375, height: 700 } };

let site: CommandSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveByCommand(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** Opens a window, does something in it, and closes it. */
async function inWindow(options: BrowserContextOptions, story: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: site.url, ...options });
  try {
    await story(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Types the question on the first page and sends it, as a person does. */
async function ask(page: Page, text: string) {
  await page.goto('/');
  await page.getByLabel('您想知道什么？').fill(text);
  await page.getByRole('button', { name: '提问' }).click();
}

async function followTheEvidence(page: Page) {
  const evidence = page.locator('.evidence');
  expect(await evidence.textContent()).toContain('收到申请数');
  await evidence.getByRole('link').first().click();
  await page.waitForURL(/\/reports\/[^#]+#f-/);
}

/** The place that the address names: what it says, whether it shows and stands out. */
async function placeOf(page: Page) {
  const place = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
  const row = await place.locator('xpath=..').textContent();
  const plain = page.locator('td.figure:not(:target)').first();
  const [ground, otherGround] = [await groundOf(place), await groundOf(plain)];
  return { row, shown: await isInView(page), standsOut: ground !== otherGround };
}

type Place = ReturnType<Page['locator']>;

const groundOf = (place: Place) =>
  place.evaluate((element) => getComputedStyle(element).backgroundColor);

const isInView = (page: Page) =>
  page.locator(':target').evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });

describe.each([
  ['in an ordinary browser', {}],
  ['without script', { javaScriptEnabled: false }],
  ['on a phone', phone],
])('%s', (_name, options) => {
  test('a question is answered, and its evidence leads to the place in the report', async () => {
    await inWindow(options, async (page) => {
      await ask(page, question);
      expect(await page.locator('.number').first().textContent()).toMatch(/^5\s*件$/);
      await followTheEvidence(page);
      const { row, shown, standsOut } = await placeOf(page);
      expect(row).toMatch(/收到申请数.*5/s);
      expect({ shown, standsOut }).toEqual({ shown: true, standsOut: true });
    });
  });
});

test('on a phone no page is wider than the screen', async () => {
  await inWindow(phone, async (page) => {
    const report = await firstReport(page);
    for (const path of [
      '/',
      '/reports',
      report,
      `/search?q=${question}`,
      '/search?q=',
      '/nothing',
    ]) {
      await page.goto(path);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(`${path}: ${tooWide}`).toBe(`${path}: 0`);
    }
  });
});

test('a browser finds nothing to complain about', async () => {
  await inWindow({}, async (page) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const path of ['/', `/search?q=${question}`, await firstReport(page)])
      await page.goto(path);
    expect(complaints).toEqual([]);
  });
});

test('by keyboard alone: skip link, question, answer', async () => {
  await inWindow({}, async (page) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    expect(await page.locator('.number').first().textContent()).toMatch(/^5/);
  });
});

test('going back brings the answer back', async () => {
  await inWindow({}, async (page) => {
    await ask(page, question);
    await followTheEvidence(page);
    await page.goBack();
    expect(await page.getByLabel('您想知道什么？').inputValue()).toBe(question);
  });
});

async function firstReport(page: Page): Promise<string> {
  await page.goto('/reports');
  return (await page.locator('.list tbody a').first().getAttribute('href')) ?? '';
}
