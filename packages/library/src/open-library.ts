import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openClusterLibrary } from './cluster/open-cluster.js';
import { removeLeftovers } from './index/leftovers.js';
import { type CheckResult, readFile, resultOf } from './ingest/check-file.js';
import type { ClusterLibraryOptions, Library, LibraryOptions, LocalLibrary } from './library.js';
import { ReaderPool } from './reading/pool.js';
import type { ReadOptions } from './reading/read.js';
import { type ReadingSettings, readingSettings } from './reading/settings.js';
import { openStore, STORE_FILE, type StoreMode } from './store/open.js';
import { StoredLibrary } from './stored-library.js';

/**
 * Opens the library in a folder. Throws `store-corrupt`, `store-newer`, `store-locked`,
 * `store-unwritable`, or with `readOnly` `file-missing` where there is no library;
 * `setting-invalid` for a setting that cannot be used.
 */
export function openLibrary(options: LibraryOptions): Promise<LocalLibrary>;
/**
 * Opens the library on an OpenSearch cluster. Throws `cluster-away`, `cluster-red`, `cluster-denied`, or
 * `cluster-unprepared` where there is no library or one made by another version.
 */
export function openLibrary(options: ClusterLibraryOptions): Promise<Library>;
export async function openLibrary(
  options: LibraryOptions | ClusterLibraryOptions,
): Promise<Library> {
  if ('opensearch' in options) return openClusterLibrary(options);
  const { data, readOnly = false, reading } = options;
  return openIn(resolve(data), readOnly ? 'read' : 'write', reading);
}

/** Opens the library in a folder in one of the ways there are. */
export function openIn(
  folder: string,
  mode: StoreMode,
  reading?: Partial<ReadingSettings>,
): LocalLibrary {
  const settings = readingSettings(reading);
  const connection = openStore(folder, mode);
  if (mode === 'write') removeLeftovers(folder);
  return new StoredLibrary(folder, connection, mode, new ReaderPool(settings), settings);
}

/** Whether there is a library in that folder, whatever its state. */
export const hasLibrary = (folder: string): boolean => existsSync(join(folder, STORE_FILE));

/** What the checks find in a file, which is read and not stored; needs no library. */
export async function checkFile(
  path: string,
  { reading, ...options }: ReadOptions & Pick<LibraryOptions, 'reading'> = {},
): Promise<CheckResult> {
  const settings = readingSettings(reading);
  const reader = new ReaderPool({ ...settings, workers: 1 });
  try {
    return resultOf(await readFile(reader, path, options, settings));
  } finally {
    await reader.close();
  }
}
