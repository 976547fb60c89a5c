import type { Request, Response } from 'express';
import { layout, type PageParts } from '../html/layout.js';
import type { View } from '../html/view.js';
import { originOf } from '../http/origin.js';
import { type Site, viewFor } from '../site.js';

/** Makes the parts of a page in the words and with the links of a view. */
export type PageMaker = (view: View) => PageParts;

/**
 * Sends a page that says nothing but what the library and the address say: it is made once for each address
 * and state of the library, and then kept for others who ask the same.
 */
export async function sendKeptPage(
  site: Site,
  request: Request,
  response: Response,
  make: () => Promise<PageMaker>,
): Promise<void> {
  const { protocol, originalUrl } = request;
  // Some pages name themselves with their whole address.
  const key = originOf(site.settings, { protocol, host: request.get('host') }) + originalUrl;
  const page = await site.pages.page(key, async () => {
    const maker = await make();
    const view = viewFor(site, request);
    return layout(view, maker(view)).text;
  });
  // The time for an answer may have run out meanwhile; whoever asks again finds the page made.
  if (!response.headersSent) response.type('html').send(page);
}

/** Sends a whole page in the language that was asked for. */
export function sendPage(site: Site, request: Request, response: Response, page: PageMaker): void {
  const view = viewFor(site, request);
  response.type('html').send(layout(view, page(view)).text);
}
