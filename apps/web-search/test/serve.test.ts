import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { serve } from '../src/index.js';
import { doubleLibrary } from './support/double.js';

/** Never asked in these tests: they are about ports. */
const library = doubleLibrary({});

test('a port that is taken and was asked for is an error that says so', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const attempt = serve({ library, port });
  await expect(attempt).rejects.toMatchObject({ code: 'setting-invalid' });
  await expect(attempt).rejects.toThrow(String(port));
  other.close();
});

test('without a port, the next free one is taken and said', async () => {
  const lines: string[] = [];
  await using first = await serve({ library, say: () => {} });
  await using second = await serve({ library, say: (line) => lines.push(line) });
  expect(second.url).not.toBe(first.url);
  expect(lines).toEqual([expect.stringContaining(new URL(second.url).port)]);
});

test('a host that this machine does not have is an error that says so', async () => {
  const attempt = serve({ library, host: '192.0.2.1', port: 0 });
  await expect(attempt).rejects.toMatchObject({ code: 'setting-invalid' });
});

test('closing ends what is kept open, and twice does no harm', async () => {
  const site = await serve({ library, port: 0 });
  expect((await fetch(new URL('/healthz', site.url))).status).toBe(200);
  await site.close();
  await site.close();
  await expect(fetch(new URL('/healthz', site.url))).rejects.toThrow();
});
