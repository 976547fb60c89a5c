import type { SqlValue } from '../store/connection.js';

/** The condition and its parameter; leaving the list out means no condition. */
export const inList = (
  column: string,
  values: readonly SqlValue[] | undefined,
): { sql: string; value: string } | undefined =>
  values && {
    sql: ` AND ${column} IN (SELECT value FROM json_each(?))`,
    value: JSON.stringify(values),
  };
