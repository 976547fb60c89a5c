import { Router } from 'express';
import { COMPARISON_FORMATS } from '../figure-addresses.js';
import { compareParameters, comparisonQuery } from '../http/figure-parameters.js';
import { exportMediaType } from '../library.js';
import { choicesOf } from '../pages/compare/choices.js';
import { comparePage } from '../pages/compare/page.js';
import type { Site } from '../site.js';
import { sendKeptPage } from './send-page.js';

/** Bodies × years × indicators, as a page and as files. */
export function compareRoutes(site: Site): Router {
  const { library, settings } = site;
  const router = Router().get('/compare', (request, response) =>
    sendKeptPage(site, request, response, async () => {
      const state = compareParameters(request.query, settings);
      const [comparison, groups, reports] = await Promise.all([
        library.compare(comparisonQuery(state)),
        library.indicators(),
        library.reports(),
      ]);
      return (view) => ({
        title: view.t.compare.title,
        main: comparePage(view, { state, comparison, choices: choicesOf(reports, groups) }),
        json: view.to.api.compare(state),
        current: 'compare',
        styles: ['figures.css'],
      });
    }),
  );
  for (const format of COMPARISON_FORMATS) {
    router.get(`/compare/figures.${format}`, async (request, response) => {
      const state = compareParameters(request.query, settings);
      const bytes = await library.exportComparison(format, comparisonQuery(state));
      response.attachment(`nianbao-compare.${format}`).type(exportMediaType(format));
      response.send(Buffer.from(bytes));
    });
  }
  return router;
}
