import type { OpenRow, OpenRowHit, OpenRowPort, StoredObservation } from '@nianbao/answer';
import type { Connection } from '../store/connection.js';
import { readState } from '../store/revision.js';
import { type ObservationRow, observationOf } from '../store/rows.js';
import { byPlace } from './by-place.js';
import { inList } from './in-list.js';

/** Figures of rows that no form knows; the words are those of the index on them. */
const OPEN = "indicator IS NULL AND kind = 'table'";

/** A row as printed. */
interface Printed extends OpenRow {
  /** What of the label can be found in a text. */
  pairs: ReadonlySet<string>;
}

/** Finds rows by their printed label and looks their figures up; the labels of all are read again only when something was stored. */
export class StoredOpenRows implements OpenRowPort {
  #state: string | undefined;
  #rows: readonly Printed[] = [];

  constructor(private readonly connection: Connection) {}

  async find(query: Parameters<OpenRowPort['find']>[0]): Promise<readonly OpenRowHit[]> {
    const { words, agencies, years, limit } = query;
    const asked = pairsOf(words);
    const rows = agencies || years ? readRows(this.connection, agencies, years) : this.#current();
    return rows
      .map((row) => ({ row, score: shareOf(row.pairs, asked) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || other.row.pairs.size - one.row.pairs.size)
      .slice(0, limit)
      .map(({ row: { path, unit }, score }) => ({ path, unit, score }));
  }

  async figures(
    query: Parameters<OpenRowPort['figures']>[0],
  ): Promise<readonly StoredObservation[]> {
    const { rows, agencies, years } = query;
    const wanted = new Set(rows.map(keyOf));
    const paths = rows.map(({ path }) => JSON.stringify(path));
    const given = [inList('path', paths), inList('agency', agencies), inList('year', years)].filter(
      (filter) => filter !== undefined,
    );
    return this.connection
      .all<ObservationRow>(
        `SELECT * FROM observations WHERE ${OPEN}${given.map(({ sql }) => sql).join('')}`,
        ...given.map(({ value }) => value),
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

/** The distinct rows of those bodies and years; the same order whatever was taken in first. */
function readRows(
  connection: Connection,
  agencies?: readonly string[],
  years?: readonly number[],
): Printed[] {
  const given = [inList('agency', agencies), inList('year', years)].filter(
    (filter) => filter !== undefined,
  );
  const found = connection.all<{ path: string; unit: string | null }>(
    `SELECT DISTINCT path, unit FROM observations
     WHERE ${OPEN}${given.map(({ sql }) => sql).join('')} ORDER BY path, unit`,
    ...given.map(({ value }) => value),
  );
  return found.map(({ path: printed, unit }) => {
    const path = JSON.parse(printed) as string[];
    return { path, unit, pairs: pairsOf(path.at(-1) ?? '') };
  });
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
