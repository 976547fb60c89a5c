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

/** A change of the store: from which state to which, and the reports whose prose or place may be others now. */
interface Change {
  from: string;
  to: string;
  reports: readonly string[];
}

/** Changes that are remembered. Who saw an earlier state looks at every report. */
const REMEMBERED = 32;
/** Reports of all remembered changes; more are not worth looking up one by one. */
const MOST_REPORTS = 500;

/** To be called inside the transaction that changes something, with the reports whose passages or bodies it may change. */
export function bumpRevision(connection: Connection, reports: readonly string[] = []): void {
  const from = readState(connection).state;
  connection.run("UPDATE meta SET value = value + 1 WHERE key = 'revision'");
  connection.run("UPDATE meta SET value = lower(hex(randomblob(8))) WHERE key = 'state'");
  const to = readState(connection).state;
  remember(connection, [...readChanges(connection), { from, to, reports }]);
}

/** A state of which no way leads from any other, with a later revision than there was before. */
export function newState(connection: Connection, before: number): void {
  const revision = Math.max(before, readState(connection).revision);
  connection.run("UPDATE meta SET value = ? WHERE key = 'revision'", String(revision));
  bumpRevision(connection);
  remember(connection, []);
}

function remember(connection: Connection, changes: readonly Change[]): void {
  const kept = changes.slice(-REMEMBERED);
  const reports = kept.reduce((sum, change) => sum + change.reports.length, 0);
  connection.run(
    "INSERT OR REPLACE INTO meta (key, value) VALUES ('changes', ?)",
    JSON.stringify(reports > MOST_REPORTS ? [] : kept),
  );
}

function readChanges(connection: Connection): Change[] {
  const row = connection.get<{ value: string }>("SELECT value FROM meta WHERE key = 'changes'");
  return row ? (JSON.parse(row.value) as Change[]) : [];
}

/**
 * The reports that may be others than in an earlier state; undefined where the way from there is not
 * known without a gap: a program of an earlier version leaves one.
 */
export function changedSince(connection: Connection, state: string): Set<string> | undefined {
  const changes = readChanges(connection);
  const reports = new Set<string>();
  let at = state;
  for (const change of changes.slice(changes.findIndex(({ from }) => from === state))) {
    if (change.from !== at) return undefined;
    for (const report of change.reports) reports.add(report);
    at = change.to;
  }
  return at === readState(connection).state ? reports : undefined;
}
