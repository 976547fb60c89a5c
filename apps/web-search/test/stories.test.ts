/// <reference lib="dom" />
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openLibrary } from '@nianbao/library';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { serve } from '../src/index.js';
import { type CommandSite, serveByCommand } from './support/command.js';
import { laterReport, plainReport } from './support/texts.js';
import { type InWindow, SIZES, windowsOn } from './support/windows.js';

const COMMAND = fileURLToPath(new URL('../../cli/bin/nianbao.mjs', import.meta.url));

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

/** Bodies of the library whose series of an indicator crosses a break, that body first. */
async function bodiesOverABreak(indicator: string): Promise<string[]> {
  const { figures } = await (await fetch(`${site.url}/api/v1/indicators/${indicator}`)).json();
  const names = [...new Set<string>(figures.map(({ agency }: { agency: string }) => agency))];
  for (const name of names) {
    const query = new URLSearchParams({ indicator, agency: name });
    const { series } = await (await fetch(`${site.url}/api/v1/compare?${query}`)).json();
    const isBroken = series[0].points.some((point: { break: unknown }) => point.break !== null);
    if (isBroken) return [name, ...names.filter((other) => other !== name)];
  }
  throw new Error('Expected a body whose series crosses a break');
}

test('two bodies compared over a break: it is said, drawn, and no growth is made of it', async () => {
  const [broken = '', other = ''] = await bodiesOverABreak('received');
  await inWindow({}, async (page) => {
    await page.goto('/compare');
    await page.getByLabel(broken).check();
    await page.getByLabel(other).check();
    await page.getByText('依申请公开', { exact: true }).click();
    await page.getByLabel('收到申请数').check();
    await page.getByRole('button', { name: '对比' }).click();
    await page.waitForURL(/indicator=received/);
    const cell = page.locator('.grid td', { hasText: '口径变化' });
    expect(await cell.count()).toBe(1);
    expect(await cell.textContent()).not.toMatch(/%/);
    await cell.locator('.note-link').click();
    expect(await page.locator(':target').textContent()).toContain(broken);
    expect(await page.locator('.chart img').getAttribute('alt')).toContain('口径变化');
    const drawing = await page.locator('.chart img').getAttribute('src');
    expect(await (await fetch(new URL(drawing ?? '', site.url))).text()).toContain('口径变化');
  });
});

test('in English: the language is changed, a question asked, its evidence followed, all of it in English', async () => {
  await inWindow({ locale: 'en-GB' }, async (page) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/lang=en/);
    await page.locator('#q').fill('How many applications were received in 2022?');
    await page.locator('#q').press('Enter');
    await page.locator('.answer-answered').waitFor();
    await page.locator('.evidence').getByRole('link').first().click();
    await page.waitForURL(/\/reports\/[^#]+\?lang=en#f-/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // The report itself is in the language that it was written in, and says so.
    expect(
      await page
        .locator(':target')
        .evaluate((place) => place.closest('[lang]')?.getAttribute('lang')),
    ).toBe('zh-CN');
    await page.getByRole('link', { name: 'Indicators' }).click();
    await page.getByRole('link', { name: 'Applications received' }).click();
    expect(await page.locator('h1').textContent()).toBe('Applications received');
    expect(await page.locator('.breaks').textContent()).toMatch(/^[\s\x20-\x7e–—：，。（）]+$/);
  });
});

test('in the dark, ink and ground change places, and a chart goes with them', async () => {
  const brightness = (page: Page) =>
    page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      const sum = (text: string) =>
        (text.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((all, part) => all + Number(part), 0);
      return { ground: sum(backgroundColor), ink: sum(color) };
    });
  await inWindow({ colorScheme: 'dark', viewport: SIZES.phone }, async (page) => {
    for (const path of ['/', '/reports', '/indicators/received', '/about', '/nothing']) {
      await page.goto(path);
      const { ground, ink } = await brightness(page);
      expect(`${path}: ${ground < 200 && ink > 550}`).toBe(`${path}: true`);
    }
  });
});

test('the first page holds still while it comes, and what is largest on it is there at once', async () => {
  for (const viewport of Object.values(SIZES)) {
    await inWindow({ viewport }, async (page) => {
      await page.goto('/', { waitUntil: 'networkidle' });
      const { shift, largest } = await page.evaluate(paintOf);
      expect(shift).toBe(0);
      expect(largest).toMatch(/^(H1|P)$/);
    });
  }
});

/** Runs in the page: how much moved, and what was painted largest. */
async function paintOf() {
  const entriesOf = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 300);
    });
  const shifts = (await entriesOf('layout-shift')) as (PerformanceEntry & { value: number })[];
  const paints = (await entriesOf('largest-contentful-paint')) as (PerformanceEntry & {
    element: Element | null;
  })[];
  return {
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    largest: paints.at(-1)?.element?.tagName ?? '',
  };
}

describe('while another process takes a report in', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-two-tabs-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function ingestElsewhere(name: string, text: string): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, text);
    const data = join(folder, 'data');
    await promisify(execFile)(process.execPath, [COMMAND, 'ingest', path, '--data', data]);
  }

  test('two tabs stay usable, and each shows it as soon as it is looked at again', async () => {
    await ingestElsewhere('first.txt', plainReport);
    const library = await openLibrary({ data: join(folder, 'data'), readOnly: true });
    const settings = { logLevel: 'silent', rateLimit: 0 } as const;
    const served = await serve({ library, port: 0, settings });
    try {
      await inWindow({ baseURL: served.url }, async (list) => {
        const question = await list.context().newPage();
        await list.goto('/reports');
        await question.goto(`/search?q=${encodeURIComponent('2019年举办培训班多少次')}`);
        expect(await list.locator('.list tbody tr').count()).toBe(1);
        expect(await question.locator('.answer-answered').count()).toBe(0);

        const taking = ingestElsewhere('second.txt', laterReport);
        await question.getByRole('link', { name: '年报库' }).first().click();
        await question.goBack();
        await taking;

        await list.reload();
        expect(await list.locator('.list tbody tr').count()).toBe(2);
        await question.reload();
        expect(await question.locator('.number').first().textContent()).toMatch(/^4/);
      });
    } finally {
      await served.close();
      await library.close();
    }
  });
});
