import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { SiteSettings } from '../settings.js';
import { SiteError } from './errors.js';

type TimeLimits = Pick<SiteSettings, 'timeLimit' | 'uploadTimeLimit' | 'downloadTimeLimit'>;

const METHODS = ['GET', 'HEAD'];

/** The few addresses that take something in. */
const TAKING = new Set(['/check', '/check/forget', '/api/v1/check']);

/**
 * Headers that keep a browser from doing what these pages never need: no script and no style but our
 * own files, no frame. Nothing here demands HTTPS: on a plain office network the site must work; a
 * proxy that speaks HTTPS adds `Strict-Transport-Security` itself.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    // Means something over HTTPS only; over plain HTTP browsers complain.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** Other methods than reading are refused, but where files are handed in. */
export const readOnly: RequestHandler = (request, response, next) => {
  const taking = request.method === 'POST' && TAKING.has(request.path);
  if (taking || METHODS.includes(request.method)) return next();
  // What it may still be sending is of no interest.
  response.set({ Allow: METHODS.join(', '), Connection: 'close' });
  next(new SiteError('method-unsupported'));
};

/**
 * Answers with a 503 when a request takes longer than the limit, and cuts off an answer that is
 * still not fetched when the time for downloads is over.
 */
export function timeLimits(limits: TimeLimits): RequestHandler {
  const { downloadTimeLimit, uploadTimeLimit } = limits;
  return (request, response, next) => {
    const timeLimit = request.method === 'POST' ? uploadTimeLimit : limits.timeLimit;
    const answering = setTimeout(() => {
      if (!response.headersSent) next(new SiteError('time-limit'));
    }, timeLimit);
    const fetching = setTimeout(() => response.destroy(), Math.max(timeLimit, downloadTimeLimit));
    response.once('close', () => {
      clearTimeout(answering);
      clearTimeout(fetching);
    });
    next();
  };
}
