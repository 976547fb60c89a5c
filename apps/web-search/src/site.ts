import type { Assets } from './http/assets.js';
import type { SiteLibrary } from './library.js';
import type { SiteSettings } from './settings.js';

/** What every page is made from. */
export interface Site {
  library: SiteLibrary;
  settings: SiteSettings;
  assets: Assets;
}
