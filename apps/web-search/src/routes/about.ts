import { FORMS } from '@nianbao/library';
import { Router } from 'express';
import { aboutPage } from '../pages/about.js';
import type { Site } from '../site.js';
import { sendPage } from './send-page.js';

/** What this is. */
export function aboutRoutes(site: Site): Router {
  return Router().get('/about', async (request, response) => {
    const reports = await site.library.reports();
    sendPage(site, request, response, (view) => ({
      title: view.t.about.title,
      main: aboutPage(view, reports, FORMS),
      current: 'about',
      styles: ['prose.css'],
    }));
  });
}
