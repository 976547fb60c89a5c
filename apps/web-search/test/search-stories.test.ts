/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { accessibilityFaults } from './support/accessibility.js';
import { type CommandSite, serveByCommand } from './support/command.js';
import { type InWindow, SIZES, windowsOn } from './support/windows.js';

const question = '2018年依申请公开多少件';

let site: CommandSite;
let browser: Browser;
let inWindow: InWindow;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveByCommand(), launchBrowser()]);
  inWindow = windowsOn(browser, site.url);
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

const box = (page: Page) => page.locator('#q');
const options = (page: Page) => page.getByRole('option');
const searchFor = (page: Page, q: string) => page.goto(`/search?${new URLSearchParams({ q })}`);

/** Types as a person does, and waits for what is offered. */
async function typeAndSee(page: Page, text: string) {
  await page.goto('/');
  await box(page).pressSequentially(text);
  await options(page).first().waitFor();
}

describe('suggestions while typing', () => {
  test('are walked through by keyboard, and the one taken is answered', async () => {
    await inWindow({}, async (page) => {
      await typeAndSee(page, '行政复');
      expect(await box(page).getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const second = options(page).nth(1);
      expect(await second.getAttribute('aria-selected')).toBe('true');
      expect(await box(page).getAttribute('aria-activedescendant')).toBe(
        await second.getAttribute('id'),
      );
      const chosen = await second.textContent();
      expect(await box(page).inputValue()).toBe(chosen);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=/);
      expect(await box(page).inputValue()).toBe(chosen);
      await page.locator('.answer-answered').waitFor();
    });
  });

  test('go away with Escape, and give back what was typed', async () => {
    await inWindow({}, async (page) => {
      await typeAndSee(page, '行政复');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Escape');
      expect(await box(page).inputValue()).toBe('行政复');
      expect(await box(page).getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('Escape');
      expect(await box(page).inputValue()).toBe('');
    });
  });

  test('lead back to what was typed beyond their end', async () => {
    await inWindow({}, async (page) => {
      await typeAndSee(page, '行政复');
      const count = await options(page).count();
      for (let step = 0; step <= count; step += 1) await page.keyboard.press('ArrowDown');
      expect(await box(page).inputValue()).toBe('行政复');
      expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
    });
  });

  test('are taken by a tap on a phone, and fit its screen', async () => {
    await inWindow({ viewport: SIZES.phone, hasTouch: true }, async (page) => {
      await typeAndSee(page, '官司');
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide).toBe(0);
      await options(page).first().tap();
      await page.locator('.answer-answered').waitFor();
    });
  });

  test('are accessible while open', async () => {
    await inWindow({ bypassCSP: true }, async (page) => {
      await typeAndSee(page, '行政');
      await page.keyboard.press('ArrowDown');
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });
});

describe('narrowing a search', () => {
  test('stands in the address, which opens as it was for another person', async () => {
    await inWindow({}, async (page) => {
      await searchFor(page, '公开');
      const offered = page.locator('.filter').first().getByRole('link').first();
      const [, count] = (await offered.textContent())?.trim().split(/\s+/) ?? [];
      await offered.click();
      await page.locator('.chip').waitFor();
      expect(await page.locator('#results-heading').textContent()).toContain(`${count} 段`);
      const shared = page.url();
      await inWindow({}, async (other) => {
        await other.goto(shared);
        expect(await other.locator('.chip').textContent()).toBe(
          await page.locator('.chip').textContent(),
        );
      });
    });
  });

  test('takes several years, and gives each back by its chip', async () => {
    await inWindow({}, async (page) => {
      await searchFor(page, '公开');
      const years = page.locator('.filter').first().getByRole('link');
      await years.nth(0).click();
      await years.nth(1).click();
      await page.locator('.chip').nth(1).waitFor();
      await page.locator('.chip').first().click();
      await page.waitForURL((url) => url.searchParams.getAll('year').length === 1);
      expect(await page.locator('.chip').count()).toBe(1);
    });
  });

  test('is undone by going back', async () => {
    await inWindow({}, async (page) => {
      await searchFor(page, '公开');
      const before = await page.locator('.passage').first().textContent();
      await page.getByRole('link', { name: '最新' }).click();
      await page.waitForURL(/sort=newest/);
      await page.goBack();
      expect(await page.locator('.passage').first().textContent()).toBe(before);
    });
  });

  test('works without script, page after page', async () => {
    await inWindow({ javaScriptEnabled: false }, async (page) => {
      await searchFor(page, '公开');
      const first = await page.locator('.passage').first().textContent();
      await page.getByRole('link', { name: '下一页' }).click();
      await page.waitForURL(/offset=10/);
      expect(await page.locator('.passage').first().textContent()).not.toBe(first);
    });
  });

  test('finds the newest first where that is asked for', async () => {
    await inWindow({}, async (page) => {
      await page.goto(`/search?${new URLSearchParams({ q: '公开', sort: 'newest' })}`);
      const years = await page.locator('.passage h3 .year').allTextContents();
      expect(years.length).toBeGreaterThan(1);
      expect(years).toEqual(years.toSorted().reverse());
    });
  });
});

test('a slip is put right, said, and can be taken back', async () => {
  await inWindow({}, async (page) => {
    await searchFor(page, '2018年行政付议多少件');
    const told = page.locator('.correction');
    expect(await told.textContent()).toContain('已按“2018年行政复议多少件”查找');
    await page.locator('.answer-answered').waitFor();
    await told.getByRole('link').click();
    await page.waitForURL(/exact=1/);
    expect(await page.locator('.correction').count()).toBe(0);
  });
});

test('the list of reports is filtered and sorted by a form without script', async () => {
  await inWindow({ javaScriptEnabled: false, viewport: SIZES.phone }, async (page) => {
    await page.goto('/reports');
    const [body = ''] = await page.locator('.list tbody a').allTextContents();
    await page.getByLabel('机关').first().fill(body.slice(0, 3));
    await page.getByLabel('排序').selectOption('newest');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.waitForURL(/sort=newest/);
    const bodies = await page.locator('.list tbody th').allTextContents();
    expect(bodies.filter((name) => !name.startsWith(body.slice(0, 3)))).toEqual([]);
  });
});

test('nothing is lost at twice the size of text', async () => {
  await inWindow({ viewport: { width: 640, height: 900 } }, async (page) => {
    for (const path of ['/', '/reports', `/search?q=${encodeURIComponent(question)}`]) {
      await page.goto(path);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(`${path}: ${tooWide}`).toBe(`${path}: 0`);
    }
  });
});

describe('weight', () => {
  test('the first page is light, and its scripts are lighter', async () => {
    await inWindow({}, async (page) => {
      const sizes = new Map<string, number>();
      page.on('requestfinished', async (request) => {
        const { responseBodySize } = await request.sizes();
        sizes.set(new URL(request.url()).pathname, responseBodySize);
      });
      await page.goto('/', { waitUntil: 'networkidle' });
      const all = [...sizes];
      const total = (some: typeof all) => some.reduce((sum, [, size]) => sum + size, 0);
      expect(total(all)).toBeGreaterThan(0);
      expect(total(all)).toBeLessThan(60_000);
      expect(total(all.filter(([path]) => path.endsWith('.js')))).toBeLessThan(10_000);
    });
  });
});
