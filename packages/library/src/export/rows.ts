import type { Observation } from '@nianbao/domain';
import type { Connection } from '../store/connection.js';
import { type ObservationRow, observationOf } from '../store/rows.js';

/** Which observations are exported; a list that is left out admits all. */
export interface ExportFilter {
  /** Names of bodies, or parts of them. */
  agencies?: readonly string[];
  years?: readonly number[];
  forms?: readonly string[];
  reports?: readonly string[];
  kind?: Observation['kind'];
}

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
 * Every observation that the filter admits (its bodies by the names they are filed under), by body, year and printed order. Read a report at a
 * time, so any number of them takes little memory and nobody who writes has to wait.
 */
export function* exportRows(connection: Connection, filter: ExportFilter): Generator<ExportRow> {
  for (const { id, printed } of reportsOf(connection, filter)) {
    const rows = connection.all<ObservationRow>(
      'SELECT * FROM observations WHERE report = ? ORDER BY position',
      id,
    );
    const wanted = rows.filter((row) => filter.kind === undefined || row.kind === filter.kind);
    for (const row of wanted) yield exportRow({ ...row, agency: printed });
  }
}

function reportsOf(
  connection: Connection,
  filter: ExportFilter,
): { id: string; printed: string }[] {
  const lists = [
    ['agency', filter.agencies],
    ['year', filter.years],
    ['form', filter.forms],
    ['id', filter.reports],
  ] as const;
  const given = lists.filter(([, values]) => values !== undefined);
  const conditions = given.map(([column]) => `${column} IN (SELECT value FROM json_each(?))`);
  return connection.all<{ id: string; printed: string }>(
    `SELECT id, printed FROM reports WHERE ${['TRUE', ...conditions].join(' AND ')} ORDER BY agency, year`,
    ...given.map(([, values]) => JSON.stringify(values)),
  );
}

function exportRow(row: ObservationRow): ExportRow {
  const one = observationOf(row);
  const { report, agency, year, form, kind, path, column, value, unit } = one;
  const { status, derivation, approximate, clause = null, source } = one;
  return {
    ...{ report, agency, year, form, kind, path, column, value, unit },
    ...{ status, derivation, approximate, clause, source },
  };
}
