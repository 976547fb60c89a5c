import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../test/support/browser.js';
import { accessibilityFaults } from './support/accessibility.js';
import { type CommandSite, serveByCommand } from './support/command.js';
import { markupFaults } from './support/markup.js';
import { type InWindow, SIZES, windowsOn } from './support/windows.js';

const encoded = encodeURIComponent;

/** Pages and the states that they can be in. */
const PAGES = {
  'the first page': '/',
  'an answer': `/search?q=${encoded('2018年依申请公开多少件')}`,
  'a comparison': `/search?q=${encoded('2018年依申请公开比2017年多多少')}`,
  'a question left open': `/search?q=${encoded('多少件')}`,
  'a question that is empty': '/search?q=',
  'nothing found': `/search?q=${encoded('qqqq')}`,
  'the library': '/reports',
  'a page that is not there': '/nothing',
};

let site: CommandSite;
let browser: Browser;
let inWindow: InWindow;
let report: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveByCommand(), launchBrowser()]);
  inWindow = windowsOn(browser, site.url);
  report = /href="(\/reports\/[^"?#/]+)"/.exec(await markupOf('/reports'))?.[1] ?? '';
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

const markupOf = async (path: string) => (await fetch(new URL(path, site.url))).text();

describe.each([...Object.entries(PAGES), ['a report', undefined]] as const)(
  '%s',
  (_name, known) => {
    const path = () => known ?? report;

    test('is valid HTML', async () => {
      expect(await markupFaults(await markupOf(path()))).toEqual([]);
    });

    test.each([
      ['light, at a desk', { viewport: SIZES.desk }],
      ['dark, on a phone', { viewport: SIZES.phone, colorScheme: 'dark' }],
    ] as const)('is accessible: %s', async (_view, options) => {
      await inWindow({ ...options, bypassCSP: true }, async (page) => {
        await page.goto(path());
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });
  },
);

describe('the checks themselves', () => {
  test('tell markup that is not valid', async () => {
    expect(await markupFaults('<!DOCTYPE html><p><div></p>')).not.toEqual([]);
  });

  test('tell a page that shuts people out', async () => {
    await inWindow({}, async (page) => {
      await page.setContent(
        '<html lang="zh"><title>页</title><main><h1>页</h1><img src="a.png"></main>',
      );
      expect((await accessibilityFaults(page)).join()).toContain('image-alt');
    });
  });
});
