import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkedFileList } from '../../apps/web-search/src/api/check-shapes.js';
import type { ServeOptions } from '../../apps/web-search/src/index.js';
import { DEFAULT_SETTINGS } from '../../apps/web-search/src/settings.js';
import { formOf, textOf } from '../../apps/web-search/test/support/report-files.js';
import { serveReports, type TestSite } from '../../apps/web-search/test/support/site.js';
import { BOMBS } from '../../packages/ingest/test/generator/hostile/bombs.js';

let site: TestSite;
const log: string[] = [];

beforeAll(async () => {
  const settings: ServeOptions['settings'] = {
    uploadRateLimit: 0,
    logLevel: 'error',
    log: (line) => log.push(line),
  };
  site = await serveReports([], settings);
}, 60_000);

afterAll(() => site[Symbol.asyncDispose]());

describe('a file that is made to do harm', () => {
  test.each(BOMBS.map(({ label, make }) => [label, make] as const))(
    '%s',
    async (_label, make) => {
      const { name, bytes } = make();
      // Making it took long; connections that were closed meanwhile are noticed first.
      await setTimeout(100);
      const form = formOf([
        { name, content: new Uint8Array(bytes) },
        { name: 'whole.txt', content: textOf({ year: 2018, received: 5 }) },
      ]);
      const response = await site.get('/api/v1/check', { method: 'POST', body: form });
      if (bytes.length > DEFAULT_SETTINGS.uploadSize) {
        expect(response.status).toBe(413);
        return;
      }
      expect(response.status).toBe(200);
      const { files } = checkedFileList.parse(await response.json());
      // Read within bounds, or refused in words; never a fault, and the other file is read.
      expect(files[0]?.error?.code ?? 'read').not.toBe('internal');
      expect(files[1]?.status).toBe('ok');
    },
    120_000,
  );

  test('is no fault of the site', () => {
    expect(log).toEqual([]);
  });
});
