import type { Logger } from 'pino';
import type { CheckDesk } from './check/desk.js';
import { type View, viewOf } from './html/view.js';
import type { Assets } from './http/assets.js';
import type { KeptPages } from './http/kept-pages.js';
import type { SiteLibrary } from './library.js';
import type { SiteSettings } from './settings.js';
import { languageOf } from './strings/index.js';

/** What every page is made from. */
export interface Site {
  library: SiteLibrary;
  settings: SiteSettings;
  assets: Assets;
  logger: Logger;
  /** Pages that were made before. */
  pages: KeptPages;
  /** Where files are handed in to be checked. */
  desk: CheckDesk;
}

/** The parts of a request that its view is made from. */
interface Asked {
  query: Readonly<Record<string, unknown>>;
  path: string;
  url: string;
}

/** The view that a request asks for. */
export function viewFor({ assets, settings }: Site, { query, path, url }: Asked): View {
  const [, search = ''] = url.split('?', 2);
  return viewOf({
    language: languageOf(query),
    base: settings.basePath,
    url: `${path}?${search}`,
    assets,
  });
}
