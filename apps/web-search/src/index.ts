export { createApp } from './app.js';
export { ServeError } from './http/errors.js';
export { type ServedSite, type ServeOptions, serve } from './serve.js';
export { DEFAULT_SETTINGS, type SiteSettings } from './settings.js';
