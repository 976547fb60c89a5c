/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { accessibilityFaults } from './support/accessibility.js';
import { markupFaults } from './support/markup.js';
import { fileOf, formOf, htmlOf, KINDS, type MadeReport, textOf } from './support/report-files.js';
import { serveReports, type TestSite } from './support/site.js';
import { type InWindow, SIZES, windowsOn } from './support/windows.js';

const WRONG: MadeReport = { year: 2018, received: 6 };
const SETTINGS = { uploadRateLimit: 0, uploadSize: 1024 * 1024, allowContribute: true };

let site: TestSite;
let browser: Browser;
let inWindow: InWindow;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveReports([], SETTINGS), launchBrowser()]);
  inWindow = windowsOn(browser, site.url);
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

const files = (page: Page) => page.getByLabel('年报文件');
const send = (page: Page) => page.getByRole('button', { name: '开始核查' }).click();

async function check(page: Page, given: Parameters<ReturnType<typeof files>['setInputFiles']>[0]) {
  await page.goto('/check');
  await files(page).setInputFiles(given);
  await send(page);
  await page.waitForURL(/\/check\/results\//);
}

/** Follows the first finding that is wrong to its cell; what the cell shows. */
async function followToTheCell(page: Page): Promise<string> {
  await page.locator('.finding-error .finding-figures a').first().click();
  await page.waitForURL(/#f-/);
  const cell = page.locator(':target');
  const isInView = await cell.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  expect(isInView).toBe(true);
  return (await cell.textContent()) ?? '';
}

describe.each([
  ['with script', {}],
  ['without script', { javaScriptEnabled: false }],
  ['on a phone', { viewport: SIZES.phone }],
] as [string, BrowserContextOptions][])('%s', (_name, options) => {
  test('a planted error is found, and leads to its cell', async () => {
    await inWindow(options, async (page) => {
      await check(page, await fileOf('docx', WRONG, browser));
      expect(await page.locator('h1').textContent()).toContain('示例市人民政府2018年');
      expect(await page.locator('.finding-error').first().textContent()).toMatch(/2.*0.*3.*5.*6/s);
      expect(await followToTheCell(page)).toContain('6');
    });
  });

  test('text that is pasted is checked as well', async () => {
    await inWindow(options, async (page) => {
      await page.goto('/check');
      await page.getByLabel('年报全文').fill(textOf(WRONG));
      await send(page);
      await page.waitForURL(/\/check\/results\//);
      expect(await followToTheCell(page)).toContain('6');
    });
  });
});

test.each(KINDS)(
  'the same error is found in a file of kind %s',
  async (kind) => {
    const file = await fileOf(kind, WRONG, browser);
    await inWindow({}, async (page) => {
      await check(page, file);
      expect(await followToTheCell(page)).toContain('6');
    });
  },
  60_000,
);

test('two years and a broken file: each is listed, and the years stand beside each other', async () => {
  const given = [
    await fileOf('docx', { year: 2018, received: 5 }, browser),
    await fileOf('html', { year: 2017, received: 6 }, browser),
    { name: '坏.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nbroken') },
  ];
  await inWindow({}, async (page) => {
    await check(page, given);
    expect(await page.locator('.check-file').count()).toBe(3);
    expect(await page.locator('.check-file-unread').textContent()).toContain('坏.pdf');
    await page.getByRole('link', { name: '示例-2018.docx' }).click();
    await page.getByText('与 2017 年的年报对照').click();
    const row = page.locator('.check-years tr', { hasText: '收到申请' }).first();
    expect(await row.locator('td').allTextContents()).toEqual(['6', '5', '−1']);
    await row.getByRole('link', { name: '6' }).click();
    await page.waitForURL(/\/2#f-/);
  });
});

test('by keyboard alone: paste, send, follow', async () => {
  await inWindow({}, async (page) => {
    await page.goto('/check');
    await page.getByLabel('年报全文').focus();
    await page.keyboard.insertText(textOf(WRONG));
    await tabTo(page, '开始核查');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/check\/results\//);
    await tabTo(page, '收到申请数');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#f-/);
  });
});

async function tabTo(page: Page, label: string) {
  for (let at = 0; at < 60; at += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (text.trim().startsWith(label)) return;
  }
  throw new Error(`Expected the focus to come to ${label}`);
}

test('files are dropped, listed, and taken away again', async () => {
  await inWindow({}, async (page) => {
    await page.goto('/check');
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt'));
      transfer.items.add(new File(['x'], 'second.txt'));
      return transfer;
    }, textOf(WRONG));
    await page.dispatchEvent('.check-drop', 'drop', { dataTransfer: data });
    const chosen = page.getByRole('list', { name: '已选的文件' }).getByRole('listitem');
    expect(await chosen.count()).toBe(2);
    await page.getByRole('button', { name: '移除 second.txt' }).click();
    expect(await chosen.count()).toBe(1);
    await send(page);
    await page.waitForURL(/\/check\/results\//);
    expect(await followToTheCell(page)).toContain('6');
  });
});

describe('what cannot be taken is said on the form', () => {
  test.each([
    ['with script', true],
    ['without script', false],
  ])(
    '%s',
    async (_name, javaScriptEnabled) => {
      await inWindow({ javaScriptEnabled }, async (page) => {
        await page.goto('/check');
        await send(page);
        await page.getByRole('alert').getByText('请选择文件').waitFor();
        const large = {
          name: 'a.txt',
          mimeType: 'text/plain',
          buffer: Buffer.alloc(1_100_000, 'a'),
        };
        await files(page).setInputFiles(large);
        await send(page);
        await page.getByRole('alert').getByText('文件太大').waitFor();
      });
    },
    60_000,
  );
});

test('an upload can be broken off', async () => {
  await inWindow({}, async (page) => {
    await page.goto('/check');
    await page.route('**/check', (route) =>
      route.request().method() === 'POST' ? new Promise(() => {}) : route.continue(),
    );
    await page.getByLabel('年报全文').fill('x');
    await send(page);
    await page.getByRole('button', { name: '取消' }).click();
    expect(await page.locator('.check-progress').isHidden()).toBe(true);
    expect(await page.getByRole('button', { name: '开始核查' }).isEnabled()).toBe(true);
  });
});

test('a report that is to be kept is kept, and said so', async () => {
  const made = { year: 2016, received: 5, agency: '示例县人民政府' };
  await inWindow({}, async (page) => {
    await page.goto('/check');
    await files(page).setInputFiles(await fileOf('txt', made, browser));
    await page.getByLabel('核查后收录').check();
    await send(page);
    await page.getByText('已收录到年报库').waitFor();
    await page.getByRole('link', { name: '在年报库里查看' }).click();
    expect(await page.locator('h1').textContent()).toContain('示例县人民政府2016年');
  });
});

test('names, contents and scripts of files run nothing', async () => {
  const attack = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  const content = htmlOf({ ...WRONG, prose: attack, agency: '示例市人民政府' }).replace(
    '</body>',
    `<script>window.hacked=1</script><svg onload="window.hacked=1"></svg></body>`,
  );
  const escaped = textOf({ ...WRONG, prose: attack });
  const form = formOf([
    { name: `${attack}.html`, content },
    { name: `<script>window.hacked=1<.txt`, content: escaped },
    { name: `'"><svg onload=hacked=1>.pdf`, content: '%PDF-1.4<script>window.hacked=1</script>' },
  ]);
  const response = await site.get('/check', { method: 'POST', body: form, redirect: 'manual' });
  const result = response.headers.get('location') ?? '';
  await inWindow({ bypassCSP: true }, async (page) => {
    for (const path of [result, `${result}/1`, `${result}/2`, `${result}/3`, `${result}/sheet`]) {
      await page.goto(path);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    }
    // In the list of what is chosen too.
    await page.goto('/check');
    const name = '<img src=x onerror=window.hacked=1>.txt';
    await files(page).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('x') });
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});

test('what was found is cleared at once where somebody wants that', async () => {
  await inWindow({}, async (page) => {
    await check(page, await fileOf('txt', WRONG, browser));
    const result = page.url();
    await page.getByRole('button', { name: '立即清除' }).click();
    await page.getByText('核查结果已清除').waitFor();
    expect((await page.goto(result))?.status()).toBe(404);
  });
});

describe('every state', () => {
  let paths: string[];

  beforeAll(async () => {
    const form = formOf([
      { name: 'now.txt', content: textOf(WRONG) },
      { name: 'then.txt', content: textOf({ year: 2017, received: 5 }) },
      { name: 'broken.pdf', content: '%PDF-1.7 broken' },
    ]);
    const response = await site.get('/check', { method: 'POST', body: form, redirect: 'manual' });
    const result = response.headers.get('location') ?? '';
    const of = (rest: string) => `${result}${rest}`;
    paths = [
      '/check',
      '/check?lang=en',
      of(''),
      of('/1'),
      of('/1?lang=en'),
      of('/3'),
      of('/sheet'),
    ];
  });

  test('is valid HTML', async () => {
    for (const path of paths) {
      expect(await markupFaults(await (await site.get(path)).text()), path).toEqual([]);
    }
    const refused = await site.get('/check', { method: 'POST', body: formOf([], { a: '' }) });
    expect(await markupFaults(await refused.text())).toEqual([]);
  });

  test.each([
    ['light, at a desk', { viewport: SIZES.desk }],
    ['dark, on a phone', { viewport: SIZES.phone, colorScheme: 'dark' }],
  ] as [string, BrowserContextOptions][])(
    'is accessible: %s',
    async (_name, options) => {
      await inWindow({ ...options, bypassCSP: true }, async (page) => {
        for (const path of paths) {
          await page.goto(path);
          expect(await accessibilityFaults(page), path).toEqual([]);
        }
        await page.goto('/check');
        await files(page).setInputFiles([await fileOf('txt', WRONG, browser)]);
        expect(await accessibilityFaults(page), 'chosen').toEqual([]);
      });
    },
    120_000,
  );

  test('is no wider than a phone', async () => {
    await inWindow({ viewport: SIZES.phone }, async (page) => {
      for (const path of paths) {
        await page.goto(path);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(`${path}: ${wider}`).toBe(`${path}: 0`);
      }
    });
  });
});
