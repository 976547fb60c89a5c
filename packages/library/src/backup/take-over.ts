import type { Connection } from '../store/connection.js';
import { newState, readState } from '../store/revision.js';

/** Puts all rows of another store of the same schema in the place of this one's, in one transaction. */
export function takeOver(connection: Connection, from: string): void {
  connection.run('ATTACH ? AS backup', from);
  try {
    connection.write(() => {
      const before = readState(connection).revision;
      // Rows point to one another, and are whole again only at the end.
      connection.pragma('defer_foreign_keys = ON');
      const tables = tablesOf(connection);
      for (const table of tables) connection.execute(`DELETE FROM main.${table}`);
      for (const table of tables) copyRows(connection, table);
      newState(connection, before);
    });
  } finally {
    connection.run('DETACH backup');
  }
}

const tablesOf = (connection: Connection): string[] =>
  connection
    .all<{ name: string }>(
      "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .map(({ name }) => name);

function copyRows(connection: Connection, table: string): void {
  const columns = connection
    .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table)
    .map(({ name }) => `"${name}"`)
    .join(', ');
  connection.execute(
    `INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM backup.${table}`,
  );
}
