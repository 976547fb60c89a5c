import { Router } from 'express';
import type { Site } from '../site.js';
import { aboutRoutes } from './about.js';
import { apiPageRoutes } from './api-page.js';
import { chartRoutes } from './charts.js';
import { checkRoutes } from './check.js';
import { compareRoutes } from './compare.js';
import { feedRoutes } from './feeds.js';
import { homeRoutes } from './home.js';
import { indicatorRoutes } from './indicators.js';
import type { OfferFinder } from './offer.js';
import { reportRoutes } from './reports.js';
import { searchRoutes } from './search.js';

/** The pages that people read; each family in a file of its own. */
export function pageRoutes(site: Site, offer: OfferFinder): Router {
  return Router()
    .use(homeRoutes(site, offer))
    .use(searchRoutes(site, offer))
    .use(reportRoutes(site))
    .use(indicatorRoutes(site))
    .use(compareRoutes(site))
    .use(chartRoutes(site))
    .use(checkRoutes(site))
    .use(aboutRoutes(site))
    .use(apiPageRoutes(site))
    .use(feedRoutes(site));
}
