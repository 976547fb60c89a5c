import type { Finding, Report } from '@nianbao/domain';
import { type Passage, passageFinder, passagesOf } from '../passages/of-report.js';
import type { Connection } from './connection.js';
import { OBSERVATION_COLUMNS, observationValues, passageValues } from './rows.js';

/** Stores what belongs to a report: other names of its body, passages, figures, findings. */
export function insertParts(connection: Connection, report: Report): void {
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

/** Stores the findings of a report by itself, or against the year before it. */
export function insertFindings(
  connection: Connection,
  report: { id: string; findings: readonly Finding[] },
  table: 'findings' | 'year_findings' = 'findings',
): void {
  report.findings.forEach(({ code, severity, message, where, figures, parameters }, position) => {
    connection.run(
      `INSERT INTO ${table} (report, position, code, severity, message, place, figures, parameters)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[report.id, position, code, severity, message, where, JSON.stringify(figures)],
      parameters === undefined ? null : JSON.stringify(parameters),
    );
  });
}
