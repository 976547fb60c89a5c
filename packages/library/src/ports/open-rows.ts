import type { OpenRowHit, OpenRowPort, StoredObservation } from '@nianbao/answer';
import type { Connection } from '../store/connection.js';
import { readState } from '../store/revision.js';
import { type ObservationRow, observationOf } from '../store/rows.js';
import { byPlace } from './by-place.js';
import { inList } from './in-list.js';
import { OpenRowLabels, openRowKey } from './open-row-labels.js';

/** Figures of rows that no form knows; the words are those of the index on them. */
const OPEN = "indicator IS NULL AND kind = 'table'";

/** Finds rows by their printed label and looks their figures up; the labels of all are read again only when something was stored. */
export class StoredOpenRows implements OpenRowPort {
  #state: string | undefined;
  #rows = new OpenRowLabels([]);

  constructor(private readonly connection: Connection) {}

  async find(query: Parameters<OpenRowPort['find']>[0]): Promise<readonly OpenRowHit[]> {
    const { words, agencies, years, limit } = query;
    const rows = agencies || years ? readRows(this.connection, agencies, years) : this.#current();
    return rows.find(words, limit);
  }

  async figures(
    query: Parameters<OpenRowPort['figures']>[0],
  ): Promise<readonly StoredObservation[]> {
    const { rows, agencies, years } = query;
    const wanted = new Set(rows.map(openRowKey));
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
      .filter((one) => wanted.has(openRowKey(one)));
  }

  #current(): OpenRowLabels {
    const { state } = readState(this.connection);
    if (state !== this.#state) {
      this.#rows = readRows(this.connection);
      this.#state = state;
    }
    return this.#rows;
  }
}

/** The distinct rows of those bodies and years; the same order whatever was taken in first. */
function readRows(
  connection: Connection,
  agencies?: readonly string[],
  years?: readonly number[],
): OpenRowLabels {
  const given = [inList('agency', agencies), inList('year', years)].filter(
    (filter) => filter !== undefined,
  );
  const found = connection.all<{ path: string; unit: string | null }>(
    `SELECT DISTINCT path, unit FROM observations
     WHERE ${OPEN}${given.map(({ sql }) => sql).join('')} ORDER BY path, unit`,
    ...given.map(({ value }) => value),
  );
  return new OpenRowLabels(found);
}
