import type { Connection } from './connection.js';
import { COUNTED, type ReportSummary, readSummariesWhere } from './reports.js';

/** What a library holds, in a few figures. */
export interface Holdings {
  reports: number;
  agencies: number;
  /** Figures of all reports. */
  figures: number;
  /** What the checks found in all reports. */
  findings: number;
  years: { first: number; last: number } | null;
  /** The report with the most figures, undefined where there is none. */
  fullest: ReportSummary | undefined;
}

interface Totals {
  reports: number;
  agencies: number;
  figures: number | null;
  findings: number | null;
  first: number | null;
  last: number | null;
}

/** Counts what the library holds. */
export function readHoldings(connection: Connection): Holdings {
  return connection.read(() => {
    const { reports, agencies, figures, findings, first, last } = connection.get(
      `SELECT count(*) AS reports, count(DISTINCT r.agency) AS agencies, sum(c.observations) AS figures,
         sum(c.findings + c.between_years) AS findings, min(r.year) AS first, max(r.year) AS last
       FROM ${COUNTED}`,
    ) as Totals;
    const most = ' ORDER BY c.observations DESC, r.agency, r.year LIMIT 1';
    return {
      reports,
      agencies,
      figures: figures ?? 0,
      findings: findings ?? 0,
      years: first === null || last === null ? null : { first, last },
      fullest: readSummariesWhere(connection, most, [])[0],
    };
  });
}
