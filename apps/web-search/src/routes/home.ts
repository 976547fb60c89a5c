import { Router } from 'express';
import { homePage } from '../pages/home.js';
import type { Site } from '../site.js';
import type { OfferFinder } from './offer.js';
import { sendKeptPage } from './send-page.js';

/** The first page. */
export function homeRoutes(site: Site, offer: OfferFinder): Router {
  return Router().get('/', (request, response) =>
    sendKeptPage(site, request, response, async () => {
      const offered = await offer();
      return (view) => ({
        title: view.t.home.title,
        main: homePage(view, offered),
        json: view.to.api.reports,
        scripts: ['suggest.js'],
      });
    }),
  );
}
