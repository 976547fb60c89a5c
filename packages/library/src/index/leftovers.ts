import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What {@link writeAtomically} writes to first, with the process that writes. */
const TEMPORARY = /\.(\d+)\.tmp$/;

/** Milliseconds after which no process is still writing, whatever number it has: a snapshot takes seconds. */
const LONG_AGO = 60 * 60 * 1000;

/** Files in the folder of a library that a process which was ended left half written. */
export function leftovers(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => TEMPORARY.test(name))
    .map((name) => join(folder, name))
    .filter((path) => isLeft(path, Number(TEMPORARY.exec(path)?.[1])));
}

/** Removes them; one that cannot be removed does no harm. */
export function removeLeftovers(folder: string): void {
  for (const path of leftovers(folder)) {
    try {
      rmSync(path, { force: true });
    } catch {
      // It is only in the way of nobody.
    }
  }
}

/** Writing is done without a pause: what this process itself is said to write is from another of its number. */
const isLeft = (path: string, writer: number): boolean =>
  writer === process.pid || !isRunning(writer) || isOld(path);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process runs, though it cannot be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isOld(path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return written === undefined || Date.now() - written > LONG_AGO;
}
