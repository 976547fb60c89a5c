import type { CellQuery, FigurePort, StoredObservation } from '@nianbao/answer';
import type { Finding } from '@nianbao/domain';
import { type Clause, type ClusterClient, scanIndex } from '@nianbao/search';
import { byPlace } from '../ports/by-place.js';
import { type FindingRow, findingOf, type ObservationRow, observationOf } from '../store/rows.js';
import { cellKey, type FigureSource } from './documents.js';
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

/** Figures of a cluster that clauses admit, in the order of {@link byPlace}. */
export async function readFigures(
  client: ClusterClient,
  view: ClusterView,
  clauses: readonly Clause[],
): Promise<StoredObservation[]> {
  const { filter, must_not } = view.visible();
  const found = scanIndex<{ source: FigureSource }>(client, aliasOf(client, 'figures'), {
    query: { bool: { filter: [...filter, ...clauses], must_not } },
    sort: FIGURES_BY_PLACE,
    _source: ['source.row'],
  });
  const rows: ObservationRow[] = [];
  for await (const { _source } of found) rows.push(_source.source.row);
  return rows.sort(byPlace).map(observationOf);
}

/** Looks figures up in a cluster. */
export class ClusterFigures implements FigurePort {
  constructor(
    private readonly client: ClusterClient,
    private readonly view: ClusterView,
    private readonly remembered: Remembered,
  ) {}

  async cells(query: {
    cells: readonly CellQuery[];
    agencies?: readonly string[];
    years?: readonly number[];
  }): Promise<readonly StoredObservation[]> {
    const cells = query.cells.map(({ form, indicator, measure }) =>
      cellKey(form, indicator, measure),
    );
    if (cells.length === 0) return [];
    const { agencies, years } = query;
    return this.remembered.read('cells', { cells, agencies, years }, () =>
      readFigures(this.client, this.view, [
        ...oneOf('cell', [...new Set(cells)]),
        ...oneOf('agency', agencies),
        ...oneOf('year', years),
      ]),
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
