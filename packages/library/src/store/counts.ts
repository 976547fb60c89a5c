import { findingsBetweenYears } from '../checks/between-years.js';
import type { Connection } from './connection.js';
import { insertFindings } from './parts.js';

/** How what is counted is found. Change it when the checks between years find other things than before. */
const COUNTED_BY = '1';

/** Bodies counted at once: their figures are in memory meanwhile. */
const AT_ONCE = 50;

const COUNT = `INSERT OR REPLACE INTO counts (report, sections, observations, unreadable, findings, between_years)
  SELECT r.id, json_array_length(r.sections),
    (SELECT count(*) FROM observations o WHERE o.report = r.id),
    (SELECT count(*) FROM observations o WHERE o.report = r.id AND o.status = 'unreadable'),
    (SELECT count(*) FROM findings f WHERE f.report = r.id),
    (SELECT count(*) FROM year_findings f WHERE f.report = r.id)
  FROM reports r WHERE r.agency IN (SELECT value FROM json_each(?))`;

/** Works out what depends on the reports of those bodies: findings between years, counts; to be called inside the transaction that changes them. */
export function countReports(connection: Connection, agencies: readonly string[]): void {
  const bodies = JSON.stringify(agencies);
  connection.run(FORGET, bodies);
  for (const [report, findings] of findingsBetweenYears(connection, agencies)) {
    insertFindings(connection, { id: report, findings }, 'year_findings');
  }
  connection.run(COUNT, bodies);
}

const FORGET = `DELETE FROM year_findings WHERE report IN
  (SELECT id FROM reports WHERE agency IN (SELECT value FROM json_each(?)))`;

/** Does so for every report. */
export function countAll(connection: Connection): void {
  const agencies = connection
    .all<{ agency: string }>('SELECT DISTINCT agency FROM reports')
    .map(({ agency }) => agency);
  for (let first = 0; first < agencies.length; first += AT_ONCE) {
    countReports(connection, agencies.slice(first, first + AT_ONCE));
  }
  connection.run("INSERT OR REPLACE INTO meta VALUES ('counted-by', ?)", COUNTED_BY);
}

/** True where the counts are of this version of the checks. */
export const isCounted = (connection: Connection): boolean =>
  connection.get(
    "SELECT 1 AS found FROM meta WHERE key = 'counted-by' AND value = ?",
    COUNTED_BY,
  ) !== undefined;
