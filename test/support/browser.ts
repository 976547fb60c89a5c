import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/lib/chromium.mjs';

/**
 * A headless Chromium for tests, with Chinese fonts and nothing of the machine's own.
 *
 * @example
 * await using browser = await launchBrowser();
 * const page = await browser.newPage();
 */
export function launchBrowser(): Promise<Browser> {
  return launchChromium();
}
