import type { Report } from '@nianbao/domain';
import { filed, type Named } from '../bodies/group.js';
import { type BodyKeys, bodyKeys } from '../bodies/keys.js';
import { grouped } from '../group.js';
import type { Connection } from './connection.js';

/** Keeps the names that a report gives its body. */
export function insertKeys(connection: Connection, id: string, keys: BodyKeys): void {
  const insert = 'INSERT INTO names (report, key, kind) VALUES (?, ?, ?)';
  connection.run(insert, id, keys.own, keys.bare ? 'bare' : 'own');
  for (const key of keys.others) connection.run(insert, id, key, 'other');
}

interface NameRow {
  report: string;
  key: string;
  kind: 'own' | 'bare' | 'other';
}

interface PlacedRow {
  id: string;
  year: number;
  printed: string;
  agency: string;
  conflict: string | null;
}

const IN_LIST = 'IN (SELECT value FROM json_each(?))';
const listOf = (values: Iterable<string>): string => JSON.stringify([...values]);

/** Names that lead from one report to others: what it is called, and how that is printed. */
export interface Names {
  keys: Set<string>;
  printed: Set<string>;
}

/** The names that those reports are found by. */
export function namesOfReports(connection: Connection, ids: readonly string[]): Names {
  const keys = connection.all<{ key: string }>(
    `SELECT key FROM names WHERE report ${IN_LIST}`,
    listOf(ids),
  );
  const printed = connection.all<{ printed: string }>(
    `SELECT printed FROM reports WHERE id ${IN_LIST}`,
    listOf(ids),
  );
  return {
    keys: new Set(keys.map(({ key }) => key)),
    printed: new Set(printed.map((row) => row.printed)),
  };
}

/** Reports that have one of those names, or share one with a report that has. */
export function reached(connection: Connection, from: Names): string[] {
  const ids = new Set<string>();
  for (let names = from; ; names = namesOfReports(connection, [...ids])) {
    const before = ids.size;
    const found = connection.all<{ id: string }>(
      `SELECT report AS id FROM names WHERE key ${IN_LIST}
       UNION SELECT id FROM reports WHERE printed ${IN_LIST}`,
      ...[listOf(names.keys), listOf(names.printed)],
    );
    for (const { id } of found) ids.add(id);
    if (ids.size === before) return [...ids];
  }
}

function named(connection: Connection, rows: readonly PlacedRow[]): Named[] {
  const names = connection.all<NameRow>(
    `SELECT report, key, kind FROM names WHERE report ${IN_LIST} ORDER BY report, key`,
    listOf(rows.map(({ id }) => id)),
  );
  const byReport = grouped(names, ({ report }) => report);
  return rows.map(({ id, year, printed }) => {
    const keys = byReport.get(id) ?? [];
    const own = keys.find(({ kind }) => kind !== 'other');
    const others = keys.filter(({ kind }) => kind === 'other').map(({ key }) => key);
    return { id, year, printed, own: own?.key ?? printed, others, bare: own?.kind === 'bare' };
  });
}

/**
 * Files every report that those names lead to under its body anew. Returns the bodies, as they were and as
 * they are, whose reports are others now.
 */
export const refile = (connection: Connection, from: Names): string[] =>
  refileReports(connection, reached(connection, from));

/** The same for reports of which no other shares a name with any. */
export function refileReports(connection: Connection, ids: readonly string[]): string[] {
  const rows = connection.all<PlacedRow>(
    `SELECT id, year, printed, agency, conflict FROM reports WHERE id ${IN_LIST} ORDER BY id`,
    listOf(ids),
  );
  const places = filed(named(connection, rows));
  const moved = rows.flatMap((row) => {
    const to = places.get(row.id);
    return to && (to.agency !== row.agency || to.conflict !== row.conflict) ? [{ row, to }] : [];
  });
  // Two bodies may change their names with one another; a year of a body is there only once.
  for (const { row } of moved)
    connection.run('UPDATE reports SET agency = id WHERE id = ?', row.id);
  for (const { row, to } of moved) {
    connection.run(
      'UPDATE reports SET agency = ?, conflict = ? WHERE id = ?',
      ...[to.agency, to.conflict, row.id],
    );
    if (to.agency === row.agency) continue;
    for (const table of ['observations', 'aliases']) {
      connection.run(
        `UPDATE ${table} SET agency = ?1 WHERE report = ?2 AND agency <> ?1`,
        ...[to.agency, row.id],
      );
    }
  }
  return moved.flatMap(({ row, to }) => [row.agency, to.agency]);
}

/** The body that a report would be filed under, for one that is not stored; its own name where there is none. */
export function bodyOf(connection: Connection, report: Report): string {
  const { own, others } = bodyKeys(report);
  const found = connection.all<{ agency: string }>(
    `SELECT DISTINCT r.agency FROM names n JOIN reports r ON r.id = n.report WHERE n.key ${IN_LIST}`,
    listOf([own, ...others]),
  );
  return found.length === 1 && found[0] ? found[0].agency : report.agency.name;
}
