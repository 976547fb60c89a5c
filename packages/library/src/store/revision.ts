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
  const row = connection.get<{ revision: string; state: string }>(
    `SELECT revision.value AS revision, state.value AS state FROM meta revision, meta state
     WHERE revision.key = 'revision' AND state.key = 'state'`,
  );
  return { revision: Number(row?.revision ?? 0), state: row?.state ?? '' };
}

/** To be called inside the transaction that changes something. */
export function bumpRevision(connection: Connection): void {
  connection.run("UPDATE meta SET value = value + 1 WHERE key = 'revision'");
  connection.run("UPDATE meta SET value = lower(hex(randomblob(8))) WHERE key = 'state'");
}
