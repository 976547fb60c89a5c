import type { RequestHandler } from 'express';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SiteLibrary } from '../library.js';
import { routeOf } from './route.js';

/** What the site counts of itself; no word of a question is among it. */
export interface Metrics {
  /** Counts and times each request. */
  observe: RequestHandler;
  /** Counts an answer by its status. */
  answered(status: string): void;
  /** All of it in the text format of Prometheus. */
  text(): Promise<string>;
  mediaType: string;
}

/** Seconds; an answer takes milliseconds, an export seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** Metrics of one site, apart from those of any other in the same process. */
export function makeMetrics(library: SiteLibrary): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'nianbao_http_requests_total',
    help: 'Requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'nianbao_http_request_duration_seconds',
    help: 'Time until the answer was sent, by route.',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  const answers = new Counter({
    name: 'nianbao_answers_total',
    help: 'Answers by status.',
    labelNames: ['status'],
    registers,
  });
  gauges(library, registry);
  return {
    observe: (request, response, next) => {
      const stop = durations.startTimer();
      response.once('close', () => {
        const route = routeOf(request);
        stop({ route });
        requests.inc({ method: methodOf(request.method), route, status: response.statusCode });
      });
      next();
    },
    answered: (status) => answers.inc({ status }),
    text: () => registry.metrics(),
    mediaType: registry.contentType,
  };
}

/** A client may invent methods; a label must not grow with them. */
function methodOf(method: string): string {
  return ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method) ? method : 'other';
}

/** What is read at the moment somebody asks. */
function gauges(library: SiteLibrary, registry: Registry): void {
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  const held = (name: 'reports' | 'figures') => async () => (await library.holdings())[name];
  gauge('nianbao_library_reports', 'Reports in the library.', held('reports'));
  gauge('nianbao_library_figures', 'Figures in the library.', held('figures'));
  gauge('nianbao_library_revision', 'Counts the changes of the library.', () => library.revision());
  gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  gauge('process_uptime_seconds', 'Since the process started.', () => process.uptime());
}
