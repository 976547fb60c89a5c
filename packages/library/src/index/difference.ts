import { compareDocuments } from '@nianbao/search';
import type { Connection } from '../store/connection.js';
import type { SegmentSet } from './segment-set.js';
import { storedReports } from './stored-documents.js';

/** How the store differs from a state of the index. */
export interface Difference {
  /** Documents of the index that are not stored any more. */
  gone: string[];
  /** Reports that the index lacks, or has in another version, in the order of the index. */
  missing: string[];
}

/** Compares the store with the index; only in those reports, where it is known that no others changed. */
export function difference(
  connection: Connection,
  set: SegmentSet,
  changed?: ReadonlySet<string>,
): Difference {
  const reports = storedReports(connection, changed);
  const stored = new Set(reports.map(({ id }) => id));
  return {
    gone: [...(changed ?? set.ids())].filter((id) => set.has(id) && !stored.has(id)),
    missing: reports
      .filter((report) => !set.holds(report))
      .sort(compareDocuments)
      .map(({ id }) => id),
  };
}
