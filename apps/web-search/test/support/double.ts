import type { SiteLibrary } from '../../src/index.js';

/** A library of which only some parts are asked, for what the real one does on rare occasions only. */
export const doubleLibrary = (parts: Partial<SiteLibrary>): SiteLibrary =>
  ({ revision: async () => 1, observe: () => () => undefined, ...parts }) as SiteLibrary;
