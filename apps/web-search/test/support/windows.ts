import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** What a person does in a window. */
export type Story = (page: Page) => Promise<void>;

/** Opens a window of a site, does something in it, and closes it. */
export type InWindow = (options: BrowserContextOptions, story: Story) => Promise<void>;

/** Windows on the site at `baseURL`. */
export function windowsOn(browser: Browser, baseURL: string): InWindow {
  return async (options, story) => {
    const context = await browser.newContext({ locale: 'zh-CN', baseURL, ...options });
    try {
      await story(await context.newPage());
    } finally {
      await context.close();
    }
  };
}

/** The sizes that every page is looked at in. */
export const SIZES = {
  phone: { width: 375, height: 700 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1440, height: 900 },
} as const;
