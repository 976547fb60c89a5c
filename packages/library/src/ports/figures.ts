import type { CellQuery, FigurePort, StoredObservation } from '@nianbao/answer';
import type { Finding } from '@nianbao/domain';
import type { Connection } from '../store/connection.js';
import { readFigureFindings } from '../store/findings.js';
import { type ObservationRow, observationOf } from '../store/rows.js';
import { byPlace } from './by-place.js';
import { inList } from './in-list.js';

/** Looks figures up in the store, each by an index. */
export class StoredFigures implements FigurePort {
  constructor(private readonly connection: Connection) {}

  async cells(query: {
    cells: readonly CellQuery[];
    agencies?: readonly string[];
    years?: readonly number[];
  }): Promise<readonly StoredObservation[]> {
    const filters = [inList('agency', query.agencies), inList('year', query.years)];
    const given = filters.filter((filter) => filter !== undefined);
    const sql = `SELECT * FROM observations
      WHERE form = ? AND indicator = ? AND measure = ?${given.map(({ sql }) => sql).join('')}`;
    const rows = distinct(query.cells).flatMap(({ form, indicator, measure }) =>
      this.connection.all<ObservationRow>(
        sql,
        ...[form, indicator, measure, ...given.map(({ value }) => value)],
      ),
    );
    return rows.sort(byPlace).map(observationOf);
  }

  async findings(report: string, observations: readonly string[]): Promise<readonly Finding[]> {
    const about = new Set(observations);
    return readFigureFindings(this.connection, report).filter(({ figures }) =>
      figures.some(({ observation }) => about.has(observation)),
    );
  }

  async inPassages(passages: readonly string[]): Promise<readonly StoredObservation[]> {
    const rows = this.connection.all<ObservationRow>(
      'SELECT * FROM observations WHERE passage IN (SELECT value FROM json_each(?))',
      JSON.stringify(passages),
    );
    return rows.sort(byPlace).map(observationOf);
  }
}

const distinct = (cells: readonly CellQuery[]): CellQuery[] => [
  ...new Map(
    cells.map((cell) => [`${cell.form} ${cell.indicator}@${cell.measure}`, cell]),
  ).values(),
];
