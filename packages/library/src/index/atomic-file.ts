import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What this process is writing at the moment. */
const beingWritten = new Set<string>();
let written = 0;

/** Whether this process is writing that temporary file. */
export const isBeingWritten = (path: string): boolean => beingWritten.has(path);

/**
 * Writes a file so that a reader, or a crash, finds the old one or the new one and never a part; when
 * it returns, the new one is on the disk.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  written += 1;
  const temporary = `${path}.${process.pid}-${written}.tmp`;
  beingWritten.add(temporary);
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    beingWritten.delete(temporary);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
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
