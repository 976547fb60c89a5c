import { readFile } from 'node:fs/promises';
import { openBundled } from '@nianbao/library';
import { serve } from '@nianbao/web-search';
import { expect, test } from 'vitest';
import { generate } from '../generator.mjs';
import { createClient } from '../src/index.js';

async function bundledSite() {
  const library = await openBundled();
  const site = await serve({ library, port: 0, settings: { logLevel: 'silent', rateLimit: 0 } });
  return {
    client: createClient(`${site.url}/`),
    async [Symbol.asyncDispose]() {
      await site.close();
      await library.close();
    },
  };
}

test('the types are those of the API as it is now (npm run generate writes them anew)', async () => {
  const written = await readFile(new URL('../src/schema.ts', import.meta.url), 'utf8');
  expect(written).toBe(await generate());
});

test('asks, pages and reads a report', async () => {
  await using site = await bundledSite();
  const asked = await site.client.GET('/ask', { params: { query: { q: '2018年收到申请多少件' } } });
  expect(asked.data?.status).toBe('answered');
  expect(asked.data?.values[0]?.value).toBe(5);

  const years = { year: [2018, 2019] };
  const list = await site.client.GET('/reports', { params: { query: { ...years, limit: 1 } } });
  expect(list.data?.reports).toHaveLength(1);
  expect([2018, 2019]).toContain(list.data?.reports[0]?.year);

  const id = list.data?.reports[0]?.id ?? '';
  const report = await site.client.GET('/reports/{id}', { params: { path: { id } } });
  expect(report.data?.observations.length).toBeGreaterThan(0);
});

test('gets a problem with its code', async () => {
  await using site = await bundledSite();
  const { data, error } = await site.client.GET('/reports/{id}', {
    params: { path: { id: 'none' } },
  });
  expect(data).toBeUndefined();
  expect(error?.code).toBe('report-unknown');
});
