import { Router } from 'express';
import { FIGURE_FORMATS } from '../addresses.js';
import { reportsParameters } from '../http/parameters.js';
import { reportPage } from '../pages/report/page.js';
import { reportsPage } from '../pages/reports/page.js';
import type { Site } from '../site.js';
import { documentRoute } from './document.js';
import { figuresRoute } from './figures.js';
import { sendPage } from './send-page.js';

/** The library, a report, and the file it was read from. */
export function reportRoutes(site: Site): Router {
  const { library } = site;
  const router = Router();
  for (const format of FIGURE_FORMATS) {
    router.get(`/reports/:id/figures.${format}`, figuresRoute(library, format));
  }
  return router
    .get('/reports', async (request, response) => {
      const state = reportsParameters(request.query, site.settings);
      const reports = await library.reports();
      sendPage(site, request, response, (view) => ({
        title: view.t.reportList.title,
        main: reportsPage(view, reports, state),
        json: view.to.api.reports,
        current: 'reports',
      }));
    })
    .get('/reports/:id', async (request, response) => {
      const report = await library.report(request.params.id);
      const reports = await library.reports();
      sendPage(site, request, response, (view) => ({
        title: report.title,
        main: reportPage(view, report, reports),
        json: view.to.api.report(report.id),
        scripts: ['report.js'],
        current: 'reports',
      }));
    })
    .get('/reports/:id/document', documentRoute(library));
}
