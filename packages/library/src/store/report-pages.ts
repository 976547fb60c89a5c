import type { AgencyEntry } from '@nianbao/answer';
import { inList } from '../ports/in-list.js';
import type { Connection, SqlValue } from './connection.js';
import { COUNTED, FINDINGS, type ReportSummary, readSummariesWhere } from './reports.js';

/** How a report could be read, as a list is filtered by it. */
export type ReportState = 'clean' | 'findings' | 'unreadable' | 'partial';

/** By body and year, or what goes before that. */
export type ReportsOrder = 'agency' | 'newest' | 'figures' | 'findings';

/** Which reports a list shows. A filter that is left out admits all. */
export interface ReportsQuery {
  /** Names of bodies, exactly. */
  agencies?: readonly string[];
  /** What a body's name contains; half and full width, capitals and spaces do not matter. */
  name?: string;
  years?: readonly number[];
  /** Ids of forms; null stands for reports without a known table. */
  forms?: readonly (string | null)[];
  state?: ReportState;
  order?: ReportsOrder;
  /** How many at most. Default 50. */
  limit?: number;
  /** How many to leave out before those. Default 0. */
  offset?: number;
}

/** How many reports each choice of a filter would leave, under the other filters. */
export interface ReportChoices {
  years: { value: number; reports: number }[];
  forms: { value: string | null; reports: number }[];
  states: Record<ReportState, number>;
}

/** A part of the list of reports. */
export interface ReportsPage {
  /** How many reports the filters admit, on all pages. */
  total: number;
  reports: ReportSummary[];
  choices: ReportChoices;
}

const STATES: Readonly<Record<ReportState, string>> = {
  clean: `${FINDINGS} = 0 AND c.unreadable = 0 AND r.status = 'ok'`,
  findings: `${FINDINGS} > 0`,
  unreadable: 'c.unreadable > 0',
  partial: "r.status = 'partial'",
};

const ORDERS: Readonly<Record<ReportsOrder, string>> = {
  agency: '',
  newest: 'r.year DESC, ',
  figures: 'c.observations DESC, ',
  findings: `${FINDINGS} DESC, `,
};

/** Reports on one page at most. */
export const MOST_REPORTS = 10_000;

/** Reports on a page where nothing else is said. */
export const REPORTS_ON_PAGE = 50;

/** A part of the reports of the library, counted and sorted by the store. */
export function readReportsPage(
  connection: Connection,
  query: ReportsQuery,
  bodies: readonly AgencyEntry[],
): ReportsPage {
  const { order = 'agency', limit = REPORTS_ON_PAGE, offset = 0 } = query;
  const meant = withBodies(query, bodies);
  return connection.read(() => {
    const all = conditions(meant);
    const sorted = `${all.sql} ORDER BY ${ORDERS[order]}r.agency, r.year LIMIT ? OFFSET ?`;
    return {
      total: count(connection, 'count(*) AS reports', all)[0]?.reports ?? 0,
      reports: readSummariesWhere(connection, sorted, [...all.values, limit, offset]),
      choices: choicesOf(connection, meant),
    };
  });
}

const fold = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** The query with the bodies whose name contains what it says, by name. */
export function withBodies(query: ReportsQuery, bodies: readonly AgencyEntry[]): ReportsQuery {
  const { name, agencies } = query;
  if (name === undefined || fold(name) === '') return query;
  const named = bodies.flatMap((body) => (fold(body.name).includes(fold(name)) ? body.name : []));
  return { ...query, agencies: agencies ? named.filter((one) => agencies.includes(one)) : named };
}

interface Conditions {
  sql: string;
  values: SqlValue[];
}

function conditions({ agencies, years, forms, state }: ReportsQuery): Conditions {
  const lists = [
    inList('r.agency', agencies),
    inList('r.year', years),
    // A form that is null is in no list.
    inList(
      "coalesce(r.form, '')",
      forms?.map((form) => form ?? ''),
    ),
  ].filter((list) => list !== undefined);
  const sql = lists.map((list) => list.sql).join('') + (state ? ` AND ${STATES[state]}` : '');
  return { sql: ` WHERE 1${sql}`, values: lists.map(({ value }) => value) };
}

interface Counted {
  value: number | string | null;
  reports: number;
}

const count = (connection: Connection, what: string, { sql, values }: Conditions): Counted[] =>
  connection.all<Counted>(`SELECT ${what} FROM ${COUNTED}${sql}`, ...values);

function counted(connection: Connection, column: string, { sql, values }: Conditions): Counted[] {
  const grouped = `${sql} GROUP BY ${column} ORDER BY ${column} DESC`;
  return count(connection, `${column} AS value, count(*) AS reports`, { sql: grouped, values });
}

const without = (query: ReportsQuery, filter: keyof ReportsQuery): Conditions => {
  const { [filter]: _left, ...others } = query;
  return conditions(others);
};

function choicesOf(connection: Connection, query: ReportsQuery): ReportChoices {
  const states = Object.entries(STATES).map(
    ([state, sql]) => `count(*) FILTER (WHERE ${sql}) AS ${state}`,
  );
  const { sql, values } = without(query, 'state');
  const row = connection.get<ReportChoices['states']>(
    `SELECT ${states.join(', ')} FROM ${COUNTED}${sql}`,
    ...values,
  );
  const { clean = 0, findings = 0, unreadable = 0, partial = 0 } = row ?? {};
  return {
    years: counted(connection, 'r.year', without(query, 'years')) as ReportChoices['years'],
    forms: counted(connection, 'r.form', without(query, 'forms')) as ReportChoices['forms'],
    states: { clean, findings, unreadable, partial },
  };
}
