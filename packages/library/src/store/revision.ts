import type { Connection } from './connection.js';

/** Which state the store is in. */
export interface StoreState {
  /** Counts the transactions that changed what is stored. */
  revision: number;
  /** Drawn anew by each of them, so that a restored backup is never taken for what it was before. */
  state: string;
}

/** The state now; a reader that remembers the last one sees whether there is something new. */
export function readState(connection: Connection): StoreState {
  const rows = connection.all<{ key: string; value: string }>(
    "SELECT key, value FROM meta WHERE key IN ('revision', 'state')",
  );
  const values = new Map(rows.map((row) => [row.key, row.value]));
  return { revision: Number(values.get('revision') ?? 0), state: values.get('state') ?? '' };
}

/** To be called inside the transaction that changes something. */
export function bumpRevision(connection: Connection): void {
  connection.run("UPDATE meta SET value = value + 1 WHERE key = 'revision'");
  connection.run("UPDATE meta SET value = lower(hex(randomblob(8))) WHERE key = 'state'");
}
