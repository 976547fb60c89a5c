import type { Report } from '@nianbao/domain';
import { bodyKeys } from '../bodies/keys.js';
import { insertKeys, namesOfReports, reached, refileReports } from './bodies.js';
import type { Connection } from './connection.js';
import { readAliases } from './reports.js';

type Telling = Pick<Report, 'agency' | 'title' | 'sections'>;

/** Files reports under their bodies that an earlier version of the store kept by their printed names alone. */
export function nameReports(connection: Connection): void {
  const reports = connection.all<{ id: string }>(
    'SELECT id FROM reports WHERE id NOT IN (SELECT report FROM names) ORDER BY id',
  );
  for (const { id } of reports) insertKeys(connection, id, bodyKeys(tellingOf(connection, id)));
  const done = new Set<string>();
  for (const { id } of reports) {
    if (done.has(id)) continue;
    const together = reached(connection, namesOfReports(connection, [id]));
    refileReports(connection, together);
    for (const one of together) done.add(one);
  }
}

/** What a report tells about its body, without its figures. */
function tellingOf(connection: Connection, id: string): Telling {
  const { agency, title, sections } = connection.get(
    'SELECT agency, title, sections FROM reports WHERE id = ?',
    id,
  ) as { agency: string; title: string; sections: string };
  return {
    agency: { name: agency, aliases: readAliases(connection, id) },
    title,
    sections: JSON.parse(sections) as Report['sections'],
  };
}
