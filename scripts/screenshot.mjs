/**
 * `node scripts/screenshot.mjs URL OUT.png [--width 375] [--height 900] [--dark] [--full]`: looks at
 * a page by hand.
 */
import { parseArgs } from 'node:util';
import { launchChromium } from './lib/chromium.mjs';
import { runScript, SetupError } from './lib/say.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});

await runScript(async () => {
  const [url, path] = positionals;
  if (url === undefined || path === undefined) {
    throw new SetupError('Expected a URL and a file name: screenshot.mjs URL OUT.png');
  }
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({
      viewport: { width: Number(values.width), height: Number(values.height) },
      colorScheme: values.dark ? 'dark' : 'light',
      locale: 'zh-CN',
    });
    await page.goto(url);
    await page.screenshot({ path, fullPage: values.full });
  } finally {
    await browser.close();
  }
});
