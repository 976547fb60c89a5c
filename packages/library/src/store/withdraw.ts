import type { Observation } from '@nianbao/domain';
import type { Connection } from './connection.js';
import { putReading, type Reading } from './put-reading.js';
import { keptAlone, NONE_BESIDE, pendingReports } from './years-beside.js';

/**
 * Takes back what reports of those bodies were given by years beside that are others now: between this
 * moment and the next reading, killed or not, neither a figure nor a table stands on a report that is gone.
 */
export function withdrawHelp(connection: Connection, agencies: readonly string[]): void {
  for (const { id } of pendingReports(connection, agencies)) {
    const kept = keptAlone(connection, id);
    if (kept === null) continue;
    const alone = JSON.parse(kept) as Reading | Observation[];
    if (Array.isArray(alone)) restoreFigures(connection, id, alone);
    else putReading(connection, id, alone, { beside: NONE_BESIDE, alone: null });
  }
}

/** For what an earlier version of the store kept: the figures that the years beside may settle. */
function restoreFigures(connection: Connection, id: string, alone: readonly Observation[]): void {
  for (const one of alone) {
    connection.run(
      'UPDATE observations SET value = ?, status = ?, derivation = ? WHERE report = ? AND id = ?',
      ...[one.value, one.status, one.derivation, id, one.id],
    );
  }
  connection.run("DELETE FROM findings WHERE report = ? AND code = 'figure-inferred'", id);
  connection.run('UPDATE reports SET alone = NULL, beside = ? WHERE id = ?', NONE_BESIDE, id);
}
