import {
  compareDocuments,
  createPassageIndexBuilder,
  type PassageIndex,
  type Tokeniser,
} from '@nianbao/search';
import type { Connection } from '../store/connection.js';
import type { SegmentIdentity } from './segment-bytes.js';
import { type StoredReportRow, storedReports } from './stored-documents.js';

/** What of a passage is indexed. Change it when {@link buildSegment} gives other terms, attributes or versions. */
const INDEX_LAYOUT = 'title+text:3';

/** What the segments of this program are made with. */
export const segmentIdentity = (tokeniser: Tokeniser): SegmentIdentity => ({
  tokeniserId: tokeniser.id,
  storeVersion: INDEX_LAYOUT,
});

/**
 * Makes a segment of stored reports, each as it is now; those that are gone are left out. A passage
 * is found by the title of its section too; it can be filtered by year, agency, form and report.
 */
export function buildSegment(
  connection: Connection,
  tokeniser: Tokeniser,
  ids: Iterable<string>,
): PassageIndex {
  return connection.read(() => {
    const builder = createPassageIndexBuilder();
    const reports = storedReports(connection, ids).sort(compareDocuments);
    for (const report of reports) {
      builder.begin({ id: report.id, version: report.version, order: report.order });
      for (const entry of entriesOf(connection, tokeniser, report)) builder.add(entry);
    }
    return builder.build();
  });
}

function entriesOf(
  connection: Connection,
  tokeniser: Tokeniser,
  { id, agency, year, form }: StoredReportRow,
) {
  const attributes = { report: id, agency, year, ...(form !== null && { form }) };
  const titles = new Map<string, string[]>();
  return connection
    .all<{ section_title: string; text: string }>(
      'SELECT section_title, text FROM passages WHERE report = ? ORDER BY number',
      id,
    )
    .map(({ section_title: title, text }) => {
      // The passages of a section have one title.
      const cut = titles.get(title) ?? tokeniser.terms(title);
      titles.set(title, cut);
      return { terms: [...cut, ...tokeniser.terms(text)], attributes };
    });
}
