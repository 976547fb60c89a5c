import { Router } from 'express';
import { reportPage } from '../pages/report/page.js';
import { reportsPage } from '../pages/reports.js';
import type { Site } from '../site.js';
import { documentRoute } from './document.js';
import { sendPage } from './send-page.js';

/** The library, a report, and the file it was read from. */
export function reportRoutes(site: Site): Router {
  const { library } = site;
  return Router()
    .get('/reports', async (request, response) => {
      const reports = await library.reports();
      sendPage(site, request, response, (view) => ({
        title: view.t.reportList.title,
        main: reportsPage(view, reports),
        json: view.to.api.reports,
        current: 'reports',
      }));
    })
    .get('/reports/:id', async (request, response) => {
      const report = await library.report(request.params.id);
      sendPage(site, request, response, (view) => ({
        title: report.title,
        main: reportPage(view, report),
        json: view.to.api.report(report.id),
        current: 'reports',
      }));
    })
    .get('/reports/:id/document', documentRoute(library));
}
