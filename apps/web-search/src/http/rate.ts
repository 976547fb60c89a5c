import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { SiteError } from './errors.js';

/** How often one address may ask. */
export interface RateOptions {
  /** Name of the rule in the headers. */
  name: string;
  /** Requests in each window; 0 for as many as one likes. */
  limit: number;
  /** Seconds. */
  window: number;
}

/**
 * Refuses an address that asks too often, and says in `RateLimit` and `Retry-After` how long to
 * wait. A network of IPv6 counts as one address. Whose address it is, `trustProxy` decides.
 */
export function perAddress({ name, limit, window }: RateOptions): RequestHandler {
  if (limit === 0) return (_request, _response, next) => next();
  return rateLimit({
    identifier: name,
    limit,
    windowMs: window * 1000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: false,
    keyGenerator: ({ ip }) => ipKeyGenerator(ip ?? 'unknown'),
    handler: (_request, _response, next) => next(new SiteError('too-many-requests')),
  });
}
