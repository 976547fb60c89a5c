/**
 * Serves the site as it is built, or bare Express with a constant body of a size, and tells its parent the
 * port; asked by its parent, it tells what memory it holds.
 */
import { createServer } from 'node:http';
import { openBundled } from '@nianbao/library';
import { createApp } from '@nianbao/web-search';
import express from 'express';

/** One asker sends all requests here, so the limit of requests an address has is out of the way. */
const UNLIMITED = { rateLimit: 0 };

/** The same body at every address. */
function bare(bytes, mediaType) {
  const isJson = mediaType.includes('json');
  const constant = isJson ? { answer: 'x'.repeat(bytes - 13) } : `<p>${'x'.repeat(bytes - 3)}`;
  const answer = (_request, response) => {
    if (isJson) response.json(constant);
    else response.type('html').send(constant);
  };
  const app = express();
  for (const path of ['/api/v1/ask', '/search', '/reports/:id']) app.get(path, answer);
  return app;
}

const [kind, bytes, mediaType] = process.argv.slice(2);
const app =
  kind === 'site' ? createApp(await openBundled(), UNLIMITED) : bare(Number(bytes), mediaType);
const server = createServer(app).listen(0, '127.0.0.1', () =>
  process.send?.(server.address().port),
);

/** What is held, after what is no longer needed has been let go. */
process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ held: heapUsed + external, rss });
});
