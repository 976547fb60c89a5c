import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { segmenter } from '../engine.js';
import { fileMissing } from '../errors.js';
import { temporaryBeside } from '../index/atomic-file.js';
import { IndexKeeper } from '../index/keeper.js';
import type { Connection } from '../store/connection.js';
import { makeFolder, openStore, STORE_FILE } from '../store/open.js';
import { type BackedUp, checkBackup } from './check.js';
import { takeOver } from './take-over.js';

/** What {@link restoreLibrary} takes. */
export interface RestoreOptions {
  /** Folder of the library; made where there is none. */
  data: string;
  /** A file that a backup was written to. It is only read. */
  from: string;
}

/**
 * Puts the content of a backup in the place of what a library holds, in one transaction: others may
 * read it meanwhile, and see all of the one or all of the other. A backup by an earlier version is
 * brought up to date on the way. Nothing is changed where the backup is not whole.
 */
export async function restoreLibrary({ data, from }: RestoreOptions): Promise<BackedUp> {
  const [folder, file] = [resolve(data), resolve(from)];
  if (!existsSync(file)) throw fileMissing(file);
  const restored = checkBackup(file);
  makeFolder(folder);
  const { temporary, done } = temporaryBeside(join(folder, 'restoring'));
  try {
    const copy = upToDate(file, temporary);
    const connection = openStore(folder, 'write');
    try {
      takeOver(connection, copy);
      await bringInStep(connection, folder);
    } finally {
      connection.close();
    }
    return restored;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    done();
  }
}

/** A copy with the schema of this program. */
function upToDate(file: string, folder: string): string {
  makeFolder(folder);
  const copy = join(folder, STORE_FILE);
  copyFileSync(file, copy);
  openStore(folder, 'write').close();
  return copy;
}

/** The index has most of it already where the library was not another one. */
async function bringInStep(connection: Connection, folder: string): Promise<void> {
  const keeper = new IndexKeeper(connection, await segmenter(), { folder, mode: 'write' });
  await keeper.refresh();
  await keeper.settled();
}
