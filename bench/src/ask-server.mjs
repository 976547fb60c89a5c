/** Serves the site, or bare Express with a constant JSON of a size, and tells its parent the port. */
import { openBundled } from '@nianbao/library';
import { createApp } from '@nianbao/web-search';
import express from 'express';

/** JSON of so many bytes. */
const constantOf = (bytes) => ({ answer: 'x'.repeat(Math.max(0, bytes - '{"answer":""}'.length)) });

function bare(bytes) {
  const constant = constantOf(bytes);
  const app = express();
  app.get('/api/v1/ask', (_request, response) => {
    response.json(constant);
  });
  return app;
}

const [kind, bytes] = process.argv.slice(2);
/** One asker sends all requests here, so the limit of requests an address has is out of the way. */
const UNLIMITED = { rateLimit: 0, logLevel: 'silent' };
const app = kind === 'site' ? createApp(await openBundled(), UNLIMITED) : bare(Number(bytes));
const listening = app.listen(0, '127.0.0.1', () => process.send?.(listening.address().port));
