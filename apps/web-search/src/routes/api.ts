import { Router } from 'express';
import { askParameters, searchParameters } from '../http/parameters.js';
import type { Site } from '../site.js';
import { searchQuery } from './query.js';

/** The JSON twins of the pages, in the shapes that the command line prints. */
export function apiRoutes({ library, settings }: Site): Router {
  return Router()
    .get('/ask', async (request, response) => {
      const { q, ...options } = askParameters(request.query, settings);
      response.json(await library.ask(q, options));
    })
    .get('/search', async (request, response) => {
      const parameters = searchParameters(request.query, settings);
      response.json(await library.search(searchQuery(parameters)));
    })
    .get('/suggest', async ({ query: { q } }, response) => {
      const suggestions =
        typeof q === 'string' ? await library.suggest(q.slice(0, settings.questionLimit)) : [];
      response.json({ suggestions });
    })
    .get('/reports', async (_request, response) => {
      const reports = await library.reports();
      response.json({ total: reports.length, reports });
    })
    .get('/reports/:id', async (request, response) => {
      response.json(await library.report(request.params.id));
    });
}
