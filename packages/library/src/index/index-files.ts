import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the index inside that of the library. It holds nothing that the store does not. */
export const INDEX_FOLDER = 'passages';

/** The file that names the segments that count. */
export const MANIFEST_FILE = 'manifest';
/** How the name of a segment's file ends. */
export const SEGMENT_EXTENSION = '.segment';

/** Milliseconds after which no process is still writing, or about to name a segment that it has written. */
const LONG_AGO = 60 * 60 * 1000;

interface Named {
  file: string;
}

/** Removes segments that were named before and are not any more, and those that nobody has named for long. */
export function removeUnnamed(
  folder: string,
  named: readonly Named[],
  superseded: readonly Named[] = [],
): void {
  const kept = new Set(named.map(({ file }) => file));
  const gone = new Set(superseded.map(({ file }) => file));
  for (const file of segmentFiles(folder)) {
    const path = join(folder, file);
    if (!kept.has(file) && (gone.has(file) || isOld(path))) rmSync(path, { force: true });
  }
}

/** Segments in the folder of an index that its manifest has not named for long. */
export function unnamedSegments(folder: string): string[] {
  const manifest = join(folder, MANIFEST_FILE);
  const text = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  return segmentFiles(folder)
    .filter((file) => !text.includes(file))
    .map((file) => join(folder, file))
    .filter(isOld);
}

const segmentFiles = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(SEGMENT_EXTENSION)) : [];

/** Whether a file was last written long ago; also one from the future, because the clock went back. */
export function isOld(path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return written === undefined || Math.abs(Date.now() - written) > LONG_AGO;
}
