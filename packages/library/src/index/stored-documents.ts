import type { IndexedDocument } from '@nianbao/search';
import type { Connection } from '../store/connection.js';

/** A stored report as the index knows it. */
export interface StoredReportRow extends IndexedDocument {
  agency: string;
  year: number;
  form: string | null;
}

interface Row {
  id: string;
  agency: string;
  year: number;
  form: string | null;
  document: number;
  ingested_at: string;
}

const COLUMNS = 'id, agency, year, form, document, ingested_at';

/**
 * Reports by what the index depends on, in no order. The text of a report is another one only with
 * another document, or the same one taken in again.
 */
export function storedReports(connection: Connection, ids?: Iterable<string>): StoredReportRow[] {
  const rows = ids
    ? connection.all<Row>(
        `SELECT ${COLUMNS} FROM reports WHERE id IN (SELECT value FROM json_each(?))`,
        JSON.stringify([...ids]),
      )
    : connection.all<Row>(`SELECT ${COLUMNS} FROM reports`);
  return rows.map(({ document, ingested_at: ingestedAt, ...row }) => ({
    ...row,
    version: `${document} ${ingestedAt} ${row.form ?? ''}`,
    order: orderOf(row),
  }));
}

/** By body, and then by year: equally good passages come so, whatever was taken in first. */
const orderOf = ({ agency, year }: Pick<Row, 'agency' | 'year'>): string =>
  `${agency}\n${String(year).padStart(4, '0')}`;
