import { reportUnknown } from '../errors.js';
import type { Connection } from './connection.js';

/** The file a report was read from, byte for byte. */
export interface StoredDocument {
  name: string;
  mediaType: string;
  sha256: string;
  content: Uint8Array;
}

interface DocumentRow {
  name: string;
  media_type: string;
  sha256: string;
  content: Uint8Array;
}

/** The document that the report with that id was last read from. Throws `report-unknown`. */
export function readDocument(connection: Connection, report: string): StoredDocument {
  const row = connection.get<DocumentRow>(
    `SELECT d.name, d.media_type, d.sha256, d.content
     FROM reports r JOIN documents d ON d.id = r.document WHERE r.id = ?`,
    report,
  );
  if (!row) throw reportUnknown(report);
  const { name, media_type: mediaType, sha256, content } = row;
  return { name, mediaType, sha256, content };
}
