import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isBeingWritten } from './atomic-file.js';
import { INDEX_FOLDER, isOld, unnamedSegments } from './index-files.js';

/** What {@link writeAtomically} writes to first, with the process that writes. */
const TEMPORARY = /\.(\d+)(?:-\d+)?\.tmp$/;

/** The index as earlier versions kept it. */
const EARLIER = ['passages.idx'];

/** Files in the folder of a library that a process which was ended left half written, and those that nobody needs any more. */
export function leftovers(folder: string): string[] {
  const index = join(folder, INDEX_FOLDER);
  const earlier = EARLIER.map((name) => join(folder, name)).filter((path) => existsSync(path));
  return [...temporaries(folder), ...temporaries(index), ...unnamedSegments(index), ...earlier];
}

const temporaries = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => TEMPORARY.test(name))
    .map((name) => join(folder, name))
    .filter((path) => isLeft(path, Number(TEMPORARY.exec(path)?.[1])));

/** Removes them; one that cannot be removed does no harm. */
export function removeLeftovers(folder: string): void {
  for (const path of leftovers(folder)) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // It is only in the way of nobody.
    }
  }
}

/** What this process is said to write and does not is from another of its number; nobody writes for long. */
const isLeft = (path: string, writer: number): boolean =>
  writer === process.pid ? !isBeingWritten(path) : !isRunning(writer) || isOld(path);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process runs, though it cannot be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
