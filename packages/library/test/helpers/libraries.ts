import { onTestFinished } from 'vitest';
import type { DocumentReader } from '../../src/reading/read.js';
import type { Connection } from '../../src/store/connection.js';
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
  return libraryOn(folder, openStore(folder, mode), mode);
}

/** The same on a store that is open already. */
export function libraryOn(
  folder: string,
  connection: Connection,
  mode: StoreMode = 'write',
): StoredLibrary {
  const library = new StoredLibrary(folder, connection, mode, madeReader);
  onTestFinished(() => library.close());
  return library;
}
