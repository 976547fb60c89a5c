import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { between, fieldsFor, parse } from '../http/fields.js';
import { originOf } from '../http/origin.js';
import { feed, robots, searchDescription, siteMap } from '../pages/feeds.js';
import type { Site } from '../site.js';

/** For readers of feeds, crawlers and the address bar. */
export function feedRoutes({ library, settings }: Site): Router {
  const origin = (request: Request) =>
    originOf(settings, { protocol: request.protocol, host: request.get('host') });
  const send = (response: Response, mediaType: string, text: string) =>
    response.set('Content-Type', `${mediaType}; charset=utf-8`).send(text);
  return Router()
    .get('/feed.atom', async (request, response) => {
      const { text } = feed(origin(request), await library.reports());
      send(response, 'application/atom+xml', text);
    })
    .get('/sitemap.xml', async (request, response) => {
      const fields = fieldsFor(request.query, settings);
      const schema = z.object({ page: between(1, 10_000, fields).optional() });
      const { page } = parse(schema, request.query, fields);
      const { text } = siteMap(origin(request), await library.reports(), page);
      send(response, 'application/xml', text);
    })
    .get('/opensearch.xml', (request, response) => {
      const { text } = searchDescription(origin(request));
      send(response, 'application/opensearchdescription+xml', text);
    })
    .get('/robots.txt', (request, response) => {
      send(response, 'text/plain', robots(origin(request), settings.basePath));
    });
}
