import type { Report } from '@nianbao/domain';
import type { Connection } from './connection.js';
import { countReports } from './counts.js';
import { putReading, readingOf } from './put-reading.js';
import type { ReadStatus } from './reports.js';
import { bumpRevision } from './revision.js';
import { isStillPending, keptAlone, NONE_BESIDE, type Pending } from './years-beside.js';

/**
 * Stores another reading of a stored document, made with the years beside it as they are now. Nothing
 * is stored, and false returned, where they have changed meanwhile.
 */
export function writeReread(
  connection: Connection,
  pending: Pending,
  { report, status }: { report: Report; status: ReadStatus },
): boolean {
  return connection.write(() => {
    if (!isStillPending(connection, pending)) return false;
    const { id, beside } = pending;
    const alone = beside === NONE_BESIDE ? null : aloneOf(connection, id);
    putReading(connection, id, { ...report, status }, { beside, alone });
    countReports(connection, [agencyOf(connection, id)]);
    bumpRevision(connection, [id]);
    return true;
  });
}

/** The reading by itself, kept beside the one with help: it is what others are told, and what stays when the help goes. */
const aloneOf = (connection: Connection, id: string): string =>
  keptAlone(connection, id) ?? JSON.stringify(readingOf(connection, id));

const agencyOf = (connection: Connection, id: string): string =>
  (connection.get('SELECT agency FROM reports WHERE id = ?', id) as { agency: string }).agency;
