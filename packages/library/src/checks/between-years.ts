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

/**
 * What the checks between years find, from what the store holds now: the same whatever was taken in
 * first. Remembered until something is stored.
 */
export class YearFindings {
  #state: string | undefined;
  readonly #known = new Map<string, ByReport>();

  constructor(private readonly connection: Connection) {}

  /** Of a stored report against the year before it. */
  stored({ id, agency }: { id: string; agency: string }): readonly Finding[] {
    return this.#remembered(agency, () => yearsOf(this.connection, agency)).get(id) ?? NONE;
  }

  /**
   * Between a report and both years beside it, and what became of those of other reports of its body:
   * everything that its coming may have brought to light.
   */
  around({ id, agency, year }: Placed, others: readonly string[]): readonly Finding[] {
    const found = this.#remembered(agency, () => yearsOf(this.connection, agency));
    const after = this.connection.get<{ id: string }>(
      'SELECT id FROM reports WHERE agency = ? AND year = ?',
      ...[agency, year + 1],
    );
    const ids = new Set([id, ...(after ? [after.id] : []), ...others]);
    return [...ids].flatMap((one) => found.get(one) ?? []);
  }

  /** Of a report that may not be stored, against the year before it. */
  of(report: Report): Finding[] {
    const before = yearsOf(this.connection, bodyOf(this.connection, report)).find(
      ({ year }) => year === report.year - 1,
    );
    return before ? checkYears(before, report) : [];
  }

  /** Of every stored report. */
  all(): ByReport {
    return this.#remembered(undefined, () => yearsOf(this.connection));
  }

  #remembered(agency: string | undefined, read: () => Stored[]): ByReport {
    const { state } = readState(this.connection);
    if (state !== this.#state) this.#known.clear();
    this.#state = state;
    const key = agency ?? '';
    const found = this.#known.get(key) ?? between(read());
    this.#known.set(key, found);
    return found;
  }
}

/** Each report against its body's report of the year before; the reports come by body and year. */
function between(reports: readonly Stored[]): ByReport {
  const found = reports.map((now, index) => {
    const before = reports[index - 1];
    const follows = before?.agency === now.agency;
    return [now.id, follows ? checkYears(before, now) : []] as const;
  });
  return new Map(found.filter(([, findings]) => findings.length > 0));
}

/** The reports of one body, or of all, with the figures that years are compared by. */
function yearsOf(connection: Connection, agency?: string): Stored[] {
  const where = agency === undefined ? '' : 'WHERE agency = ?';
  const which = agency === undefined ? [] : [agency];
  return connection.read(() => {
    const figures = figuresOf(connection, agency);
    const reports = connection.all<Omit<Stored, 'observations'>>(
      `SELECT id, agency, year, form FROM reports ${where} ORDER BY agency, year`,
      ...which,
    );
    return reports.map((one) => ({ ...one, observations: figures.get(one.id) ?? [] }));
  });
}

function figuresOf(connection: Connection, agency?: string) {
  const body =
    agency === undefined ? '' : 'AND report IN (SELECT id FROM reports WHERE agency = ?2)';
  const rows = connection.all<ObservationRow>(
    `SELECT * FROM observations WHERE kind = 'table'
     AND indicator IN (SELECT value FROM json_each(?1)) ${body} ORDER BY report, position`,
    ...[JSON.stringify(YEAR_INDICATORS), ...(agency === undefined ? [] : [agency])],
  );
  return grouped(rows.map(observationOf), ({ report }) => report);
}
