import type { RequestHandler } from 'express';
import { routeOf } from '../route.js';
import type { Meters } from './meters.js';

/** Counts and times each request. */
export function watchRequests({ counter, histogram }: Meters): RequestHandler {
  const requests = counter('nianbao_http_requests_total', 'Requests by method, route and status.', [
    'method',
    'route',
    'status',
  ]);
  const durations = histogram(
    'nianbao_http_request_duration_seconds',
    'Time until the answer was sent, by route.',
    ['route'],
  );
  return (request, response, next) => {
    const stop = durations.startTimer();
    response.once('close', () => {
      const route = routeOf(request);
      stop({ route });
      requests.inc({ method: methodOf(request.method), route, status: response.statusCode });
    });
    next();
  };
}

/** A client may invent methods; a label must not grow with them. */
function methodOf(method: string): string {
  return ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method) ? method : 'other';
}
