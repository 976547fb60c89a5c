import { bodyKeys } from '../bodies/keys.js';
import { insertKeys, namesOfReports, refile } from './bodies.js';
import type { Connection } from './connection.js';
import { readReport } from './reports.js';

/** Files reports under their bodies that an earlier version of the store kept by their printed names alone. */
export function nameReports(connection: Connection): void {
  const reports = connection.all<{ id: string }>(
    'SELECT id FROM reports WHERE id NOT IN (SELECT report FROM names) ORDER BY id',
  );
  for (const { id } of reports) insertKeys(connection, id, bodyKeys(readReport(connection, id)));
  for (const { id } of reports) refile(connection, namesOfReports(connection, [id]));
}
