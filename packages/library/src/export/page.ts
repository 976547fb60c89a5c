import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection, SqlValue } from '../store/connection.js';
import { type Condition, conditionsByCell, type ExportFilter, figureCondition } from './filter.js';
import { type ExportedReport, type ExportRow, reportsOf, rowsOf } from './rows.js';

/** A stretch of the observations of a library. */
export interface ObservationsPage {
  /** How many the filter admits, on all pages. */
  total: number;
  rows: ExportRow[];
}

/** Reports whose figures are counted before others get their turn. */
const BATCH = 50;

/**
 * Some of the observations that the filter admits, by body, year and printed order. Reports before the page
 * are passed over by their counts; only those on it are read.
 */
export async function observationsPage(
  connection: Connection,
  filter: ExportFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<ObservationsPage> {
  const reports = reportsOf(connection, filter);
  const counts = await countsOf(connection, reports, filter);
  const rows: ExportRow[] = [];
  let total = 0;
  for (const report of reports) {
    const count = counts.get(report.id) ?? 0;
    const skipped = Math.max(0, offset - total);
    const wanted = limit - rows.length;
    if (skipped < count && wanted > 0) {
      rows.push(...rowsOf(connection, report, filter).slice(skipped, skipped + wanted));
    }
    total += count;
  }
  return { total, rows };
}

type Counts = Map<string, number>;

/** How many figures of each report the filter admits. */
async function countsOf(
  connection: Connection,
  reports: readonly ExportedReport[],
  filter: ExportFilter,
): Promise<Counts> {
  const condition = figureCondition(filter);
  if (!condition) return countsIn(connection, 'SELECT report, observations AS figures FROM counts');
  const byCell = conditionsByCell(filter);
  if (byCell) return summed(byCell.map((cell) => asCounts(connection, cell)));
  const parts: Counts[] = [];
  for (let start = 0; start < reports.length; start += BATCH) {
    const ids = reports.slice(start, start + BATCH).map(({ id }) => id);
    const batch: Condition = {
      sql: `report IN (SELECT value FROM json_each(?)) AND ${condition.sql}`,
      values: [JSON.stringify(ids), ...condition.values],
    };
    parts.push(asCounts(connection, batch));
    await nextTurn();
  }
  return summed(parts);
}

const asCounts = (connection: Connection, { sql, values }: Condition): Counts =>
  countsIn(
    connection,
    `SELECT report, count(*) AS figures FROM observations WHERE ${sql} GROUP BY report`,
    values,
  );

const countsIn = (connection: Connection, sql: string, values: readonly SqlValue[] = []): Counts =>
  new Map(
    connection
      .all<{ report: string; figures: number }>(sql, ...values)
      .map(({ report, figures }) => [report, figures]),
  );

function summed(parts: readonly Counts[]): Counts {
  const all: Counts = new Map();
  for (const [report, figures] of parts.flatMap((part) => [...part])) {
    all.set(report, (all.get(report) ?? 0) + figures);
  }
  return all;
}
