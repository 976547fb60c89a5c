import { type Request, Router } from 'express';
import { addressesOf, FIGURE_FORMATS } from '../addresses.js';
import { dataset } from '../html/dataset.js';
import { originOf } from '../http/origin.js';
import { reportsParameters } from '../http/parameters.js';
import { reportPage } from '../pages/report/page.js';
import { listedReports } from '../pages/reports/listed.js';
import { reportsPage } from '../pages/reports/page.js';
import type { Site } from '../site.js';
import { documentRoute } from './document.js';
import { figuresRoute } from './figures.js';
import { sendKeptPage } from './send-page.js';

/** The library, a report, and the file it was read from. */
export function reportRoutes(site: Site): Router {
  const { library } = site;
  const router = Router();
  for (const format of FIGURE_FORMATS) {
    router.get(`/reports/:id/figures.${format}`, figuresRoute(library, format));
  }
  return router
    .get('/reports', (request, response) =>
      sendKeptPage(site, request, response, async () => {
        const state = reportsParameters(request.query, site.settings);
        const listed = await listedReports(library, state);
        return (view) => ({
          title: view.t.reportList.title,
          main: reportsPage(view, listed, state),
          json: view.to.api.reportsWith(state),
          current: 'reports',
        });
      }),
    )
    .get('/reports/:id', (request, response) =>
      sendKeptPage(site, request, response, async () => {
        const report = await library.report(request.params.id);
        const { reports: ofBody } = await library.reportsPage({ agencies: [report.agency.name] });
        return (view) => ({
          title: report.title,
          main: reportPage(view, report, ofBody),
          json: view.to.api.report(report.id),
          scripts: ['report.js'],
          head: dataset(report, datasetAddresses(site, request, report.id)),
          current: 'reports',
        });
      }),
    )
    .get('/reports/:id/document', documentRoute(library));
}

/** Whole addresses, as the outside sees them. */
function datasetAddresses({ settings }: Site, { protocol, host }: Request, id: string) {
  const origin = originOf(settings, { protocol, host });
  const to = addressesOf();
  return {
    page: `${origin}${to.report(id)}`,
    json: `${origin}${to.api.report(id)}`,
    csv: `${origin}${to.figures(id, 'csv')}`,
  };
}
