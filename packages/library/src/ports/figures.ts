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

/** A value, and where it stands. */
type ValueRow = Pick<ObservationRow, 'report' | 'position' | 'agency' | 'year' | 'value'>;

/** Nothing but what stands in the index on cells. */
const VALUES = (where: string): string =>
  `SELECT report, position, agency, year, value FROM observations WHERE ${where}`;

/** Found in the index alone: a row costs ten times as much, and SQLite would read those of other years too. */
const ROWS = (where: string): string =>
  `SELECT o.* FROM (SELECT report, position FROM observations WHERE ${where}) found
   CROSS JOIN observations o ON o.report = found.report AND o.position = found.position`;

/** Looks figures up in the store, each by an index. */
export class StoredFigures implements FigurePort {
  constructor(private readonly connection: Connection) {}

  async cells(query: CellsQuery): Promise<readonly StoredObservation[]> {
    return distinct(query.cells)
      .flatMap((cell) => this.#read<ObservationRow>(ROWS, cell, query))
      .sort(byPlace)
      .map(observationOf);
  }

  async values(query: CellsQuery): Promise<readonly CellValue[]> {
    return distinct(query.cells)
      .flatMap((cell) => this.#read<ValueRow>(VALUES, cell, query).map((row) => valueIn(row, cell)))
      .sort(byPlace);
  }

  #read<Row>(
    select: (where: string) => string,
    { form, indicator, measure }: CellQuery,
    { agencies, years }: CellsQuery,
  ): Row[] {
    const filters = [inList('agency', agencies), inList('year', years)];
    const given = filters.filter((filter) => filter !== undefined);
    const where = `form = ? AND indicator = ? AND measure = ?${given.map(({ sql }) => sql).join('')}`;
    const values = given.map(({ value }) => value);
    return this.connection.all<Row>(select(where), form, indicator, measure, ...values);
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

/** Field by field: the driver's rows are slow to be spread, and there are thousands. */
const valueIn = (
  { report, position, agency, year, value }: ValueRow,
  { form, indicator, measure }: CellQuery,
) => ({ report, position, agency, year, form, indicator, measure, value });

const distinct = (cells: readonly CellQuery[]): CellQuery[] => [
  ...new Map(
    cells.map((cell) => [`${cell.form} ${cell.indicator}@${cell.measure}`, cell]),
  ).values(),
];
