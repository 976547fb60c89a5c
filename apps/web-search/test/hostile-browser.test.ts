/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { hostilePages, hostileSite } from './support/hostile-site.js';
import type { TestSite } from './support/site.js';
import { type InWindow, windowsOn } from './support/windows.js';

let site: TestSite;
let browser: Browser;
let inWindow: InWindow;

beforeAll(async () => {
  [site, browser] = await Promise.all([hostileSite(), launchBrowser()]);
  inWindow = windowsOn(browser, site.url);
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** What a page must never have: script of its own text, handlers, frames, links that run. */
const FOREIGN = [
  'script:not([src^="/assets/"]):not([type="application/ld+json"])',
  ...['onerror', 'onload', 'onclick', 'onfocus', 'ontoggle', 'style', 'srcdoc'].map(
    (name) => `[${name}]`,
  ),
  'iframe, object, embed, base, meta[http-equiv], template, math, svg, form[action^="javascript" i]',
  '[href^="javascript" i], [href^="data" i], [src^="javascript" i], [src^="data" i]',
].join(',');

/** Everything that would show that something ran. */
async function watch(page: Page) {
  const ran: string[] = [];
  page.on('dialog', async (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => ran.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { origin, hash } = new URL(request.url());
    if (origin !== new URL(site.url).origin) ran.push(`request: ${request.url()}${hash}`);
  });
  return {
    async found() {
      const canary = await page.evaluate(() => 'hacked' in window);
      const foreign = await page.locator(FOREIGN).count();
      return [
        ...ran,
        ...(canary ? ['canary'] : []),
        ...(foreign > 0 ? [`${foreign} foreign`] : []),
      ];
    },
  };
}

describe.each([
  ['by escaping alone, the policy put aside', { bypassCSP: true }],
  ['under the policy', {}],
])('nothing of a report, question or address runs: %s', (_name, options) => {
  test('on any page', async () => {
    const pages = await hostilePages(site);
    expect(pages.length).toBeGreaterThan(60);
    await inWindow(options, async (page) => {
      const watched = await watch(page);
      for (const path of pages) {
        await page.goto(path);
        expect(`${path}: ${await watched.found()}`).toBe(`${path}: `);
      }
    });
  });

  test('among the suggestions, which name bodies', async () => {
    await inWindow(options, async (page) => {
      const watched = await watch(page);
      await page.goto('/');
      await page.locator('#q').pressSequentially('示例县');
      const option = page.getByRole('option').first();
      await option.waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('#q').inputValue()).toContain('<img');
      expect(await watched.found()).toEqual([]);
    });
  });
});

test('a drawing with a hostile name, opened by itself, runs nothing', async () => {
  const [report] = (await site.library.reports()).filter(({ agency }) => agency.includes('<img'));
  const query = new URLSearchParams({ indicator: 'received', agency: report?.agency ?? '' });
  await inWindow({}, async (page) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    const response = await page.goto(`/charts/series.svg?${query}`);
    expect(response?.status()).toBe(200);
    expect(await page.locator('svg').count()).toBe(1);
    expect(await page.locator('img, script, foreignObject').count()).toBe(0);
    expect(dialogs).toEqual([]);
  });
});

test('what a report says about itself as data breaks neither its block nor the policy', async () => {
  await inWindow({}, async (page) => {
    await page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        violations.push(violatedDirective),
      );
    });
    for (const { id, title } of await site.library.reports()) {
      await page.goto(`/reports/${id}`);
      const block = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.parse(block ?? '').name).toBe(title);
      expect(await page.evaluate('window.violations')).toEqual([]);
    }
  });
});
