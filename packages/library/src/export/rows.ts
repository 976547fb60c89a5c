import type { Observation } from '@nianbao/domain';
import type { Connection } from '../store/connection.js';
import { type ObservationRow, observationOf } from '../store/rows.js';
import { type ExportFilter, figureCondition, reportCondition } from './filter.js';

/** One observation as exported: tidy, one figure a row. */
export interface ExportRow {
  report: string;
  /** As the report prints it. */
  agency: string;
  year: number;
  form: string | null;
  kind: Observation['kind'];
  path: string[];
  column: string | null;
  value: number | null;
  unit: string | null;
  status: Observation['status'];
  derivation: Observation['derivation'];
  /** True for 1600余. */
  approximate: boolean;
  /** The clause that the figure stands in; the prose only. */
  clause: string | null;
  source: Observation['source'];
}

/**
 * Every observation that the filter admits (its bodies by the names they are filed under), by body, year
 * and printed order. Read a report at a time, so any number of them takes little memory and nobody who
 * writes has to wait.
 */
export function* exportRows(connection: Connection, filter: ExportFilter): Generator<ExportRow> {
  for (const report of reportsOf(connection, filter)) yield* rowsOf(connection, report, filter);
}

/** A report and the name of its body as it prints it. */
export interface ExportedReport {
  id: string;
  printed: string;
}

/** The observations of one report that the filter admits. */
export function rowsOf(
  connection: Connection,
  { id, printed }: ExportedReport,
  filter: ExportFilter,
): ExportRow[] {
  const { sql, values } = figureCondition(filter) ?? { sql: 'TRUE', values: [] };
  return connection
    .all<ObservationRow>(
      `SELECT * FROM observations WHERE report = ? AND ${sql} ORDER BY position`,
      ...[id, ...values],
    )
    .map((row) => exportRow({ ...row, agency: printed }));
}

/** The reports that the filter admits, by body and year. */
export function reportsOf(connection: Connection, filter: ExportFilter): ExportedReport[] {
  const { sql, values } = reportCondition(filter);
  return connection.all<ExportedReport>(
    `SELECT id, printed FROM reports WHERE ${sql} ORDER BY agency, year`,
    ...values,
  );
}

/** The row of an observation, whose `agency` is as the report prints it. */
export function exportRow(row: ObservationRow): ExportRow {
  const one = observationOf(row);
  const { report, agency, year, form, kind, path, column, value, unit } = one;
  const { status, derivation, approximate, clause = null, source } = one;
  return {
    ...{ report, agency, year, form, kind, path, column, value, unit },
    ...{ status, derivation, approximate, clause, source },
  };
}
