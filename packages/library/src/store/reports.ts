import type { Finding, Report } from '@nianbao/domain';
import { reportUnknown } from '../errors.js';
import type { Connection, SqlValue } from './connection.js';
import { filingFindings, readFindings } from './findings.js';
import { type ObservationRow, observationOf } from './rows.js';

/** How far a report could be read: wholly, or with parts left out that its findings name. */
export type ReadStatus = 'ok' | 'partial';

/** What a list shows of a report. */
export interface ReportSummary {
  id: string;
  /** The body it is filed under. */
  agency: string;
  /** The body's name as the report prints it. */
  printed: string;
  year: number;
  form: string | null;
  title: string;
  status: ReadStatus;
  /** When it was stored, ISO 8601. */
  ingestedAt: string;
  document: { sha256: string; name: string; mediaType: string; bytes: number; url?: string };
  sections: number;
  observations: number;
  /** How many of them could not be read. */
  unreadable: number;
  findings: number;
}

/** A report as stored. */
export type StoredReport = Report & { status: ReadStatus; ingestedAt: string };

interface ReportRow {
  id: string;
  agency: string;
  printed: string;
  year: number;
  form: string | null;
  title: string;
  status: ReadStatus;
  ingested_at: string;
  sections: string;
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
  url: string | null;
}

/** What a summary is made of. */
export interface SummaryRow extends Omit<ReportRow, 'sections'> {
  sections: number;
  observations: number;
  unreadable: number;
  findings: number;
}

const DOCUMENT_COLUMNS = 'd.sha256, d.name, d.media_type, d.bytes, d.url';
const REPORT_COLUMNS = `r.id, r.agency, r.printed, r.year, r.form, r.title, r.status, r.ingested_at, ${DOCUMENT_COLUMNS}`;
const REPORTS = 'reports r JOIN documents d INDEXED BY documents_listed ON d.id = r.document';

const documentOf = (row: Omit<ReportRow, 'sections'>) => ({
  sha256: row.sha256,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  ...(row.url !== null && { url: row.url }),
});

/** The summary of a row. */
export const summaryOf = (row: SummaryRow): ReportSummary => ({
  id: row.id,
  agency: row.agency,
  printed: row.printed,
  year: row.year,
  form: row.form,
  title: row.title,
  status: row.status,
  ingestedAt: row.ingested_at,
  document: documentOf(row),
  sections: row.sections,
  observations: row.observations,
  unreadable: row.unreadable,
  findings: row.findings,
});

/** How many findings a report `r` with counts `c` has, those of its filing and between years among them. */
export const FINDINGS = '(c.findings + c.between_years + (r.conflict IS NOT NULL))';

/** Reports with their counts. */
export const COUNTED = 'reports r JOIN counts c ON c.report = r.id';

/** What summaries are read from; all of it stands in indexes. */
const LISTED = `${REPORTS} JOIN counts c ON c.report = r.id`;

const SUMMARIES = `SELECT ${REPORT_COLUMNS}, c.sections, c.observations, c.unreadable, ${FINDINGS} AS findings
  FROM ${LISTED}`;

/** Every report, by body and year. */
export const readSummaries = (connection: Connection): ReportSummary[] =>
  readSummariesWhere(connection, ' ORDER BY r.agency, r.year', []);

/** The reports that some SQL admits, in its order. */
export const readSummariesWhere = (
  connection: Connection,
  sql: string,
  values: readonly SqlValue[],
): ReportSummary[] => connection.all<SummaryRow>(`${SUMMARIES}${sql}`, ...values).map(summaryOf);

/** What the summary of a report is made of; undefined where there is none with that id. */
export const readSummaryRow = (connection: Connection, id: string): SummaryRow | undefined =>
  connection.all<SummaryRow>(`${SUMMARIES} WHERE r.id = ?`, id)[0];

/** A stored report in a few words, with its findings. */
export type KnownReport = Omit<ReportSummary, 'findings'> & { findings: Finding[] };

/** The report with that id without its text and figures. Throws `report-unknown`. */
export function readSummary(connection: Connection, id: string): KnownReport {
  const row = readSummaryRow(connection, id);
  if (!row) throw reportUnknown(id);
  return {
    ...summaryOf(row),
    findings: [...readFindings(connection, id), ...filingFindings(connection, id)],
  };
}

/** The report with that id, whole. Throws `report-unknown`. */
export function readReport(connection: Connection, id: string): StoredReport {
  return connection.read(() => {
    const row = connection.get<ReportRow>(
      `SELECT ${REPORT_COLUMNS}, r.sections FROM ${REPORTS} WHERE r.id = ?`,
      id,
    );
    if (!row) throw reportUnknown(id);
    return {
      id: row.id,
      agency: { name: row.agency, aliases: otherNames(row, readAliases(connection, id)) },
      year: row.year,
      form: row.form,
      title: row.title,
      document: documentOf(row),
      sections: JSON.parse(row.sections) as Report['sections'],
      observations: readObservations(connection, id),
      findings: readFindings(connection, id),
      status: row.status,
      ingestedAt: row.ingested_at,
    };
  });
}

/** The printed name first, where the body it is filed under is called otherwise. */
const otherNames = ({ agency, printed }: ReportRow, aliases: readonly string[]): string[] =>
  [...new Set(agency === printed ? aliases : [printed, ...aliases])].filter(
    (name) => name !== agency,
  );

/** Whether the library holds that report. */
export const hasReport = (connection: Connection, id: string): boolean =>
  connection.get('SELECT 1 AS found FROM reports WHERE id = ?', id) !== undefined;

/** Other names of the body that a report uses. */
export const readAliases = (connection: Connection, id: string): string[] =>
  connection
    .all<{ alias: string }>(
      'SELECT alias FROM aliases WHERE report = ? ORDER BY length(alias) DESC, alias',
      id,
    )
    .map((row) => row.alias);

/** A report's observations in printed order, without the fields that only the store adds. */
export function readObservations(connection: Connection, id: string): Report['observations'] {
  return connection
    .all<ObservationRow>('SELECT * FROM observations WHERE report = ? ORDER BY position', id)
    .map((row) => {
      const { report: _report, passage: _passage, ...observation } = observationOf(row);
      return observation;
    });
}
