import { onTestFinished } from 'vitest';
import type { DocumentReader } from '../../src/reading/read.js';
import { openStore, type StoreMode } from '../../src/store/open.js';
import { StoredLibrary } from '../../src/stored-library.js';
import { readMade } from './reports.js';

/** Reads made-up files in this process. */
const madeReader: DocumentReader = {
  read: readMade,
  atOnce: 2,
  close: async () => undefined,
};

/** A library of made-up reports, closed when the test has finished. */
export function madeLibrary(folder: string, mode: StoreMode = 'write'): StoredLibrary {
  const library = new StoredLibrary(folder, openStore(folder, mode), mode, madeReader);
  onTestFinished(() => library.close());
  return library;
}
