import type { Report } from '@nianbao/domain';
import { passagesOf } from '../passages/of-report.js';
import type { Connection } from './connection.js';
import { insertFindings, insertObservations } from './parts.js';
import { ownFindings, versionFindings } from './replaced.js';
import { type ReadStatus, readReport } from './reports.js';

/** What a document says, read in one way or another: with the years beside it or without. */
export interface Reading extends Pick<Report, 'sections' | 'observations' | 'findings'> {
  status: ReadStatus;
}

/** The reading that a report is stored with. */
export function readingOf(connection: Connection, id: string): Reading {
  const { sections, observations, findings, status } = readReport(connection, id);
  return { sections, observations, findings: ownFindings(findings), status };
}

/** Puts another reading of the same document in the place of the one that is stored. */
export function putReading(
  connection: Connection,
  id: string,
  reading: Reading,
  made: { beside: string; alone: string | null },
): void {
  const { agency, year, title } = placeOf(connection, id);
  const { sections, observations, findings, status } = reading;
  const report = { id, agency: { name: agency, aliases: [] }, year, title, sections, observations };
  const whole = { ...report, findings } as unknown as Report;
  const told = [...findings, ...versionFindings(connection, whole)];
  connection.run(
    'UPDATE reports SET sections = ?, status = ?, beside = ?, alone = ? WHERE id = ?',
    ...[JSON.stringify(sections), status, made.beside, made.alone, id],
  );
  connection.run('DELETE FROM observations WHERE report = ?', id);
  connection.run('DELETE FROM findings WHERE report = ?', id);
  insertObservations(connection, whole, passagesOf(whole));
  insertFindings(connection, { ...whole, findings: told });
}

const placeOf = (connection: Connection, id: string) =>
  connection.get('SELECT agency, year, title FROM reports WHERE id = ?', id) as {
    agency: string;
    year: number;
    title: string;
  };
