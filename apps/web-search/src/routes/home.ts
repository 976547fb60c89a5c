import { Router } from 'express';
import { homePage } from '../pages/home.js';
import type { Site } from '../site.js';
import type { OfferFinder } from './offer.js';
import { sendPage } from './send-page.js';

/** The first page. */
export function homeRoutes(site: Site, offer: OfferFinder): Router {
  return Router().get('/', async (request, response) => {
    const offered = await offer();
    sendPage(site, request, response, (view) => ({
      title: view.t.home.title,
      main: homePage(view, offered),
      json: view.to.api.reports,
      scripts: ['suggest.js'],
    }));
  });
}
