import type { Finding, Observation, Report } from '@nianbao/domain';
import { type EarlierVersion, versionFinding } from '../checks/versions.js';
import type { Connection } from './connection.js';
import { readFindings } from './findings.js';

/** Told by the store when a version took another's place; no reading finds it. */
const CODE = 'version-replaced';

/** Keeps what stood in the place of a report before. */
export function keepVersion(
  connection: Connection,
  report: string,
  { name, observations }: EarlierVersion,
): void {
  connection.run(
    'INSERT INTO replaced (report, name, observations) VALUES (?, ?, ?)',
    ...[report, name, JSON.stringify(observations)],
  );
}

/** The findings of a reading by itself, without what the store adds. */
export const ownFindings = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code }) => code !== CODE);

/**
 * What another reading of a stored report says against the version that it replaced; where an earlier
 * version of the store did not keep that one, what was found when it came.
 */
export function versionFindings(connection: Connection, report: Report): Finding[] {
  const row = connection.get<{ name: string; observations: string }>(
    'SELECT name, observations FROM replaced WHERE report = ?',
    report.id,
  );
  if (!row) return readFindings(connection, report.id).filter(({ code }) => code === CODE);
  const observations = JSON.parse(row.observations) as Observation[];
  return versionFinding({ name: row.name, observations }, report);
}
