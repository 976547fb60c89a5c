import { Router } from 'express';
import { COMPARISON_FORMATS } from '../figure-addresses.js';
import { inWords } from '../html/words.js';
import { SiteError } from '../http/errors.js';
import { indicatorParameters } from '../http/figure-parameters.js';
import { exportMediaType } from '../library.js';
import { BODIES_ON_PAGE } from '../pages/indicators/figures.js';
import { indicatorPage } from '../pages/indicators/indicator.js';
import { indicatorsPage } from '../pages/indicators/list.js';
import type { Site } from '../site.js';
import { sendKeptPage } from './send-page.js';

/** All indicators, and each with everything the library has of it. */
export function indicatorRoutes(site: Site): Router {
  const { library, settings } = site;
  const router = Router()
    .get('/indicators', (request, response) =>
      sendKeptPage(site, request, response, async () => {
        const groups = await library.indicators();
        return (view) => ({
          title: view.t.indicators.title,
          main: indicatorsPage(view, groups),
          json: view.to.api.indicators,
          current: 'indicators',
          styles: ['figures.css'],
        });
      }),
    )
    .get('/indicators/:id', (request, response) =>
      sendKeptPage(site, request, response, async () => {
        const state = indicatorParameters(request.query, settings);
        const part = { year: state.year, limit: BODIES_ON_PAGE, offset: state.offset ?? 0 };
        const detail = await library.indicatorPart(request.params.id, part);
        if (!detail) throw new SiteError('indicator-unknown');
        const agencies = detail.longest;
        const comparison = await library.compare({ indicators: [detail.id], agencies });
        return (view) => ({
          title: inWords(view, detail.label),
          main: indicatorPage(view, { detail, comparison, state }),
          json: view.to.api.indicator(detail.id),
          current: 'indicators',
          styles: ['figures.css'],
        });
      }),
    );
  for (const format of COMPARISON_FORMATS) {
    router.get(`/indicators/:id/figures.${format}`, async ({ params: { id } }, response) => {
      const bytes = await library.exportIndicator(format, id);
      if (!bytes) throw new SiteError('indicator-unknown');
      response.attachment(`nianbao-${id}.${format}`).type(exportMediaType(format));
      response.send(Buffer.from(bytes));
    });
  }
  return router;
}
