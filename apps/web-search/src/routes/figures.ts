import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import type { FigureFormat } from '../addresses.js';
import { exportMediaType, type SiteLibrary } from '../library.js';

/** Hands out the figures of one report as a file. */
export function figuresRoute(
  library: SiteLibrary,
  format: FigureFormat,
): RequestHandler<{ id: string }> {
  return async ({ params: { id } }, response) => {
    const { agency, year } = await library.report(id);
    response.attachment(`${agency.name}-${year}.${format}`).type(exportMediaType(format));
    // Compression, the log and the pipeline all wait for its end.
    response.setMaxListeners(20);
    try {
      await pipeline(Readable.from(library.export({ format, reports: [id] })), response);
    } catch (error) {
      // Whoever turned away while it was being sent is no fault.
      if (!response.destroyed) throw error;
    }
  };
}
