import { closeSync, cpSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { storeUnwritable } from '../errors.js';
import { TEMPORARY_EXTENSION } from '../index/atomic-file.js';
import { INDEX_FOLDER } from '../index/index-files.js';
import type { Connection } from './connection.js';
import { makeFolder, STORE_FILE } from './open.js';

/**
 * Writes a compact copy of one state of the store, with the index snapshot, into a folder that
 * holds no library yet. Others may read and write meanwhile.
 */
export function copyStore(connection: Connection, from: string, to: string): void {
  const target = join(to, STORE_FILE);
  if (existsSync(target)) throw storeUnwritable(to, '已有一个年报库');
  makeFolder(to);
  connection.run('VACUUM INTO ?', target);
  flush(target);
  // An index of another state does no harm: whoever opens the copy brings it in step.
  const index = join(from, INDEX_FOLDER);
  const isWhole = (path: string) => !path.endsWith(TEMPORARY_EXTENSION);
  if (existsSync(index))
    cpSync(index, join(to, INDEX_FOLDER), { recursive: true, filter: isWhole });
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
