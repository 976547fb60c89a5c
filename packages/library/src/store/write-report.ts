import type { Report } from '@nianbao/domain';
import { bodyKeys, withOwnId } from '../bodies/keys.js';
import { versionFinding } from '../checks/versions.js';
import { type Passage, passageFinder, passagesOf } from '../passages/of-report.js';
import { insertKeys, type Names, namesOfReports, refile } from './bodies.js';
import type { Connection } from './connection.js';
import { type EarlierReading, earlierReadings } from './earlier.js';
import { type ReadStatus, readObservations, readSummary } from './reports.js';
import { bumpRevision } from './revision.js';
import { OBSERVATION_COLUMNS, observationValues, passageValues } from './rows.js';
import type { ToldWith } from './told-with.js';
import { isOpen, withdrawHelp } from './years-beside.js';

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
    const report = withVersion(connection, identified, earlier);
    const names = namesOfReports(connection, idsOf(earlier));
    for (const { id } of earlier) connection.run('DELETE FROM reports WHERE id = ?', id);
    const document = keepDocument(connection, { ...incoming, report });
    insertReport(connection, { ...incoming, report }, document);
    insertParts(connection, report);
    insertKeys(connection, report.id, keys);
    const filed = refile(connection, joined(names, namesOfReports(connection, [report.id])));
    const body = readSummary(connection, report.id).agency;
    const touched = [...new Set([body, ...filed, ...earlier.map(({ agency }) => agency)])];
    withdrawHelp(connection, touched);
    bumpRevision(connection);
    return { id: report.id, replaced: earlier.length > 0, touched };
  });
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const joined = (one: Names, other: Names): Names => ({
  keys: new Set([...one.keys, ...other.keys]),
  printed: new Set([...one.printed, ...other.printed]),
});

function withVersion(
  connection: Connection,
  report: Report,
  earlier: readonly EarlierReading[],
): Report {
  const other = earlier.find(({ sha256 }) => sha256 !== report.document.sha256);
  if (!other) return report;
  const version = { name: other.name, observations: readObservations(connection, other.id) };
  return { ...report, findings: [...report.findings, ...versionFinding(version, report)] };
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

function insertParts(connection: Connection, report: Report): void {
  const passages = passagesOf(report);
  insertAliases(connection, report);
  insertPassages(connection, passages);
  insertObservations(connection, report, passages);
  insertFindings(connection, report);
}

function insertAliases(connection: Connection, { id, agency }: Report): void {
  for (const alias of new Set(agency.aliases)) {
    connection.run(
      'INSERT INTO aliases (agency, alias, report) VALUES (?, ?, ?)',
      agency.name,
      alias,
      id,
    );
  }
}

function insertPassages(connection: Connection, passages: readonly Passage[]): void {
  for (const passage of passages) {
    connection.run(
      `INSERT INTO passages (id, report, section, section_title, block, start_at, end_at, text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...passageValues(passage),
    );
  }
}

const INSERT_OBSERVATION = `INSERT INTO observations (${OBSERVATION_COLUMNS.join(', ')})
  VALUES (${OBSERVATION_COLUMNS.map(() => '?').join(', ')})`;

/** Stores the figures of a report. */
export function insertObservations(
  connection: Connection,
  report: Report,
  passages: readonly Passage[],
): void {
  const passageAt = passageFinder(passages);
  report.observations.forEach((one, position) => {
    const place = { report: report.id, position, passage: passageAt(one)?.id ?? null };
    const placed = { ...one, agency: report.agency.name, year: report.year };
    connection.run(INSERT_OBSERVATION, ...observationValues(placed, place));
  });
}

/** Stores the findings of a report by itself. */
export function insertFindings(connection: Connection, report: Report): void {
  report.findings.forEach(({ code, severity, message, where, figures }, position) => {
    connection.run(
      `INSERT INTO findings (report, position, code, severity, message, place, figures)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[report.id, position, code, severity, message, where, JSON.stringify(figures)],
    );
  });
}
