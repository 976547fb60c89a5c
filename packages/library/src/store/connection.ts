import Database from 'libsql';
import { convertSqlError } from './sql-error.js';

/** What a column may hold. Never a boolean: the driver aborts the process on one. */
export type SqlValue = string | number | null | Uint8Array;

/** A prepared statement, typed as far as we use it. */
interface Statement {
  all(parameters: readonly SqlValue[]): unknown[];
  get(parameters: readonly SqlValue[]): unknown;
  run(parameters: readonly SqlValue[]): unknown;
}

/** Milliseconds to wait for another process to finish its transaction. */
const BUSY_TIMEOUT = 15_000;

/** KB of pages kept at most: a question about all bodies reads many, again and again. */
const PAGES_KEPT = 65_536;

/**
 * One connection to the SQLite file. Statements are prepared once and kept; every failure of the
 * system or the file becomes a {@link NianbaoError} that names `path`.
 */
export class Connection {
  readonly #database: InstanceType<typeof Database>;
  readonly #statements = new Map<string, Statement>();

  /** `location` is a file path or a `file:` address with SQLite's query parameters. */
  constructor(
    location: string,
    readonly path: string,
  ) {
    this.#database = this.#guard(() => new Database(location, { timeout: BUSY_TIMEOUT }));
    this.pragma(`cache_size = -${PAGES_KEPT}`);
  }

  /** Every row of a query. */
  all<Row>(sql: string, ...parameters: readonly SqlValue[]): Row[] {
    return this.#guard(() => this.#prepare(sql).all(parameters) as Row[]);
  }

  /** The first row of a query. */
  get<Row>(sql: string, ...parameters: readonly SqlValue[]): Row | undefined {
    return this.#guard(() => this.#prepare(sql).get(parameters) as Row | undefined);
  }

  /** Runs a statement that returns nothing. */
  run(sql: string, ...parameters: readonly SqlValue[]): void {
    this.#guard(() => this.#prepare(sql).run(parameters));
  }

  /** Runs several statements at once. */
  execute(sql: string): void {
    this.#guard(() => this.#database.exec(sql));
  }

  /** The value of a pragma. */
  pragma(name: string): SqlValue {
    const row = this.#guard(() => this.#database.pragma(name)) as Record<string, SqlValue>[];
    return Object.values(row[0] ?? {})[0] ?? null;
  }

  /** Runs `work` as one transaction: all of it is stored, durably, or nothing. */
  write<Result>(work: () => Result): Result {
    return this.#transaction('BEGIN IMMEDIATE', work);
  }

  /** Runs `work` on one state of the store, whatever others write meanwhile; within a transaction, on its state. */
  read<Result>(work: () => Result): Result {
    return this.#database.inTransaction ? work() : this.#transaction('BEGIN', work);
  }

  /** Idempotent. What was written is moved into the one file, so that copying that file copies all. */
  close(): void {
    if (!this.#database.open) return;
    this.#checkpoint();
    this.#statements.clear();
    this.#database.close();
  }

  /** Left to the next one to close where another process is reading or writing. */
  #checkpoint(): void {
    try {
      this.#database.pragma('busy_timeout = 0');
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // Nothing is lost: what stands in the log beside the file is read with it.
    }
  }

  #transaction<Result>(begin: string, work: () => Result): Result {
    this.execute(begin);
    try {
      const result = work();
      this.execute('COMMIT');
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the reason.
      if (this.#database.inTransaction) this.execute('ROLLBACK');
      throw error;
    }
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql) as unknown as Statement;
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw convertSqlError(error, this.path);
    }
  }
}
