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

/** One cell of a form with a number in it; counted in the index alone. */
const HAS_CELL = `form = ? AND indicator = ? AND indicator IS NOT NULL AND measure = ? AND value IS NOT NULL`;

const BY_AGENCY = 'SELECT agency, count(*) AS reports, min(year) AS first, max(year) AS last FROM';

/** Reports with a number in the one cell, or in each of several, by body; no figure itself is needed. */
function heldSql(cells: number): string {
  if (cells === 1) return `${BY_AGENCY} observations WHERE ${HAS_CELL} GROUP BY agency`;
  const each = `SELECT agency, year, report FROM observations WHERE ${HAS_CELL}`;
  const all = Array.from({ length: cells }, () => each).join(' UNION ALL ');
  return `${BY_AGENCY} (SELECT agency, year FROM (${all})
    GROUP BY agency, year, report HAVING count(*) = ${cells}) GROUP BY agency`;
}

/** Counts the reports, bodies and years that have a number for an indicator. */
export function heldOf(connection: Connection, concept: Concept): Held {
  const rows = Object.entries(concept.figures).flatMap(([form, keys]) =>
    keys.length === 0
      ? []
      : connection.all<HeldRow>(
          heldSql(keys.length),
          ...keys.flatMap((key) => {
            const [indicator = '', measure = ''] = key.split('@');
            return [form, indicator, measure];
          }),
        ),
  );
  return {
    reports: rows.reduce((sum, { reports }) => sum + reports, 0),
    agencies: new Set(rows.map(({ agency }) => agency)).size,
    years: rows.reduce<Held['years']>(
      (years, { first, last }) => ({
        first: Math.min(first, years?.first ?? first),
        last: Math.max(last, years?.last ?? last),
      }),
      null,
    ),
  };
}
