import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { type Logger, pino } from 'pino';
import type { SiteSettings } from '../settings.js';
import { routeOf } from './route.js';

/** A request that is told by whoever stands in front keeps its id. */
const FOREIGN_ID = /^[\w-]{8,64}$/;

/** The log of a site: a JSON object a line, with the time and neither the machine's name nor its processes. */
export function makeLogger({ logLevel, log }: SiteSettings): Logger {
  const options = { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, { write: (line: string) => log(line) });
}

/** The id of the request that is being answered; it stands in the log and in the answer. */
export const requestId = (response: Response): string => String(response.locals['requestId'] ?? '');

/**
 * One line a request: id, method, route, status and milliseconds. What was asked stands in the
 * address, so the address is left out unless the operator wants it.
 */
export function requestLog(logger: Logger, { logQuestions }: SiteSettings): RequestHandler {
  return (request, response, next) => {
    const given = request.get('X-Request-Id') ?? '';
    const id = FOREIGN_ID.test(given) ? given : randomUUID();
    const started = performance.now();
    response.locals['requestId'] = id;
    response.set('X-Request-Id', id);
    response.once('close', () => {
      const line = {
        id,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(!response.writableFinished && { aborted: true }),
        ...(logQuestions && { url: request.originalUrl }),
      };
      logger.info(line, 'request');
    });
    next();
  };
}
