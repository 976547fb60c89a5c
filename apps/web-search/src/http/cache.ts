import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { SiteLibrary } from '../library.js';

/**
 * Lets a browser keep a page for as long as the library has not changed: it asks each time, and is
 * told 304 without any work. `edition` tells versions of this site apart, whose pages look
 * different over the same library.
 */
export function revalidate(library: SiteLibrary, edition: string): RequestHandler {
  return async (request, response, next) => {
    const tag = entityTag([edition, await library.revision(), request.originalUrl]);
    response.set({ ETag: tag, 'Cache-Control': 'no-cache' });
    if (request.fresh) response.status(304).end();
    else next();
  };
}

/** Weak: a search tells how long it took, so two answers are alike but not the same bytes. */
function entityTag(parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return `W/"${digest.slice(0, 27)}"`;
}
