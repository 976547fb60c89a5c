import type { RequestHandler } from 'express';
import { Registry } from 'prom-client';
import type { LibraryListener, SiteLibrary } from '../../library.js';
import { watchEvents } from './events.js';
import { watchHoldings } from './held.js';
import { metersOf } from './meters.js';
import { processMetrics } from './process.js';
import { watchRequests } from './requests.js';

/** What the site counts of itself and its library; no word of a question is among it. */
export interface Metrics {
  /** Counts and times each request. */
  observe: RequestHandler;
  /** Counts and times what the library does. */
  told: LibraryListener;
  /** All of it in the text format of Prometheus. */
  text(): Promise<string>;
  mediaType: string;
}

/** Metrics of one site, apart from those of any other in the same process. */
export function makeMetrics(
  library: Pick<SiteLibrary, 'holdings' | 'revision' | 'condition'>,
): Metrics {
  const registry = new Registry();
  const meters = metersOf(registry);
  const refresh = watchHoldings(meters, library);
  return {
    observe: watchRequests(meters),
    told: watchEvents(meters),
    text: async () => {
      await refresh();
      return Registry.merge([registry, processMetrics()]).metrics();
    },
    mediaType: registry.contentType,
  };
}
