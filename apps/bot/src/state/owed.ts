import type { BotDatabase } from './database.js';

/** An answer that a person was promised and has not had in full. */
export interface Owed {
  /** Tells the question from every other; the same for every retry of it. */
  key: string;
  account: string;
  person: string;
  /** Messages that may be sent. */
  quota: number;
  /** What was asked, as the account keeps it. */
  asked: string;
  /** What is still to be said; undefined until it is known. */
  texts?: readonly string[];
}

/** Keeps what is owed over a restart, and nothing of it once it was said. */
export interface OwedAnswers {
  /** Writes down a promise before it is made; it is on the disk when this comes back. */
  owe(owed: Owed): void;
  /** What is still to be said, in place of what stood there; nothing where nothing is owed. */
  remains(key: string, texts: readonly string[]): void;
  settle(key: string): void;
  has(key: string): boolean;
  /** All that is owed by an account, the oldest first. */
  of(account: string): Owed[];
}

/** Nobody waits for an answer longer. */
const KEPT_MILLISECONDS = 24 * 3_600_000;

interface Row extends Omit<Owed, 'texts'> {
  texts: string | null;
}

/** Opens what is kept in a database. */
export function openOwed(database: BotDatabase): OwedAnswers {
  database.run('DELETE FROM owed WHERE at < ?', Date.now() - KEPT_MILLISECONDS);
  const textOf = (texts: readonly string[] | undefined) =>
    texts === undefined ? null : JSON.stringify(texts);
  return {
    owe: ({ key, account, person, quota, asked, texts }) =>
      void database.runDurably(
        'INSERT OR REPLACE INTO owed VALUES (?, ?, ?, ?, ?, ?, ?)',
        key,
        account,
        person,
        quota,
        asked,
        textOf(texts),
        Date.now(),
      ),
    remains: (key, texts) =>
      void database.run('UPDATE owed SET texts = ? WHERE key = ?', textOf(texts), key),
    settle: (key) => void database.run('DELETE FROM owed WHERE key = ?', key),
    has: (key) => database.get('SELECT 1 AS found FROM owed WHERE key = ?', key) !== undefined,
    of: (account) =>
      database
        .all<Row>(
          'SELECT key, account, person, quota, asked, texts FROM owed WHERE account = ? ORDER BY at',
          account,
        )
        .map(({ texts, ...owed }) => ({
          ...owed,
          ...(texts !== null && { texts: JSON.parse(texts) as string[] }),
        })),
  };
}
