import { onTestFinished } from 'vitest';
import { openStore, type StoreMode } from '../../src/store/open.js';
import { StoredLibrary } from '../../src/stored-library.js';
import { readMade } from './reports.js';

/** A library of made-up reports, closed when the test has finished. */
export function madeLibrary(folder: string, mode: StoreMode = 'write'): StoredLibrary {
  const library = new StoredLibrary(folder, openStore(folder, mode), mode, readMade);
  onTestFinished(() => library.close());
  return library;
}
