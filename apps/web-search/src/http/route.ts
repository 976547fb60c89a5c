import type { Request } from 'express';

const API = '/api/v1';

/** What a request is called in logs and metrics: its route, never what the address holds. */
export function routeOf(request: Request): string {
  const { route } = request as { route?: { path?: unknown } };
  const path = Array.isArray(route?.path) ? route.path[0] : route?.path;
  if (typeof path !== 'string') return request.originalUrl.includes('/assets/') ? 'asset' : 'none';
  return request.originalUrl.includes(`${API}/`) && !path.startsWith(API) ? `${API}${path}` : path;
}
