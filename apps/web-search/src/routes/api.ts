import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
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
    const route = isKept(endpoint) ? keptRoute(site, endpoint) : endpointRoute(site, endpoint);
    router[methodOf(endpoint)](path, ...limits, route);
  }
  return router;
}

/** What is told by the library and the address alone is made once, like a page. Files are made as they are sent. */
const isKept = ({ body, files }: Endpoint): boolean => body === undefined && files === undefined;

function keptRoute(site: Site, endpoint: Endpoint): RequestHandler {
  const answer = answerer(site, endpoint);
  return async (request, response) => {
    const text = await site.pages.page(request.originalUrl, async () =>
      JSON.stringify(await answer(request, response)),
    );
    if (!response.headersSent) response.type('json').send(text);
  };
}

function endpointRoute(site: Site, endpoint: Endpoint): RequestHandler {
  const asked = answerer(site, endpoint);
  return async (request, response) => {
    const answer = await asked(request, response);
    if (response.headersSent) return;
    if (answer instanceof FileAnswer) await sendFile(response, answer);
    else response.json(answer);
  };
}

/** Reads the parameters of a request and has the endpoint answer it. */
function answerer({ settings, desk }: Site, endpoint: Endpoint) {
  const schema = madeOnce(endpoint.query);
  return (request: Request, response: Response): Promise<unknown> => {
    const fields = fieldsFor(request.query, settings);
    const query = parse(schema(fields), request.query, fields);
    const url = `${settings.basePath}${ROOT}${request.url}`;
    const path = request.params as Record<string, string>;
    const receive = () => desk.receive(request, response);
    return endpoint.answer({ query: query as never, path, url, receive });
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
