import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type RequestHandler, type Response, Router } from 'express';
import { type Endpoint, FileAnswer, methodOf } from '../api/endpoint.js';
import { endpointsOf } from '../api/endpoints.js';
import { heldFinder } from '../api/held.js';
import { openApiDocument } from '../api/open-api.js';
import { fieldsFor, madeOnce, parse } from '../http/fields.js';
import type { Site } from '../site.js';
import { catalogueOf, languageOf } from '../strings/index.js';

const ROOT = '/api/v1';

/** The API: every endpoint, and the document that describes them. */
export function apiRoutes(site: Site): Router {
  const endpoints = endpointsOf(site);
  const router = Router().get('/openapi.json', documentRoute(site, endpoints));
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    const limits = endpoint.body ? [site.desk.rate] : [];
    router[methodOf(endpoint)](path, ...limits, endpointRoute(site, endpoint));
  }
  return router;
}

function endpointRoute({ settings, desk }: Site, endpoint: Endpoint): RequestHandler {
  const schema = madeOnce(endpoint.query);
  return async (request, response) => {
    const fields = fieldsFor(request.query, settings);
    const query = parse(schema(fields), request.query, fields);
    const url = `${settings.basePath}${ROOT}${request.url}`;
    const path = request.params as Record<string, string>;
    const receive = () => desk.receive(request, response);
    const answer = await endpoint.answer({ query: query as never, path, url, receive });
    if (response.headersSent) return;
    if (answer instanceof FileAnswer) await sendFile(response, answer);
    else response.json(answer);
  };
}

/** As a download: what came from elsewhere must not be shown as if it were a page of this site. */
async function sendFile(response: Response, { name, mediaType, content }: FileAnswer) {
  response
    .attachment(name)
    .type(mediaType)
    .set('Content-Security-Policy', "default-src 'none'; sandbox");
  // Compression, the log and the pipeline all wait for its end.
  response.setMaxListeners(20);
  await pipeline(Readable.from(content), response);
}

function documentRoute(site: Site, endpoints: readonly Endpoint[]): RequestHandler {
  const held = heldFinder(site.library);
  const { settings } = site;
  return async ({ query }, response) => {
    const language = languageOf(query);
    const { title, description } = catalogueOf(language).apiPage;
    const fields = fieldsFor({ lang: language }, settings);
    const server = `${settings.basePath}${ROOT}`;
    const parts = { endpoints, held: await held(), fields, language, server, title, description };
    response.json(openApiDocument(parts));
  };
}
