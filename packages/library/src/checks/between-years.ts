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
import { readState } from '../store/revision.js';
import { type ObservationRow, observationOf } from '../store/rows.js';

interface Stored extends YearOfReport {
  id: string;
  agency: string;
}

/** Where a stored report stands. */
type Placed = Pick<Stored, 'id' | 'agency' | 'year'>;

/** Findings by the id of their report; reports without any are left out. */
type ByReport = ReadonlyMap<string, readonly Finding[]>;

const NONE: readonly Finding[] = [];

/** Bodies whose findings are remembered at most. */
const MOST_KNOWN = 1_000;

/**
 * What the checks between years find, from what the store holds now: the same whatever was taken in
 * first. Remembered until something is stored.
 */
export class YearFindings {
  #state: string | undefined;
  readonly #known = new Map<string, ByReport>();

  constructor(private readonly connection: Connection) {}

  /** Of a stored report against the year before it; most have none, as their counts tell. */
  stored({ id, agency }: { id: string; agency: string }): readonly Finding[] {
    if (!hasFindings(this.connection, id)) return NONE;
    return this.#remembered(agency).get(id) ?? NONE;
  }

  /**
   * Between a report and both years beside it, and what became of those of other reports of its body:
   * everything that its coming may have brought to light.
   */
  around({ id, agency, year }: Placed, others: readonly string[]): readonly Finding[] {
    const found = this.#remembered(agency);
    const after = this.connection.get<{ id: string }>(
      'SELECT id FROM reports WHERE agency = ? AND year = ?',
      ...[agency, year + 1],
    );
    const ids = new Set([id, ...(after ? [after.id] : []), ...others]);
    return [...ids].flatMap((one) => found.get(one) ?? []);
  }

  /** Of a report that may not be stored, against the year before it. */
  of(report: Report): Finding[] {
    const before = yearsOf(this.connection, [bodyOf(this.connection, report)]).find(
      ({ year }) => year === report.year - 1,
    );
    return before ? checkYears(before, report) : [];
  }

  #remembered(agency: string): ByReport {
    const { state } = readState(this.connection);
    if (state !== this.#state || this.#known.size > MOST_KNOWN) this.#known.clear();
    this.#state = state;
    const found = this.#known.get(agency) ?? findingsBetweenYears(this.connection, [agency]);
    this.#known.set(agency, found);
    return found;
  }
}

const hasFindings = (connection: Connection, report: string): boolean =>
  connection.get('SELECT 1 AS found FROM counts WHERE report = ? AND between_years > 0', report) !==
  undefined;

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
