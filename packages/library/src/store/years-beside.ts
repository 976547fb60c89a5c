import { type Observation, type Report, YEAR_INDICATORS, type YearOfReport } from '@nianbao/domain';
import type { Connection } from './connection.js';
import { type ObservationRow, observationOf } from './rows.js';

/** A stored report that is to be read again, because the years beside it are others than it was read with. */
export interface Pending {
  id: string;
  sha256: string;
  /** Documents of the years beside, as they are now: what makes the reading. */
  beside: string;
  previous: string | null;
  next: string | null;
}

/** Documents of the years before and after, for a report `r` joined with `p` and `n`. */
const BESIDE = "coalesce(p.sha256, '') || ' ' || coalesce(n.sha256, '')";

/** What {@link BESIDE} says of a report that stands alone, or was read alone. */
export const NONE_BESIDE = ' ';

const WITH_YEARS_BESIDE = `reports r
  LEFT JOIN reports p ON p.agency = r.agency AND p.year = r.year - 1
  LEFT JOIN reports n ON n.agency = r.agency AND n.year = r.year + 1`;

const PENDING = `SELECT r.id, r.sha256, ${BESIDE} AS beside, p.id AS previous, n.id AS next
  FROM ${WITH_YEARS_BESIDE} WHERE r.open = 1 AND r.beside <> ${BESIDE}`;

/** Reports of those bodies (default: of all) that are to be read again. */
export const pendingReports = (connection: Connection, agencies?: readonly string[]): Pending[] =>
  agencies === undefined
    ? connection.all<Pending>(`${PENDING} ORDER BY r.agency, r.year`)
    : connection.all<Pending>(
        `${PENDING} AND r.agency IN (SELECT value FROM json_each(?)) ORDER BY r.agency, r.year`,
        JSON.stringify(agencies),
      );

/** True while the store still holds what was found pending. */
export const isStillPending = (connection: Connection, { id, sha256, beside }: Pending): boolean =>
  connection.get(
    `${PENDING} AND r.id = ? AND r.sha256 = ? AND ${BESIDE} = ?`,
    ...[id, sha256, beside],
  ) !== undefined;

const YEARLY = new Set(YEAR_INDICATORS);

const isYearly = ({ kind, indicator }: Observation): boolean =>
  kind === 'table' && indicator !== null && YEARLY.has(indicator);

/** True for a reading that leaves figures open which the years beside could settle. */
export const isOpen = (observations: readonly Observation[]): boolean =>
  observations.some((one) => one.status === 'unreadable' && isYearly(one));

/**
 * What a report says to the years beside it: its figures as read without their help. Thus it does not
 * matter which of them was taken in first, and no figure is ever its own evidence.
 */
export function readAlone(connection: Connection, id: string): YearOfReport | undefined {
  const row = connection.get<{ year: number; form: string | null; alone: string | null }>(
    'SELECT year, form, alone FROM reports WHERE id = ?',
    id,
  );
  if (!row) return undefined;
  const { year, form, alone } = row;
  const observations =
    alone === null ? storedFigures(connection, id) : figuresIn(JSON.parse(alone) as Alone);
  return { year, form, observations };
}

/** What is kept of a reading by itself: all of it; its yearly figures alone in earlier versions of the store. */
export type Alone = Pick<Report, 'observations'> | Observation[];

const figuresIn = (alone: Alone): Observation[] =>
  Array.isArray(alone) ? alone : alone.observations.filter(isYearly);

/** The JSON of the reading by itself, where the stored one is read with the years beside. */
export const keptAlone = (connection: Connection, id: string): string | null =>
  connection.get<{ alone: string | null }>('SELECT alone FROM reports WHERE id = ?', id)?.alone ??
  null;

const storedFigures = (connection: Connection, id: string): Observation[] =>
  connection
    .all<ObservationRow>(
      `SELECT * FROM observations WHERE report = ? AND kind = 'table'
       AND indicator IN (SELECT value FROM json_each(?)) ORDER BY position`,
      ...[id, JSON.stringify(YEAR_INDICATORS)],
    )
    .map(observationOf);

/** Reports of one body for the years before and after, as far as there are any. */
export interface Beside {
  previous?: YearOfReport | undefined;
  next?: YearOfReport | undefined;
}

/** What the library has beside a body's year. */
export function evidenceBeside(connection: Connection, agency: string, year: number): Beside {
  const of = (wanted: number): YearOfReport | undefined => {
    const found = connection.get<{ id: string }>(
      'SELECT id FROM reports WHERE agency = ? AND year = ?',
      ...[agency, wanted],
    );
    return found && readAlone(connection, found.id);
  };
  return { previous: of(year - 1), next: of(year + 1) };
}
