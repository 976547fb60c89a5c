import type { CellsQuery, CellValue, FigurePort, StoredObservation } from '@nianbao/answer';
import type { Finding } from '@nianbao/domain';
import { type Clause, type ClusterClient, scanIndex } from '@nianbao/search';
import { byPlace } from '../ports/by-place.js';
import { type FindingRow, findingOf, type ObservationRow, observationOf } from '../store/rows.js';
import { cellKey } from './documents.js';
import { aliasOf } from './layout.js';
import type { Remembered } from './remembered.js';
import type { ClusterView } from './view.js';

/** By body, year and printed order: tells all figures apart. */
export const FIGURES_BY_PLACE = [
  { agency: 'asc' },
  { year: 'asc' },
  { report: 'asc' },
  { position: 'asc' },
] as const;

/** A list of values that a field may have; left out it admits all. */
export const oneOf = (field: string, values: readonly unknown[] | undefined): Clause[] =>
  values === undefined ? [] : [{ terms: { [field]: values } }];

/** Rows of figures that clauses admit, in the order of {@link byPlace}, with those of their fields that are asked for. */
async function readRows<Row extends PlacedRow>(
  client: ClusterClient,
  view: ClusterView,
  clauses: readonly Clause[],
  fields: readonly string[] = ['source.row'],
): Promise<Row[]> {
  const { filter, must_not } = view.visible();
  const found = scanIndex<{ source: { row: Row } }>(client, aliasOf(client, 'figures'), {
    query: { bool: { filter: [...filter, ...clauses], must_not } },
    sort: FIGURES_BY_PLACE,
    _source: fields,
  });
  const rows: Row[] = [];
  for await (const { _source } of found) rows.push(_source.source.row);
  return rows.sort(byPlace);
}

/** Figures of a cluster that clauses admit, in the order of {@link byPlace}. */
export async function readFigures(
  client: ClusterClient,
  view: ClusterView,
  clauses: readonly Clause[],
): Promise<StoredObservation[]> {
  return (await readRows<ObservationRow>(client, view, clauses)).map(observationOf);
}

type PlacedRow = Pick<ObservationRow, 'agency' | 'year' | 'report' | 'position'>;
/** A value with where it stands in its report. */
type PlacedValue = CellValue & PlacedRow;

const OF_A_VALUE = [
  'report',
  'position',
  'agency',
  'year',
  'form',
  'indicator',
  'measure',
  'value',
];

/** What figures are found by that {@link FigurePort.cells} asks for. */
const clausesOf = ({ cells, agencies, years }: CellsQuery): Clause[] => {
  const keys = cells.map(({ form, indicator, measure }) => cellKey(form, indicator, measure));
  return [
    ...oneOf('cell', [...new Set(keys)]),
    ...oneOf('agency', agencies),
    ...oneOf('year', years),
  ];
};

/** Looks figures up in a cluster. */
export class ClusterFigures implements FigurePort {
  constructor(
    private readonly client: ClusterClient,
    private readonly view: ClusterView,
    private readonly remembered: Remembered,
  ) {}

  async cells(query: CellsQuery): Promise<readonly StoredObservation[]> {
    if (query.cells.length === 0) return [];
    const { client, view } = this;
    return this.remembered.read('cells', query, () => readFigures(client, view, clausesOf(query)));
  }

  async values(query: CellsQuery): Promise<readonly CellValue[]> {
    if (query.cells.length === 0) return [];
    const { client, view } = this;
    const fields = OF_A_VALUE.map((field) => `source.row.${field}`);
    return this.remembered.read('values', query, () =>
      readRows<PlacedValue>(client, view, clausesOf(query), fields),
    );
  }

  async findings(report: string, observations: readonly string[]): Promise<readonly Finding[]> {
    const about = [...new Set(observations)];
    if (about.length === 0) return [];
    return this.remembered.read('findings', [report, about], () => this.#findings(report, about));
  }

  async #findings(report: string, about: readonly string[]): Promise<Finding[]> {
    const { filter, must_not } = this.view.visible();
    const asked = [...filter, { term: { report } }, { terms: { about } }];
    const found = scanIndex<{ source: FindingRow }>(this.client, aliasOf(this.client, 'findings'), {
      query: { bool: { filter: asked, must_not } },
      sort: [{ part: 'asc' }, { position: 'asc' }],
      _source: ['source'],
    });
    const findings: Finding[] = [];
    for await (const { _source } of found) findings.push(findingOf(_source.source));
    return findings;
  }

  async inPassages(passages: readonly string[]): Promise<readonly StoredObservation[]> {
    if (passages.length === 0) return [];
    return this.remembered.read('in-passages', passages, () =>
      readFigures(this.client, this.view, oneOf('passage', passages)),
    );
  }
}
