import express, { type Express } from 'express';
import { loadAssets, serveAssets } from './http/assets.js';
import { revalidate } from './http/cache.js';
import { readOnly, securityHeaders, timeLimit } from './http/security.js';
import type { SiteLibrary } from './library.js';
import { apiRoutes } from './routes/api.js';
import { pageRoutes } from './routes/pages.js';
import { pageUnknown, problems } from './routes/problems.js';
import { DEFAULT_SETTINGS, type SiteSettings } from './settings.js';
import type { Site } from './site.js';

/**
 * The site as an Express application, to be mounted or served.
 *
 * @example
 * createApp(await openLibrary({ data: './data' })).listen(3000);
 */
export function createApp(library: SiteLibrary, settings: Partial<SiteSettings> = {}): Express {
  const site: Site = {
    library,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    assets: loadAssets(),
  };
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(securityHeaders(), readOnly, timeLimit(site.settings.timeLimit), serveAssets());
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  app.use(revalidate(library, site.assets.edition));
  app.use('/api/v1', apiRoutes(site));
  app.use(pageRoutes(site));
  app.use(pageUnknown, problems(site));
  return app;
}
