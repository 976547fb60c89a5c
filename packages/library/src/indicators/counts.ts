import type { Concept } from '@nianbao/domain';
import type { Connection } from '../store/connection.js';

/** How much there is of an indicator. */
export interface Held {
  reports: number;
  agencies: number;
  years: { first: number; last: number } | null;
}

interface HeldRow {
  agency: string;
  reports: number;
  first: number;
  last: number;
}

/** Reports with a number in all of the cells, by body; counted in the store, as no figure is needed. */
const HELD = `
  SELECT agency, count(*) AS reports, min(year) AS first, max(year) AS last FROM (
    SELECT agency, year FROM observations
    WHERE form = ? AND indicator IS NOT NULL AND value IS NOT NULL
      AND indicator IN (SELECT value FROM json_each(?))
      AND indicator || '@' || measure IN (SELECT value FROM json_each(?))
    GROUP BY report HAVING count(*) = ?
  ) GROUP BY agency`;

/** Counts the reports, bodies and years that have a number for an indicator. */
export function heldOf(connection: Connection, concept: Concept): Held {
  const rows = Object.entries(concept.figures).flatMap(([form, keys]) => {
    const indicators = keys.map((key) => key.split('@')[0]);
    const parameters = [form, JSON.stringify(indicators), JSON.stringify(keys), keys.length];
    return connection.all<HeldRow>(HELD, ...parameters);
  });
  const [firsts, lasts] = [rows.map(({ first }) => first), rows.map(({ last }) => last)];
  return {
    reports: rows.reduce((sum, { reports }) => sum + reports, 0),
    agencies: new Set(rows.map(({ agency }) => agency)).size,
    years: rows.length > 0 ? { first: Math.min(...firsts), last: Math.max(...lasts) } : null,
  };
}
