import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the names of files and folders end with that are not whole yet. */
export const TEMPORARY_EXTENSION = '.tmp';

/** What this process is writing at the moment. */
const beingWritten = new Set<string>();
let written = 0;

/** Whether this process is writing that temporary file. */
export const isBeingWritten = (path: string): boolean => beingWritten.has(path);

/** A name beside `path` for what is not whole yet; `done` is to be called when it is gone. */
export function temporaryBeside(path: string): { temporary: string; done: () => void } {
  written += 1;
  const temporary = `${path}.${process.pid}-${written}${TEMPORARY_EXTENSION}`;
  beingWritten.add(temporary);
  return { temporary, done: () => beingWritten.delete(temporary) };
}

/**
 * Writes a file so that a reader, or a crash, finds the old one or the new one and never a part; when
 * it returns, the new one is on the disk.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const { temporary, done } = temporaryBeside(path);
  try {
    await writeFile(temporary, bytes);
    await putInPlace(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    done();
  }
}

/** Puts a file that is written in its place, and both on the disk. */
export async function putInPlace(temporary: string, path: string): Promise<void> {
  const file = await open(temporary, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Puts the new name on the disk. Where a folder cannot be opened (Windows), renaming is all there is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  try {
    await folder?.sync();
  } catch {
    // Some file systems do not know it.
  } finally {
    await folder?.close();
  }
}
