import type { Request, Response } from 'express';
import { layout, type PageParts } from '../html/layout.js';
import type { View } from '../html/view.js';
import { type Site, viewFor } from '../site.js';

/** Sends a whole page in the language that was asked for. */
export function sendPage(
  site: Site,
  request: Request,
  response: Response,
  page: (view: View) => PageParts,
): void {
  const view = viewFor(site, request);
  response.type('html').send(layout(view, page(view)).text);
}
