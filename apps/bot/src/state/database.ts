import { NianbaoError } from '@nianbao/library';
import Database from 'libsql';
import { OPERATOR } from '../strings/operator.js';

/** What a column may hold. Never a boolean: the driver ends the process on one. */
type Value = string | number | null;

interface Statement {
  get(parameters: readonly Value[]): unknown;
  all(parameters: readonly Value[]): unknown[];
  run(parameters: readonly Value[]): { changes: number };
}

/** A small SQLite file of the bot's own. */
export interface BotDatabase {
  get<Row>(sql: string, ...parameters: readonly Value[]): Row | undefined;
  all<Row>(sql: string, ...parameters: readonly Value[]): Row[];
  /** Gives back how many rows changed. */
  run(sql: string, ...parameters: readonly Value[]): number;
  /** The same, and on the disk when it comes back: a lost power supply does not undo it. */
  runDurably(sql: string, ...parameters: readonly Value[]): number;
  close(): void;
}

/** Where nothing is kept: everything is gone with the process. */
export const IN_MEMORY = ':memory:';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS conversations (
  id TEXT PRIMARY KEY, used INTEGER NOT NULL, state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
DROP INDEX IF EXISTS conversations_used;
CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seen_at ON seen (at);
CREATE TABLE IF NOT EXISTS sendings (
  key TEXT PRIMARY KEY, chat TEXT NOT NULL, scope TEXT NOT NULL,
  after INTEGER NOT NULL, at INTEGER NOT NULL, message INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sendings_open ON sendings (chat) WHERE message IS NULL;
CREATE INDEX IF NOT EXISTS sendings_message ON sendings (scope, message);
CREATE INDEX IF NOT EXISTS sendings_at ON sendings (at);
CREATE TABLE IF NOT EXISTS owed (
  key TEXT PRIMARY KEY, account TEXT NOT NULL, person TEXT NOT NULL, quota INTEGER NOT NULL,
  asked TEXT NOT NULL, texts TEXT, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** Tells our files from those of other programs: "nbot". */
const APPLICATION_ID = 0x6e626f74;

/** Opens the file, and makes it where there is none. Throws `setting-invalid` where that cannot be done. */
export function openDatabase(file: string): BotDatabase {
  try {
    return opened(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NianbaoError('setting-invalid', OPERATOR.stateUnusable(file, reason));
  }
}

function opened(file: string): BotDatabase {
  const database = new Database(file, { timeout: 5000 });
  try {
    refuseForeign(database);
    // A killed process loses nothing that was written; a lost power supply may lose the last moments.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    // What is erased is overwritten, not only unlinked.
    database.exec(`PRAGMA secure_delete = ON; PRAGMA application_id = ${APPLICATION_ID};${SCHEMA}`);
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const statement = statements.get(sql) ?? (database.prepare(sql) as unknown as Statement);
    statements.set(sql, statement);
    return statement;
  };
  const run = (sql: string, ...parameters: readonly Value[]): number =>
    prepared(sql).run(parameters).changes;
  return {
    get: <Row>(sql: string, ...parameters: readonly Value[]) =>
      prepared(sql).get(parameters) as Row | undefined,
    all: <Row>(sql: string, ...parameters: readonly Value[]) =>
      prepared(sql).all(parameters) as Row[],
    run,
    runDurably(sql, ...parameters) {
      database.exec('PRAGMA synchronous = FULL');
      try {
        return run(sql, ...parameters);
      } finally {
        database.exec('PRAGMA synchronous = NORMAL');
      }
    },
    close() {
      if (!database.open) return;
      statements.clear();
      database.close();
    },
  };
}

function refuseForeign(database: InstanceType<typeof Database>): void {
  const id = numberOf(database.pragma('application_id'));
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_master').get([]) as {
    count: number;
  };
  if (tables.count > 0 && id !== APPLICATION_ID) throw new Error(OPERATOR.stateForeign);
}

/** A pragma comes as rows of one column. */
function numberOf(rows: unknown): number {
  const [row] = Array.isArray(rows) ? rows : [rows];
  return Number(Object.values((row ?? {}) as Record<string, unknown>)[0]);
}
