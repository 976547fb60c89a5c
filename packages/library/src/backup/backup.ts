import { existsSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isNianbaoError } from '@nianbao/domain';
import { storeUnwritable } from '../errors.js';
import { putInPlace, temporaryBeside } from '../index/atomic-file.js';
import type { Connection } from '../store/connection.js';
import { makeFolder, openStore } from '../store/open.js';
import { type BackedUp, checkBackup } from './check.js';

/** What {@link backUpLibrary} takes. */
export interface BackupOptions {
  /** Folder of the library. */
  data: string;
  /** The file; an earlier backup there is replaced, anything else is left alone. */
  to: string;
}

/**
 * Writes one state of a library into one file, compact, while others read and write it. The file is
 * looked through before it takes the place of an earlier one; whatever happens, one of the two is whole.
 */
export async function backUpLibrary({ data, to }: BackupOptions): Promise<BackedUp> {
  const path = resolve(to);
  const connection = openStore(resolve(data), 'read');
  try {
    refuseOther(path);
    makeFolder(dirname(path));
    return await written(connection, path);
  } finally {
    connection.close();
  }
}

async function written(connection: Connection, path: string): Promise<BackedUp> {
  const { temporary, done } = temporaryBeside(path);
  try {
    vacuumInto(connection, temporary, path);
    const backedUp = checkBackup(temporary);
    await putInPlace(temporary, path);
    return backedUp;
  } finally {
    rmSync(temporary, { force: true });
    done();
  }
}

/** What goes wrong here is about the place that is written to. */
function vacuumInto(connection: Connection, temporary: string, path: string): void {
  try {
    connection.run('VACUUM INTO ?', temporary);
  } catch (cause) {
    if (!isNianbaoError(cause) || cause.code !== 'store-unwritable') throw cause;
    throw storeUnwritable(path, '没有权限，或磁盘已满', { cause });
  }
}

/** Only a backup gives way to a backup. */
function refuseOther(path: string): void {
  if (!existsSync(path)) return;
  try {
    checkBackup(path);
  } catch (cause) {
    throw storeUnwritable(path, '那里已有别的文件', { cause });
  }
}
