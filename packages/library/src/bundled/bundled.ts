import { fileURLToPath } from 'node:url';
import type { LocalLibrary } from '../library.js';
import { openIn } from '../open-library.js';

/** Folder of the small library that comes with the package. Nobody writes there; to add reports, take another folder. */
export const bundledData = (): string => fileURLToPath(new URL('../bundled-data', import.meta.url));

/**
 * Opens the library that comes with the package: the figures of a few real reports, in words of
 * our own. It is read-only and needs no writable place.
 */
export async function openBundled(): Promise<LocalLibrary> {
  return openIn(bundledData(), 'frozen');
}
