import { resolve } from 'node:path';
import { readReport } from '@nianbao/ingest';
import { checkFileWith } from './ingest/check-file.js';
import type { ReadOptions } from './ingest/ingester.js';
import type { CheckResult, Library, LibraryOptions } from './library.js';
import { openStore, type StoreMode } from './store/open.js';
import { StoredLibrary } from './stored-library.js';

/**
 * Opens the library in a folder. Throws `store-corrupt`, `store-newer`, `store-locked`,
 * `store-unwritable`, or with `readOnly` `file-missing` where there is no library.
 */
export async function openLibrary({ data, readOnly = false }: LibraryOptions): Promise<Library> {
  return openIn(resolve(data), readOnly ? 'read' : 'write');
}

/** Opens the library in a folder in one of the ways there are. */
export function openIn(folder: string, mode: StoreMode): Library {
  return new StoredLibrary(folder, openStore(folder, mode), mode, readReport);
}

/** What the checks find in a file, which is read and not stored; needs no library. */
export const checkFile = (path: string, options: ReadOptions = {}): Promise<CheckResult> =>
  checkFileWith(readReport, path, options);
