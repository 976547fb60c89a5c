import type { Report } from '@nianbao/domain';
import { bodyKeys, withOwnId } from '../bodies/keys.js';
import { type EarlierVersion, versionFinding } from '../checks/versions.js';
import { insertKeys, type Names, namesOfReports, refile } from './bodies.js';
import type { Connection } from './connection.js';
import { countReports } from './counts.js';
import { type EarlierReading, earlierReadings } from './earlier.js';
import { insertParts } from './parts.js';
import { keepVersion } from './replaced.js';
import { type ReadStatus, readObservations } from './reports.js';
import { bumpRevision } from './revision.js';
import type { ToldWith } from './told-with.js';
import { withdrawHelp } from './withdraw.js';
import { isOpen } from './years-beside.js';

/** A report ready to be stored, with the file it was read from. */
export interface NewReport {
  report: Report;
  status: ReadStatus;
  content: Uint8Array;
  /** ISO 8601. */
  ingestedAt: string;
  /** What the caller said about the document. */
  toldWith: ToldWith;
}

/** What storing a report changed. */
export interface Stored {
  id: string;
  replaced: boolean;
  /** Bodies whose reports are others now. */
  touched: string[];
}

/**
 * Stores a report in one transaction. It takes the place of what the library holds for the same
 * body and year, and of what was read from the same bytes under another name; earlier documents
 * stay as history; where the two versions disagree, a finding says so.
 */
export function writeReport(connection: Connection, incoming: NewReport): Stored {
  return connection.write(() => {
    const keys = bodyKeys(incoming.report);
    const identified = withOwnId(incoming.report, keys);
    const earlier = earlierReadings(connection, identified, keys);
    const before = versionBefore(connection, identified, earlier);
    const report = withFindings(identified, before ? versionFinding(before, identified) : []);
    const names = namesOfReports(connection, idsOf(earlier));
    for (const { id } of earlier) connection.run('DELETE FROM reports WHERE id = ?', id);
    const document = keepDocument(connection, { ...incoming, report });
    insertReport(connection, { ...incoming, report }, document);
    if (before) keepVersion(connection, report.id, before);
    insertParts(connection, report);
    insertKeys(connection, report.id, keys);
    const filed = refile(connection, joined(names, namesOfReports(connection, [report.id])));
    const body = agencyOf(connection, report.id);
    const touched = [...new Set([body, ...filed, ...earlier.map(({ agency }) => agency)])];
    withdrawHelp(connection, touched);
    countReports(connection, touched);
    bumpRevision(connection, [...idsOf(earlier), ...reportsOf(connection, touched)]);
    return { id: report.id, replaced: earlier.length > 0, touched };
  });
}

const agencyOf = (connection: Connection, id: string): string =>
  (connection.get('SELECT agency FROM reports WHERE id = ?', id) as { agency: string }).agency;

const reportsOf = (connection: Connection, agencies: readonly string[]): string[] =>
  idsOf(
    connection.all<{ id: string }>(
      'SELECT id FROM reports WHERE agency IN (SELECT value FROM json_each(?))',
      JSON.stringify(agencies),
    ),
  );

const withFindings = (report: Report, more: Report['findings']): Report => ({
  ...report,
  findings: [...report.findings, ...more],
});

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const joined = (one: Names, other: Names): Names => ({
  keys: new Set([...one.keys, ...other.keys]),
  printed: new Set([...one.printed, ...other.printed]),
});

/** The reading of other bytes whose place a report takes, as far as the two are compared. */
function versionBefore(
  connection: Connection,
  { document }: Report,
  earlier: readonly EarlierReading[],
): EarlierVersion | undefined {
  const other = earlier.find(({ sha256 }) => sha256 !== document.sha256);
  return other && { name: other.name, observations: readObservations(connection, other.id) };
}

function keepDocument(connection: Connection, { report, content, ingestedAt }: NewReport): number {
  const { sha256, name, url, mediaType, bytes } = report.document;
  connection.run(
    `INSERT INTO documents (report, sha256, name, url, media_type, bytes, content, ingested_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (report, sha256) DO UPDATE SET name = excluded.name, url = excluded.url, ingested_at = excluded.ingested_at`,
    ...[report.id, sha256, name, url ?? null, mediaType, bytes, content, ingestedAt],
  );
  const row = connection.get<{ id: number }>(
    'SELECT id FROM documents WHERE report = ? AND sha256 = ?',
    ...[report.id, sha256],
  );
  return row?.id as number;
}

function insertReport(connection: Connection, incoming: NewReport, document: number): void {
  const { report, status, ingestedAt, toldWith } = incoming;
  connection.run(
    `INSERT INTO reports (id, agency, year, form, title, status, document, sha256, sections, ingested_at,
       open, told_with, printed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    // Filed under its own id until it is known whose it is.
    ...[report.id, report.id, report.year, report.form, report.title, status],
    ...[document, report.document.sha256, JSON.stringify(report.sections), ingestedAt],
    ...[isOpen(report.observations) ? 1 : 0, JSON.stringify(toldWith), report.agency.name],
  );
}
