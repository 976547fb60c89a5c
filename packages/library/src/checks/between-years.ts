import {
  checkYears,
  type Finding,
  type Report,
  YEAR_INDICATORS,
  type YearOfReport,
} from '@nianbao/domain';
import { grouped } from '../group.js';
import { bodyOf } from '../store/bodies.js';
import type { Connection } from '../store/connection.js';
import { readYearFindings } from '../store/findings.js';
import { type ObservationRow, observationOf } from '../store/rows.js';

interface Stored extends YearOfReport {
  id: string;
  agency: string;
}

/** Where a stored report stands. */
type Placed = Pick<Stored, 'id' | 'agency' | 'year'>;

/** Findings by the id of their report; reports without any are left out. */
type ByReport = ReadonlyMap<string, readonly Finding[]>;

/**
 * What the checks between years find in the stored reports. It is worked out in the transaction that
 * changes any of them, from what the store then holds: the same whatever was taken in first.
 */
export class YearFindings {
  constructor(private readonly connection: Connection) {}

  /** Of a stored report against the year before it. */
  stored(report: string): Finding[] {
    return readYearFindings(this.connection, report);
  }

  /**
   * Between a report and both years beside it, and what became of those of other reports of its body:
   * everything that its coming may have brought to light.
   */
  around({ id, agency, year }: Placed, others: readonly string[]): Finding[] {
    const after = this.connection.get<{ id: string }>(
      'SELECT id FROM reports WHERE agency = ? AND year = ?',
      ...[agency, year + 1],
    );
    const ids = new Set([id, ...(after ? [after.id] : []), ...others]);
    return [...ids].flatMap((one) => this.stored(one));
  }

  /** Of a report that may not be stored, against the year before it. */
  of(report: Report): Finding[] {
    const before = yearsOf(this.connection, [bodyOf(this.connection, report)]).find(
      ({ year }) => year === report.year - 1,
    );
    return before ? checkYears(before, report) : [];
  }
}

/** What the checks between years find in the reports of those bodies, as they are stored now. */
export const findingsBetweenYears = (
  connection: Connection,
  agencies: readonly string[],
): ByReport => between(yearsOf(connection, agencies));

/** Each report against its body's report of the year before; the reports come by body and year. */
function between(reports: readonly Stored[]): ByReport {
  const found = reports.map((now, index) => {
    const before = reports[index - 1];
    const follows = before?.agency === now.agency;
    return [now.id, follows ? checkYears(before, now) : []] as const;
  });
  return new Map(found.filter(([, findings]) => findings.length > 0));
}

/** The reports of those bodies, by body and year, with the figures that years are compared by. */
function yearsOf(connection: Connection, agencies: readonly string[]): Stored[] {
  return connection.read(() => {
    const reports = connection.all<Omit<Stored, 'observations'>>(
      `SELECT id, agency, year, form FROM reports
       WHERE agency IN (SELECT value FROM json_each(?)) ORDER BY agency, year`,
      JSON.stringify(agencies),
    );
    const figures = figuresOf(
      connection,
      reports.map(({ id }) => id),
    );
    return reports.map((one) => ({ ...one, observations: figures.get(one.id) ?? [] }));
  });
}

function figuresOf(connection: Connection, reports: readonly string[]) {
  const rows = connection.all<ObservationRow>(
    `SELECT * FROM observations WHERE report IN (SELECT value FROM json_each(?1)) AND kind = 'table'
     AND indicator IN (SELECT value FROM json_each(?2)) ORDER BY report, position`,
    ...[JSON.stringify(reports), JSON.stringify(YEAR_INDICATORS)],
  );
  return grouped(rows.map(observationOf), ({ report }) => report);
}
