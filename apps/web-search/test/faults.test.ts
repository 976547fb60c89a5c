import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createApp, type SiteLibrary, type SiteSettings } from '../src/index.js';
import { doubleLibrary } from './support/double.js';

async function ask(library: SiteLibrary, settings: Partial<SiteSettings>) {
  const server = createApp(library, settings).listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/ask?q=a`);
    return { status: response.status, text: await response.text() };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('an unforeseen error is logged, and tells the outside nothing', async () => {
  const lines: string[] = [];
  const library = doubleLibrary({
    ask: async () => {
      throw new Error('secret of /srv/data');
    },
  });
  const { status, text } = await ask(library, { log: (line) => lines.push(line) });
  expect(status).toBe(500);
  expect(text).not.toMatch(/secret|srv|\.ts|\.js/);
  expect(lines.join()).toContain('secret of /srv/data');
});

test('an answer that takes too long is given up', async () => {
  const library = doubleLibrary({ ask: () => new Promise(() => {}) });
  const { status, text } = await ask(library, { timeLimit: 50, log: () => {} });
  expect(status).toBe(503);
  expect(JSON.parse(text)).toMatchObject({ code: 'time-limit' });
});
