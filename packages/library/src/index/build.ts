import { createPassageIndexBuilder, type PassageIndex, type Tokeniser } from '@nianbao/search';
import type { Connection } from '../store/connection.js';

/** What of a passage is indexed. Change it when {@link buildIndex} gives other terms or attributes. */
export const INDEX_LAYOUT = 'title+text:2';

interface IndexedRow {
  report: string;
  section_title: string;
  text: string;
  agency: string;
  year: number;
  form: string | null;
}

/**
 * Makes the passage index of everything stored. A passage is found by the title of its section
 * too; it can be filtered by year, agency, form and report.
 */
export function buildIndex(connection: Connection, tokeniser: Tokeniser): PassageIndex {
  const builder = createPassageIndexBuilder();
  for (const row of storedPassages(connection)) {
    const { report, agency, year, form } = row;
    builder.add({
      terms: [...tokeniser.terms(row.section_title), ...tokeniser.terms(row.text)],
      attributes: { report, agency, year, ...(form !== null && { form }) },
    });
  }
  return builder.build();
}

/**
 * Passages by body and year and then as printed, so that the index is the same whatever was taken
 * in first, and equally good passages come in the same order.
 */
function* storedPassages(connection: Connection): Generator<IndexedRow> {
  const reports = connection.all<Omit<IndexedRow, 'section_title' | 'text'>>(
    'SELECT id AS report, agency, year, form FROM reports ORDER BY agency, year',
  );
  for (const report of reports) {
    const rows = connection.all<Pick<IndexedRow, 'section_title' | 'text'>>(
      'SELECT section_title, text FROM passages WHERE report = ? ORDER BY number',
      report.report,
    );
    for (const row of rows) yield { ...report, ...row };
  }
}
