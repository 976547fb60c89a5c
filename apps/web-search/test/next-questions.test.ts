import { openBundled } from '@nianbao/library';
import { expect, test } from 'vitest';
import { serve } from '../src/index.js';

test('an answer offers questions to go on with, and they are answered', async () => {
  const library = await openBundled();
  const site = await serve({ library });
  const page = async (path: string) => (await fetch(new URL(path, site.url))).text();
  const text = await page(`/search?q=${encodeURIComponent('平潭2021年收到多少件申请')}`);
  const [, next = ''] = /可以接着问[\s\S]*?href="([^"]+)"/.exec(text) ?? [];
  expect(await page(next.replaceAll('&amp;', '&'))).toContain('class="number"');
  await site.close();
  await library.close();
});
