import { Router } from 'express';
import { endpointsOf } from '../api/endpoints.js';
import { heldFinder } from '../api/held.js';
import { parametersOf, parameterText } from '../api/parameters.js';
import { STATUS } from '../http/errors.js';
import { fieldsFor } from '../http/fields.js';
import { apiPage } from '../pages/api/page.js';
import type { Site } from '../site.js';
import { catalogueOf, type Language } from '../strings/index.js';
import { sendKeptPage } from './send-page.js';

/** The page about the API. */
export function apiPageRoutes(site: Site): Router {
  const { settings, library } = site;
  const endpoints = endpointsOf(site);
  const findHeld = heldFinder(library);
  const rate = { limit: settings.rateLimit, window: settings.rateWindow };
  return Router().get('/api', (request, response) =>
    sendKeptPage(site, request, response, async () => {
      const held = await findHeld();
      const fields = fieldsFor(request.query, settings);
      const root = `${settings.basePath}/api/v1`;
      return (view) => ({
        title: view.t.apiPage.heading,
        main: apiPage(view, {
          ...{ endpoints, held, root, rate },
          problems: problemsIn(view.language),
          parameters: (endpoint) => parametersOf(endpoint, fields).map(parameterText),
        }),
        json: view.to.api.openApi,
        current: 'api',
        styles: ['prose.css'],
      });
    }),
  );
}

/** Only what a client can meet and do something about. */
function problemsIn(language: Language) {
  const { known } = catalogueOf(language).problems;
  const statuses: Readonly<Record<string, number>> = STATUS;
  return Object.entries(known).flatMap(([code, { title }]) => {
    const status = statuses[code];
    return status === undefined ? [] : [{ code, status, title }];
  });
}
