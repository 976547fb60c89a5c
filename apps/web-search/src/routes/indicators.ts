import { Router } from 'express';
import { SiteError } from '../http/errors.js';
import { indicatorParameters } from '../http/figure-parameters.js';
import { indicatorPage } from '../pages/indicators/indicator.js';
import { indicatorsPage } from '../pages/indicators/list.js';
import { mostYears } from '../pages/indicators/series.js';
import type { Site } from '../site.js';
import { sendPage } from './send-page.js';

/** All indicators, and each with everything the library has of it. */
export function indicatorRoutes(site: Site): Router {
  const { library, settings } = site;
  return Router()
    .get('/indicators', async (request, response) => {
      const groups = await library.indicators();
      sendPage(site, request, response, (view) => ({
        title: view.t.indicators.title,
        main: indicatorsPage(view, groups),
        json: view.to.api.indicators,
        current: 'indicators',
        styles: ['figures.css'],
      }));
    })
    .get('/indicators/:id', async (request, response) => {
      const detail = await library.indicator(request.params.id);
      if (!detail) throw new SiteError('indicator-unknown');
      const state = indicatorParameters(request.query, settings);
      const agencies = mostYears(detail.figures);
      const comparison = await library.compare({ indicators: [detail.id], agencies });
      sendPage(site, request, response, (view) => ({
        title: detail.label,
        main: indicatorPage(view, { detail, comparison, state }),
        json: view.to.api.indicator(detail.id),
        current: 'indicators',
        styles: ['figures.css'],
      }));
    });
}
