import type { Finding } from '@nianbao/domain';
import type { Connection } from './connection.js';
import { type FindingRow, findingOf } from './rows.js';

/** The findings of a report in the order they were made. */
export const readFindings = (connection: Connection, report: string): Finding[] =>
  connection
    .all<FindingRow>(
      'SELECT code, severity, message, place, figures FROM findings WHERE report = ? ORDER BY position',
      report,
    )
    .map(findingOf);
