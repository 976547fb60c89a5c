import type { Request } from 'express';

/** True for the API, and for a script that asks a page's address for data. */
export const wantsJson = (request: Request): boolean =>
  request.path.startsWith('/api/') || request.accepts(['html', 'json']) === 'json';
