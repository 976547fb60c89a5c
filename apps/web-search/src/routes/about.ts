import { FORMS } from '@nianbao/library';
import { Router } from 'express';
import { aboutPage } from '../pages/about.js';
import type { Site } from '../site.js';
import { sendKeptPage } from './send-page.js';

/** What this is. */
export function aboutRoutes(site: Site): Router {
  return Router().get('/about', (request, response) =>
    sendKeptPage(site, request, response, async () => {
      const held = await site.library.holdings();
      return (view) => ({
        title: view.t.about.title,
        main: aboutPage(view, held, FORMS),
        current: 'about',
        styles: ['prose.css'],
      });
    }),
  );
}
