import type { OpenRow, OpenRowHit, OpenRowPort, StoredObservation } from '@nianbao/answer';
import type { Connection } from '../store/connection.js';
import { readState } from '../store/revision.js';
import { type ObservationRow, observationOf } from '../store/rows.js';
import { byPlace } from './by-place.js';

/** Figures of rows that no form knows; the words are those of the index on them. */
const OPEN = "indicator IS NULL AND kind = 'table'";

/** A row with the reports that print it. */
interface Printed extends OpenRow {
  /** What of the label can be found in a text. */
  pairs: ReadonlySet<string>;
  reports: { agency: string; year: number }[];
}

/** Finds rows by their printed label and looks their figures up; the labels are read again only when something was stored. */
export class StoredOpenRows implements OpenRowPort {
  #state: string | undefined;
  #rows: readonly Printed[] = [];

  constructor(private readonly connection: Connection) {}

  async find(query: Parameters<OpenRowPort['find']>[0]): Promise<readonly OpenRowHit[]> {
    const { words, agencies, years, limit } = query;
    const asked = pairsOf(words);
    const isPrinted = ({ reports }: Printed): boolean =>
      reports.some(
        ({ agency, year }) =>
          (agencies?.includes(agency) ?? true) && (years?.includes(year) ?? true),
      );
    return this.#current()
      .map((row) => ({ row, score: shareOf(row.pairs, asked) }))
      .filter(({ row, score }) => score > 0 && isPrinted(row))
      .sort((one, other) => other.score - one.score || other.row.pairs.size - one.row.pairs.size)
      .slice(0, limit)
      .map(({ row: { path, unit }, score }) => ({ path, unit, score }));
  }

  async figures(
    query: Parameters<OpenRowPort['figures']>[0],
  ): Promise<readonly StoredObservation[]> {
    const { rows, agencies, years } = query;
    const wanted = new Set(rows.map(keyOf));
    return this.connection
      .all<ObservationRow>(
        `SELECT * FROM observations WHERE ${OPEN}
         AND path IN (SELECT value FROM json_each(?1))
         AND (?2 IS NULL OR agency IN (SELECT value FROM json_each(?2)))
         AND (?3 IS NULL OR year IN (SELECT value FROM json_each(?3)))`,
        ...[rows.map(({ path }) => JSON.stringify(path)), agencies, years].map((list) =>
          list === undefined ? null : JSON.stringify(list),
        ),
      )
      .sort(byPlace)
      .map(observationOf)
      .filter((one) => wanted.has(keyOf(one)));
  }

  #current(): readonly Printed[] {
    const { state } = readState(this.connection);
    if (state !== this.#state) {
      this.#rows = readRows(this.connection);
      this.#state = state;
    }
    return this.#rows;
  }
}

const keyOf = ({ path, unit }: OpenRow): string => JSON.stringify([path, unit]);

/** The distinct rows of the store; the same order whatever was taken in first. */
function readRows(connection: Connection): Printed[] {
  const found = connection.all<{
    path: string;
    unit: string | null;
    agency: string;
    year: number;
  }>(
    `SELECT DISTINCT path, unit, agency, year FROM observations WHERE ${OPEN} ORDER BY path, unit, agency, year`,
  );
  const rows = new Map<string, Printed>();
  for (const { agency, year, ...printed } of found) {
    const path = JSON.parse(printed.path) as string[];
    const key = keyOf({ path, unit: printed.unit });
    const row = rows.get(key) ?? {
      path,
      unit: printed.unit,
      pairs: pairsOf(path.at(-1) ?? ''),
      reports: [],
    };
    row.reports.push({ agency, year });
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** Pairs of neighbouring letters or digits, without what stands between them. */
function pairsOf(text: string): Set<string> {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((one) =>
    /[\p{L}\p{N}]/u.test(one),
  );
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

const shareOf = (pairs: ReadonlySet<string>, asked: ReadonlySet<string>): number =>
  pairs.size === 0 ? 0 : [...pairs].filter((pair) => asked.has(pair)).length / pairs.size;
