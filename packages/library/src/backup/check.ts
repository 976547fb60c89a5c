import { pathToFileURL } from 'node:url';
import { storeCorrupt, storeMissing } from '../errors.js';
import { Connection } from '../store/connection.js';
import { refuseUnknown } from '../store/open.js';

/** What a backup holds. */
export interface BackedUp {
  reports: number;
  documents: number;
}

/** Looks through the file of a library that nobody writes; throws where it is not whole or not one of ours. */
export function checkBackup(path: string): BackedUp {
  const connection = new Connection(`${pathToFileURL(path).href}?immutable=1`, path);
  try {
    if (refuseUnknown(connection) === 0) throw storeMissing(path);
    if (connection.pragma('integrity_check(1)') !== 'ok') throw storeCorrupt(path);
    if (connection.all('PRAGMA foreign_key_check').length > 0) throw storeCorrupt(path);
    return { reports: rowsIn(connection, 'reports'), documents: rowsIn(connection, 'documents') };
  } finally {
    connection.close();
  }
}

const rowsIn = (connection: Connection, table: keyof BackedUp): number =>
  connection.get<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0;
