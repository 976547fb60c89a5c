import { type RequestHandler, Router } from 'express';
import type { SiteLibrary } from '../library.js';
import type { Metrics } from './metrics/metrics.js';

/** What is asked by those who watch over the site. */
export interface HealthParts {
  library: SiteLibrary;
  metrics: Metrics;
  /** True once the site is about to stop. */
  stopping(): boolean;
}

/** `/healthz`: the process runs. `/readyz`: the library opens and answers. `/metrics`: for Prometheus. */
export function healthRoutes({ library, metrics, stopping }: HealthParts): Router {
  return Router()
    .use(['/healthz', '/readyz', '/metrics'], fresh)
    .get('/healthz', (_request, response) => {
      response.json({ status: 'ok' });
    })
    .get('/readyz', async (_request, response) => {
      const ready = !stopping() && (await answers(library));
      response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'unready' });
    })
    .get('/metrics', async (_request, response) => {
      response.set('Content-Type', metrics.mediaType).send(await metrics.text());
    });
}

const fresh: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** Any word will do: what counts is that store and index can be asked. */
async function answers(library: SiteLibrary): Promise<boolean> {
  try {
    await library.search({ words: '公开', limit: 1 });
    return true;
  } catch {
    return false;
  }
}
