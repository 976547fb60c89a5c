import type { Connection } from './connection.js';

/** What the library holds of a file's bytes. */
export interface StoredAs {
  id: string;
  /** The body's name as printed. */
  agency: string;
  year: number;
}

/** The report that is read from exactly these bytes now; an earlier, replaced reading does not count. */
export const storedAs = (connection: Connection, sha256: string): StoredAs | undefined =>
  connection.get<StoredAs>(
    'SELECT id, printed AS agency, year FROM reports WHERE sha256 = ?',
    sha256,
  );
