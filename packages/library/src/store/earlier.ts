import type { Report } from '@nianbao/domain';
import type { BodyKeys } from '../bodies/keys.js';
import type { Connection } from './connection.js';

/** A stored reading whose place a report takes. */
export interface EarlierReading {
  id: string;
  agency: string;
  sha256: string;
  /** Name of its document. */
  name: string;
}

/**
 * What a report takes the place of: the same report, the same bytes under another name, and what was
 * printed under the same name for the same year, unless both tell regions and these differ.
 */
export function earlierReadings(
  connection: Connection,
  { id, agency, year, document }: Report,
  { own, others, bare }: BodyKeys,
): EarlierReading[] {
  return connection.all<EarlierReading>(
    `SELECT r.id, r.agency, r.sha256, d.name FROM reports r JOIN documents d ON d.id = r.document
     WHERE r.id = ?1 OR r.sha256 = ?2 OR (r.printed = ?3 AND r.year = ?4 AND (?5 = 1 OR EXISTS
       (SELECT 1 FROM names n WHERE n.report = r.id
        AND (n.kind = 'bare' OR n.key IN (SELECT value FROM json_each(?6))))))
     ORDER BY r.id`,
    ...[id, document.sha256, agency.name, year, bare ? 1 : 0, JSON.stringify([own, ...others])],
  );
}
