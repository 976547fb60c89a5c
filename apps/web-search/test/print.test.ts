/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { type CommandSite, serveByCommand } from './support/command.js';
import { type InWindow, windowsOn } from './support/windows.js';

/** A4 less the margins of the style sheet, in CSS pixels of 96 to the inch. */
const SHEET = { width: Math.floor(((210 - 36) / 25.4) * 96), height: 900 };

let site: CommandSite;
let browser: Browser;
let inWindow: InWindow;
let reports: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([serveByCommand(), launchBrowser()]);
  inWindow = windowsOn(browser, site.url);
  const list = await (await fetch(new URL('/reports', site.url))).text();
  reports = [
    ...new Set(Array.from(list.matchAll(/href="(\/reports\/r[^"?#/]+)/g), ([, to = '']) => to)),
  ];
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

describe('a report on paper', () => {
  test('fits the width of the sheet, every table with it', async () => {
    expect(reports).not.toEqual([]);
    await inWindow({ viewport: SHEET }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const path of reports) {
        await page.goto(path);
        const cut = await page.evaluate(
          () =>
            Array.from(document.querySelectorAll('main *')).filter(
              (element) =>
                !element.closest('.hidden') &&
                element.getClientRects().length > 0 &&
                element.getBoundingClientRect().right > innerWidth + 1,
            ).length,
        );
        expect(`${path}: ${cut}`).toBe(`${path}: 0`);
      }
    });
  });

  test('takes a few sheets and leaves out what can only be clicked', async () => {
    await inWindow({}, async (page) => {
      for (const path of reports) {
        await page.goto(path);
        const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const count = sheets.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(6);
        expect(sheets).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
      }
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.masthead', '.outline', '.take-away', '.to-top']) {
        expect(await page.locator(part).first().isVisible()).toBe(false);
      }
    });
  });
});
