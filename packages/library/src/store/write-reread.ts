import type { Report } from '@nianbao/domain';
import { passagesOf } from '../passages/of-report.js';
import type { Connection } from './connection.js';
import { readFindings } from './findings.js';
import type { ReadStatus } from './reports.js';
import { bumpRevision } from './revision.js';
import { insertFindings, insertObservations } from './write-report.js';
import { isStillPending, NONE_BESIDE, type Pending, readAlone } from './years-beside.js';

/** Told by the store when a version took another's place; no reading finds it again. */
const OF_THE_STORE = new Set(['version-replaced']);

/**
 * Stores another reading of a stored document, made with the years beside it as they are now. Nothing
 * is stored, and false returned, where they have changed meanwhile.
 */
export function writeReread(
  connection: Connection,
  pending: Pending,
  reading: { report: Report; status: ReadStatus },
): boolean {
  return connection.write(() => {
    if (!isStillPending(connection, pending)) return false;
    const { id } = pending;
    const { agency, year } = identityOf(connection, id);
    const kept = readFindings(connection, id).filter(({ code }) => OF_THE_STORE.has(code));
    const report: Report = {
      ...reading.report,
      id,
      agency: { ...reading.report.agency, name: agency },
      year,
      findings: [...reading.report.findings, ...kept],
    };
    const alone = pending.beside === NONE_BESIDE ? undefined : readAlone(connection, id);
    connection.run(
      'UPDATE reports SET sections = ?, status = ?, beside = ?, alone = ? WHERE id = ?',
      ...[JSON.stringify(report.sections), reading.status, pending.beside],
      ...[alone ? JSON.stringify(alone.observations) : null, id],
    );
    connection.run('DELETE FROM observations WHERE report = ?', id);
    connection.run('DELETE FROM findings WHERE report = ?', id);
    insertObservations(connection, report, passagesOf(report));
    insertFindings(connection, report);
    bumpRevision(connection);
    return true;
  });
}

const identityOf = (connection: Connection, id: string) =>
  connection.get('SELECT agency, year FROM reports WHERE id = ?', id) as {
    agency: string;
    year: number;
  };
