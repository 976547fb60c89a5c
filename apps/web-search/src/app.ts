import compression from 'compression';
import express, { type Express } from 'express';
import { CheckDesk } from './check/desk.js';
import { loadAssets, serveAssets } from './http/assets.js';
import { belowBase } from './http/base.js';
import { revalidate } from './http/cache.js';
import { crossOrigin } from './http/cors.js';
import { healthRoutes } from './http/health.js';
import { KeptPages } from './http/kept-pages.js';
import { rememberingLibrary } from './http/library.js';
import { makeLogger, requestLog } from './http/log.js';
import { makeMetrics } from './http/metrics/metrics.js';
import { perAddress } from './http/rate.js';
import { readOnly, securityHeaders, timeLimits } from './http/security.js';
import { slowQuestions } from './http/slow.js';
import type { SiteLibrary } from './library.js';
import { apiRoutes } from './routes/api.js';
import { offerFinder } from './routes/offer.js';
import { pageRoutes } from './routes/pages.js';
import { pageUnknown, problems } from './routes/problems.js';
import { DEFAULT_SETTINGS, type SiteSettings } from './settings.js';
import type { Site } from './site.js';

/** A site that can be told to get ready, and to stop. */
export interface StoppableSite {
  app: Express;
  /** Finds out what the first page says, before anybody waits for it. */
  prepare(): Promise<void>;
  /** From now on `/readyz` says that nobody should be sent here. */
  stop(): void;
}

/**
 * The site as an Express application, to be mounted or served.
 *
 * @example
 * createApp(await openLibrary({ data: './data' })).listen(3000);
 */
export function createApp(library: SiteLibrary, settings: Partial<SiteSettings> = {}): Express {
  return createSite(library, settings).app;
}

/** The same, for whoever serves it and may have to stop it. */
export function createSite(opened: SiteLibrary, given: Partial<SiteSettings> = {}): StoppableSite {
  const settings = { ...DEFAULT_SETTINGS, ...given };
  const library = rememberingLibrary(opened);
  const metrics = makeMetrics(library);
  const logger = makeLogger(settings);
  const watching = [metrics.told, slowQuestions(logger, settings)].map(library.observe);
  const desk = new CheckDesk({ library, settings, logger });
  const pages = new KeptPages(library, settings.pageMemory);
  const site: Site = { library, settings, assets: loadAssets(), logger, pages, desk };
  const state = { stopping: false };
  const app = bareApp(settings);
  app.use(requestLog(site.logger, settings), metrics.observe, belowBase(settings.basePath));
  app.use(securityHeaders(), compression());
  app.use('/api/v1', crossOrigin(settings.corsOrigins));
  app.use(readOnly, timeLimits(settings), serveAssets());
  app.use(healthRoutes({ library, metrics, stopping: () => state.stopping }));
  app.use(requestsPerAddress(settings));
  app.use(revalidate(library, site.assets.edition));
  app.use('/api/v1', apiRoutes(site));
  const offer = offerFinder(library);
  app.use(pageRoutes(site, offer));
  app.use(pageUnknown, problems(site));
  const stop = () => {
    state.stopping = true;
    for (const leave of watching) leave();
  };
  const prepare = async () => {
    await offer();
  };
  return { app, prepare, stop };
}

function bareApp({ trustProxy }: SiteSettings): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustProxy);
  return app;
}

function requestsPerAddress({ rateLimit, rateWindow }: SiteSettings) {
  return perAddress({ name: 'requests', limit: rateLimit, window: rateWindow });
}
