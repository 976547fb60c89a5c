import type { Concept } from '@nianbao/domain';
import type { Connection } from '../store/connection.js';
import { changedSince, readState } from '../store/revision.js';

/** How much there is of an indicator. */
export interface Held {
  reports: number;
  agencies: number;
  years: { first: number; last: number } | null;
}

/** The reports of one body that have a number, in one form. */
interface HeldRow {
  agency: string;
  reports: number;
  first: number;
  last: number;
}

type ByAgency = Map<string, HeldRow[]>;

/** One cell of a form with a number in it; counted in the index alone. */
const HAS_CELL = `form = ? AND indicator = ? AND indicator IS NOT NULL AND measure = ? AND value IS NOT NULL`;
const OF_BODIES = 'AND agency IN (SELECT value FROM json_each(?))';

const BY_AGENCY = 'SELECT agency, count(*) AS reports, min(year) AS first, max(year) AS last FROM';

/** Reports with a number in the one cell, or in each of several, by body; no figure itself is needed. */
function heldSql(cells: number, ofBodies: string): string {
  if (cells === 1) {
    return `${BY_AGENCY} observations WHERE ${HAS_CELL} ${ofBodies} GROUP BY agency`;
  }
  const each = `SELECT agency, year, report FROM observations WHERE ${HAS_CELL} ${ofBodies}`;
  const all = Array.from({ length: cells }, () => each).join(' UNION ALL ');
  return `${BY_AGENCY} (SELECT agency, year FROM (${all})
    GROUP BY agency, year, report HAVING count(*) = ${cells}) GROUP BY agency`;
}

/** Counts for a concept, of those bodies or of all. */
function rowsOf(connection: Connection, concept: Concept, bodies?: readonly string[]): HeldRow[] {
  const given = bodies ? [JSON.stringify(bodies)] : [];
  return Object.entries(concept.figures).flatMap(([form, keys]) =>
    keys.length === 0
      ? []
      : connection.all<HeldRow>(
          heldSql(keys.length, bodies ? OF_BODIES : ''),
          ...keys.flatMap((key) => {
            const [indicator = '', measure = ''] = key.split('@');
            return [form, indicator, measure, ...given];
          }),
        ),
  );
}

/**
 * Counts the reports, bodies and years that have a number for an indicator. Each is counted once; after that only
 * the bodies whose reports have changed are counted again.
 */
export class StoredCounts {
  #state = '';
  readonly #concepts = new Map<Concept, ByAgency>();
  /** The body of each report, as it was when last looked at: of one that is gone the store does not tell. */
  #filed = new Map<string, string>();

  constructor(private readonly connection: Connection) {}

  /** How much there is of it now. */
  of(concept: Concept): Held {
    return this.connection.read(() => {
      this.#keepUp();
      const known = this.#concepts.get(concept);
      const counted = known ?? added(new Map(), rowsOf(this.connection, concept));
      this.#concepts.set(concept, counted);
      return totalOf([...counted.values()].flat());
    });
  }

  #keepUp(): void {
    const { state } = readState(this.connection);
    if (state === this.#state) return;
    const changed = changedSince(this.connection, this.#state);
    this.#state = state;
    const before = this.#filed;
    this.#filed = this.#readFiled();
    if (changed) this.#countAgain(bodiesOf(changed, [before, this.#filed]));
    else this.#concepts.clear();
  }

  #countAgain(bodies: readonly string[]): void {
    for (const [concept, counted] of this.#concepts) {
      for (const body of bodies) counted.delete(body);
      added(counted, rowsOf(this.connection, concept, bodies));
    }
  }

  #readFiled(): Map<string, string> {
    const rows = this.connection.all<{ id: string; agency: string }>(
      'SELECT id, agency FROM reports',
    );
    return new Map(rows.map(({ id, agency }) => [id, agency]));
  }
}

/** The bodies that those reports were or are filed under. */
const bodiesOf = (
  reports: ReadonlySet<string>,
  filed: readonly ReadonlyMap<string, string>[],
): string[] => [
  ...new Set([...reports].flatMap((id) => filed.flatMap((bodies) => bodies.get(id) ?? []))),
];

function added(counted: ByAgency, rows: readonly HeldRow[]): ByAgency {
  for (const row of rows) counted.set(row.agency, [...(counted.get(row.agency) ?? []), row]);
  return counted;
}

function totalOf(rows: readonly HeldRow[]): Held {
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
