import cors from 'cors';
import type { RequestHandler } from 'express';

/** What a page of another site may read of an answer, beside its content. */
const EXPOSED = ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'];

/** Lets pages of the sites that the operator names call the API; of no other site where none is named. */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  if (origins.length === 0) return (_request, _response, next) => next();
  return cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: EXPOSED,
    maxAge: 86_400,
  });
}
