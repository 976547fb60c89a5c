import { expect, test } from 'vitest';
import { launchBrowser } from './support/browser.js';

test('a page is shown and its Chinese text read back', async () => {
  await using browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 375, height: 600 } });
  await page.goto(dataPage('<h1>政府信息公开年度报告</h1>'));
  expect(await page.textContent('h1')).toBe('政府信息公开年度报告');
});

test('Chinese characters have glyphs of their own, not the box for a missing one', async () => {
  await using browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 200, height: 100 } });
  const picture = async (text: string) => {
    await page.goto(dataPage(`<p style="font-size:40px">${text}</p>`));
    return (await page.screenshot()).toString('base64');
  };
  expect(await picture('年')).not.toBe(await picture('报'));
});

function dataPage(body: string) {
  return `data:text/html;charset=utf-8,${encodeURIComponent(`<meta charset="utf-8">${body}`)}`;
}
