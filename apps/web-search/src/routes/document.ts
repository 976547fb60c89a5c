import type { RequestHandler } from 'express';
import type { SiteLibrary } from '../library.js';

/**
 * Hands out the file a report was read from, always as a download: it came from elsewhere, so a
 * browser must not show it as if it were a page of this site.
 */
export function documentRoute(library: SiteLibrary): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const document = await library.document(request.params.id);
    response
      .attachment(document.name)
      .type(document.mediaType)
      .set('Content-Security-Policy', "default-src 'none'; sandbox")
      .send(Buffer.from(document.content));
  };
}
