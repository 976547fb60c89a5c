export { createApp } from './app.js';
export type { SiteLibrary } from './library.js';
export { type ServedSite, type ServeOptions, serve } from './serve.js';
export { DEFAULT_SETTINGS, type SiteSettings } from './settings.js';
