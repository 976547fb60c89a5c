import { type Finding, severityOf } from '@nianbao/domain';
import type { Connection } from './connection.js';
import { type FindingRow, findingOf } from './rows.js';

const COLUMNS = 'code, severity, message, place, figures, parameters';

/** The findings of a report in the order they were made. */
export const readFindings = (connection: Connection, report: string): Finding[] =>
  connection
    .all<FindingRow>(`SELECT ${COLUMNS} FROM findings WHERE report = ? ORDER BY position`, report)
    .map(findingOf);

/** What was found in a report against the year before it. */
export const readYearFindings = (connection: Connection, report: string): Finding[] =>
  connection
    .all<FindingRow>(
      `SELECT ${COLUMNS} FROM year_findings WHERE report = ? ORDER BY position`,
      report,
    )
    .map(findingOf);

/** Both, where what is asked for is about figures. */
export const readFigureFindings = (connection: Connection, report: string): Finding[] =>
  connection
    .all<FindingRow>(
      `SELECT ${COLUMNS} FROM (
         SELECT 0 AS part, * FROM findings WHERE report = ?1
         UNION ALL SELECT 1 AS part, * FROM year_findings WHERE report = ?1)
       WHERE figures <> '[]' ORDER BY part, position`,
      report,
    )
    .map(findingOf);

/** What stands against filing a report with others that it names, as a finding. */
export function filingFindings(connection: Connection, report: string): Finding[] {
  const row = connection.get<{ conflict: string | null }>(
    'SELECT conflict FROM reports WHERE id = ? AND conflict IS NOT NULL',
    report,
  );
  if (!row?.conflict) return [];
  const code = 'identity-conflict';
  return [
    { code, severity: severityOf(code), message: row.conflict, figures: [], where: '机关名称' },
  ];
}
