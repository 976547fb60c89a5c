import type {
  CellQuery,
  CellsQuery,
  CellValue,
  FigurePort,
  StoredObservation,
} from '@nianbao/answer';
import type { Finding } from '@nianbao/domain';
import type { Connection } from '../store/connection.js';
import { readFigureFindings } from '../store/findings.js';
import { type ObservationRow, observationOf } from '../store/rows.js';
import { byPlace } from './by-place.js';
import { inList } from './in-list.js';

/** A value with where it stands in its report. */
type PlacedValue = CellValue & Pick<ObservationRow, 'position'>;

/** All that is read stands in the index on cells: a row itself costs thirty times as much. */
const IN_THE_INDEX = 'report, position, agency, year, form, indicator, measure, value';

/** Looks figures up in the store, each by an index. */
export class StoredFigures implements FigurePort {
  constructor(private readonly connection: Connection) {}

  async cells(query: CellsQuery): Promise<readonly StoredObservation[]> {
    return this.#read<ObservationRow>('*', query).sort(byPlace).map(observationOf);
  }

  async values(query: CellsQuery): Promise<readonly CellValue[]> {
    return this.#read<PlacedValue>(IN_THE_INDEX, query).sort(byPlace);
  }

  #read<Row>(columns: string, { cells, agencies, years }: CellsQuery): Row[] {
    const filters = [inList('agency', agencies), inList('year', years)];
    const given = filters.filter((filter) => filter !== undefined);
    const sql = `SELECT ${columns} FROM observations
      WHERE form = ? AND indicator = ? AND measure = ?${given.map(({ sql }) => sql).join('')}`;
    const values = given.map(({ value }) => value);
    return distinct(cells).flatMap(({ form, indicator, measure }) =>
      this.connection.all<Row>(sql, form, indicator, measure, ...values),
    );
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
