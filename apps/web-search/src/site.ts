import { type View, viewOf } from './html/view.js';
import type { Assets } from './http/assets.js';
import type { SiteLibrary } from './library.js';
import type { SiteSettings } from './settings.js';
import { languageOf } from './strings/index.js';

/** What every page is made from. */
export interface Site {
  library: SiteLibrary;
  settings: SiteSettings;
  assets: Assets;
}

/** The parts of a request that its view is made from. */
interface Asked {
  query: Readonly<Record<string, unknown>>;
  originalUrl: string;
}

/** The view that a request asks for. */
export function viewFor({ assets }: Site, { query, originalUrl }: Asked): View {
  return viewOf({ language: languageOf(query), url: originalUrl, assets });
}
