import type { RequestHandler } from 'express';

/**
 * Lets the site stand below a path, whether the proxy in front leaves that path in the request or
 * takes it away.
 */
export function belowBase(base: string): RequestHandler {
  return (request, response, next) => {
    const { url } = request;
    if (base === '' || !url.startsWith(base)) return next();
    const rest = url.slice(base.length);
    if (rest === '') return response.redirect(308, `${base}/`);
    if (/^[/?]/.test(rest)) request.url = rest.startsWith('/') ? rest : `/${rest}`;
    next();
  };
}
