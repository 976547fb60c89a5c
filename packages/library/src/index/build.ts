import { createPassageIndexBuilder, type PassageIndex, type Tokeniser } from '@nianbao/search';
import type { Connection } from '../store/connection.js';

/** What of a passage is indexed. Change it when {@link buildIndex} gives other terms or attributes. */
export const INDEX_LAYOUT = 'title+text:1';

const BATCH = 2_000;

interface IndexedRow {
  number: number;
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

/** Passages in the order stored, which keeps those of a report together. */
function* storedPassages(connection: Connection): Generator<IndexedRow> {
  let last = 0;
  for (;;) {
    const rows = connection.all<IndexedRow>(
      `SELECT p.number, p.report, p.section_title, p.text, r.agency, r.year, r.form
       FROM passages p JOIN reports r ON r.id = p.report
       WHERE p.number > ? ORDER BY p.number LIMIT ${BATCH}`,
      last,
    );
    yield* rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.number ?? last;
  }
}
