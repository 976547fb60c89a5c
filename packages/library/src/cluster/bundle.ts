import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { reportUnknown, storeNewer } from '../errors.js';
import type { Connection, SqlValue } from '../store/connection.js';
import { readSummaryRow, type SummaryRow } from '../store/reports.js';
import { SCHEMA_VERSION } from '../store/schema.js';

type Row = Record<string, SqlValue>;

/** Tables with the rows of one report each, by what they call it, in an order that keeps references whole. */
const TABLES = [
  'names',
  'aliases',
  'passages',
  'observations',
  'findings',
  'year_findings',
  'counts',
  'replaced',
] as const;

/** Everything that a store holds of one report, the files themselves apart: rows as they stand there. */
export interface Bundle {
  schema: number;
  id: string;
  /** What a list shows of it. */
  summary: SummaryRow;
  report: Row;
  /** The files it was read from, now and before. */
  documents: Row[];
  tables: Record<(typeof TABLES)[number], Row[]>;
}

/** Numbers that a store gives, and that mean nothing elsewhere. */
const without = (row: Row, column: string): Row => {
  const { [column]: _own, ...others } = row;
  return others;
};

/** Takes a report out of a store. Throws `report-unknown`. */
export function takeBundle(connection: Connection, id: string): Bundle {
  return connection.read(() => {
    // Not `get`, whose rows the driver adds something of its own to.
    const [report] = connection.all<Row>('SELECT * FROM reports WHERE id = ?', id);
    if (!report) throw reportUnknown(id);
    const rows = (table: string, order = ''): Row[] =>
      connection.all<Row>(`SELECT * FROM ${table} WHERE report = ?${order}`, id);
    const tables = Object.fromEntries(
      TABLES.map((table) => [
        table,
        table === 'passages'
          ? rows(table, ' ORDER BY number').map((row) => without(row, 'number'))
          : rows(table),
      ]),
    ) as Bundle['tables'];
    const documents = connection.all<Row>(
      `SELECT report, sha256, name, url, media_type, bytes, ingested_at FROM documents
       WHERE report = ? ORDER BY id`,
      id,
    );
    const summary = readSummaryRow(connection, id);
    if (!summary) throw reportUnknown(id);
    const bundle = { schema: SCHEMA_VERSION, id, summary, documents, tables };
    return { ...bundle, report: without(report, 'document') };
  });
}

/** Puts a report into a store that does not hold it; `contents` has files by their hash, and may lack some. */
export function putBundle(
  connection: Connection,
  { schema, id, report, documents, tables }: Bundle,
  contents: ReadonlyMap<string, Uint8Array> = new Map(),
): void {
  // One of an earlier version lacks columns, which are then what they are by default.
  if (schema > SCHEMA_VERSION) throw storeNewer(id, schema, SCHEMA_VERSION);
  const empty = new Uint8Array();
  for (const document of documents) {
    const content = contents.get(String(document['sha256'])) ?? empty;
    insert(connection, 'documents', { ...document, content }, 'OR REPLACE ');
  }
  const current = connection.get<{ id: number }>(
    'SELECT id FROM documents WHERE report = ? AND sha256 = ?',
    ...[report['id'] as string, report['sha256'] as string],
  );
  insert(connection, 'reports', { ...report, document: current?.id ?? null });
  for (const table of TABLES) for (const row of tables[table]) insert(connection, table, row);
}

function insert(connection: Connection, table: string, row: Row, how = ''): void {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  connection.run(
    `INSERT ${how}INTO ${table} (${columns.join(', ')}) VALUES (${marks})`,
    ...Object.values(row),
  );
}

/** A bundle as it is kept, and what tells it from any other. */
export function packed(bundle: Bundle): { bundle: string; hash: string } {
  const text = JSON.stringify(bundle);
  return {
    bundle: deflateSync(text).toString('base64'),
    hash: createHash('sha256').update(text).digest('hex'),
  };
}

/** The bundle of what {@link packed} made. */
export const unpacked = (bundle: string): Bundle =>
  JSON.parse(inflateSync(Buffer.from(bundle, 'base64')).toString()) as Bundle;
