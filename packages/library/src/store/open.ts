import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isNianbaoError } from '@nianbao/domain';
import { storeForeign, storeMissing, storeNewer, storeOlder, storeUnwritable } from '../errors.js';
import { Connection } from './connection.js';
import { countAll, isCounted } from './counts.js';
import { nameReports } from './name-reports.js';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './schema.js';

/** `write` makes what is missing; `read` never changes the store; `frozen` is for a store that nobody writes any more. */
export type StoreMode = 'write' | 'read' | 'frozen';

/** The file of a library inside its folder. */
export const STORE_FILE = 'nianbao.sqlite';

/** Opens the store in that folder and brings its schema up to date. */
export function openStore(folder: string, mode: StoreMode): Connection {
  const path = join(folder, STORE_FILE);
  if (mode === 'write') return openForWriting(folder, path);
  if (!existsSync(path)) throw storeMissing(folder);
  return mode === 'frozen' ? openFrozen(path) : openForReading(folder, path);
}

function openForWriting(folder: string, path: string): Connection {
  makeFolder(folder);
  return prepared(new Connection(path, path), (connection) => {
    refuseUnknown(connection);
    connection.pragma('journal_mode = WAL');
    // A commit is on the disk when it returns: what ingest reports as done stays done.
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    migrate(connection);
  });
}

/** An empty store in memory, for work on a few reports. */
export const openScratch = (): Connection =>
  prepared(new Connection(':memory:', ':memory:'), migrate);

function openForReading(folder: string, path: string): Connection {
  try {
    return openUpToDate(folder, path);
  } catch (error) {
    // In a folder that cannot be written, SQLite cannot make the files beside it that WAL needs.
    const noFolder = isNianbaoError(error) && error.code === 'store-unwritable';
    if (!noFolder || existsSync(`${path}-wal`)) throw error;
    return openFrozen(path);
  }
}

/** A store of an earlier version is brought up to date first: whoever reads knows one schema. */
function openUpToDate(folder: string, path: string): Connection {
  const connection = openAddress(path, 'mode=ro');
  if (versionOf(connection) === SCHEMA_VERSION) return connection;
  connection.close();
  openForWriting(folder, path).close();
  return openAddress(path, 'mode=ro');
}

function openFrozen(path: string): Connection {
  const connection = openAddress(path, 'immutable=1');
  const version = versionOf(connection);
  if (version === SCHEMA_VERSION) return connection;
  connection.close();
  throw storeOlder(path, version, SCHEMA_VERSION);
}

function openAddress(path: string, query: string): Connection {
  const connection = new Connection(`${pathToFileURL(path).href}?${query}`, path);
  return prepared(connection, () => {
    if (refuseUnknown(connection) === 0) throw storeMissing(path);
  });
}

function prepared(connection: Connection, prepare: (connection: Connection) => void): Connection {
  try {
    prepare(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Makes a folder with those above it; throws `store-unwritable` where it cannot. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw storeUnwritable(folder, FOLDER_REASONS[code] ?? code, { cause });
  }
}

const FOLDER_REASONS: Record<string, string> = {
  EEXIST: '同名的文件占着这个位置',
  ENOTDIR: '路径中有一段是文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '只读磁盘',
  ENOSPC: '磁盘已满',
};

const versionOf = (connection: Connection): number => Number(connection.pragma('user_version'));

/** Version of the schema, 0 for a new file; refuses another program's database and newer versions. */
export function refuseUnknown(connection: Connection): number {
  const version = versionOf(connection);
  const owner = Number(connection.pragma('application_id'));
  const tables = connection.get<{ count: number }>('SELECT count(*) AS count FROM sqlite_master');
  const fresh = version === 0 && owner === 0 && tables?.count === 0;
  if (!fresh && owner !== APPLICATION_ID) throw storeForeign(connection.path);
  if (version > SCHEMA_VERSION) throw storeNewer(connection.path, version, SCHEMA_VERSION);
  return version;
}

const isUpToDate = (connection: Connection): boolean =>
  versionOf(connection) === SCHEMA_VERSION && isCounted(connection);

function migrate(connection: Connection): void {
  if (isUpToDate(connection)) return;
  connection.write(() => {
    // Asked again inside: another process may have done it while this one waited.
    if (isUpToDate(connection)) return;
    for (const step of MIGRATIONS.slice(versionOf(connection))) connection.execute(step);
    nameReports(connection);
    countAll(connection);
    connection.execute(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    connection.execute(`PRAGMA application_id = ${APPLICATION_ID}`);
  });
}
