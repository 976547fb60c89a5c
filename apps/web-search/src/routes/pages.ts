import { Router } from 'express';
import { addresses } from '../addresses.js';
import { layout } from '../html/layout.js';
import { homePage } from '../pages/home.js';
import { reportPage } from '../pages/report/page.js';
import { reportsPage } from '../pages/reports.js';
import type { Site } from '../site.js';
import { home, reportList } from '../strings.js';
import { documentRoute } from './document.js';
import { offerFinder } from './offer.js';
import { searchRoute } from './search.js';

/** The pages that people read. */
export function pageRoutes(site: Site): Router {
  const { assets, library } = site;
  const offer = offerFinder(library);
  return Router()
    .get('/', async (_request, response) => {
      const main = homePage(await offer());
      response.send(layout(assets, { title: home.title, main, json: addresses.api.reports }).text);
    })
    .get('/search', searchRoute(site, offer))
    .get('/reports', async (_request, response) => {
      const main = reportsPage(await library.reports());
      const { title } = reportList;
      const json = addresses.api.reports;
      response.send(layout(assets, { title, main, json, current: 'reports' }).text);
    })
    .get('/reports/:id', async (request, response) => {
      const report = await library.report(request.params.id);
      const json = addresses.api.report(report.id);
      const main = reportPage(report);
      response.send(layout(assets, { title: report.title, main, json, current: 'reports' }).text);
    })
    .get('/reports/:id/document', documentRoute(library));
}
