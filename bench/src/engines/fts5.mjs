/** FTS5 of SQLite, in memory and without its own copy of the text, given the same tokens. */
import Database from 'libsql';
import { LIMIT, serve } from './serve.mjs';

const TABLE =
  "CREATE VIRTUAL TABLE passages USING fts5(text, content = '', tokenize = 'unicode61')";

const sizeOf = (database) =>
  database.prepare('SELECT sum(length(block)) AS bytes FROM passages_data').get().bytes;

await serve((passages) => {
  const database = new Database(':memory:');
  database.exec(TABLE);
  const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  let row = 0;
  for (const { terms } of passages) {
    insert.run(row, terms.join(' '));
    row += 1;
  }
  database.exec("COMMIT; INSERT INTO passages (passages) VALUES ('optimize')");
  const best = database.prepare(
    `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  );
  const matching = (terms) => terms.map((term) => `"${term}"`).join(' OR ');
  return {
    size: sizeOf(database),
    ask: { plain: (terms) => best.all(matching(terms)).map(({ rowid }) => rowid) },
  };
});
