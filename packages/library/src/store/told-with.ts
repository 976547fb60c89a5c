import type { ReadOptions } from '../reading/read.js';
import type { Connection } from './connection.js';

/** What a document was read with beside its bytes, to read it again in the same way. */
export type ToldWith = ReadOptions & { charset?: string };

/**
 * What the document of a report was read with. Where an earlier version of the store did not keep it,
 * the body and the year as stored.
 */
export function readToldWith(connection: Connection, id: string): ToldWith {
  const row = connection.get<{ told_with: string | null; agency: string; year: number }>(
    'SELECT told_with, agency, year FROM reports WHERE id = ?',
    id,
  );
  if (!row) return {};
  const { told_with: told, agency, year } = row;
  return told === null ? { agency, year } : (JSON.parse(told) as ToldWith);
}
