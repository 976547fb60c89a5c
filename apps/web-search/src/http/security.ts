import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { SiteError } from './errors.js';

const METHODS = ['GET', 'HEAD'];

/**
 * Headers that keep a browser from doing what these pages never need: no script, no style but our
 * own file, no frame. Nothing here demands HTTPS: on a plain office network the site must work; a
 * proxy that speaks HTTPS adds `Strict-Transport-Security` itself.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
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

/** Nothing can be changed over this site: other methods than reading are refused. */
export const readOnly: RequestHandler = (request, response, next) => {
  if (METHODS.includes(request.method)) return next();
  response.set('Allow', METHODS.join(', '));
  next(new SiteError('method-unsupported'));
};

/** Answers with a 503 when a request takes longer than the limit. */
export function timeLimit(milliseconds: number): RequestHandler {
  return (_request, response, next) => {
    const timer = setTimeout(() => {
      if (!response.headersSent) next(new SiteError('time-limit'));
    }, milliseconds);
    response.once('close', () => clearTimeout(timer));
    next();
  };
}
