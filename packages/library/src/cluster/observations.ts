import { conceptById } from '@nianbao/domain';
import { type Clause, type ClusterClient, pageOfIndex, scanIndex } from '@nianbao/search';
import type { ExportFilter } from '../export/filter.js';
import type { ObservationsPage } from '../export/page.js';
import { type ExportRow, exportRow } from '../export/rows.js';
import { cellKey, type FigureSource } from './documents.js';
import { FIGURES_BY_PLACE, oneOf } from './figures.js';
import { aliasOf } from './layout.js';
import type { ClusterView } from './view.js';

/** Every observation that the filter admits (its bodies by the names they are filed under), in order. */
export async function* exportedRows(
  client: ClusterClient,
  view: ClusterView,
  filter: ExportFilter,
): AsyncGenerator<ExportRow> {
  const found = scanIndex<{ source: FigureSource }>(
    client,
    aliasOf(client, 'figures'),
    searchOf(view, filter),
  );
  for await (const { _source } of found) yield rowOf(_source.source);
}

/** Some of them, and how many there are in all. */
export async function observationsIn(
  client: ClusterClient,
  view: ClusterView,
  filter: ExportFilter,
  page: { limit: number; offset: number },
): Promise<ObservationsPage> {
  const { total, hits } = await pageOfIndex<{ source: FigureSource }>(
    client,
    aliasOf(client, 'figures'),
    searchOf(view, filter),
    page,
  );
  return { total, rows: hits.map(({ _source }) => rowOf(_source.source)) };
}

const rowOf = ({ row, printed }: FigureSource): ExportRow => exportRow({ ...row, agency: printed });

function searchOf(view: ClusterView, asked: ExportFilter) {
  const { filter, must_not } = view.visible();
  return {
    query: { bool: { filter: [...filter, ...clausesOf(asked)], must_not } },
    sort: FIGURES_BY_PLACE,
    _source: ['source'],
  };
}

function clausesOf(filter: ExportFilter): Clause[] {
  const { agencies, years, forms, reports, kind, indicators, statuses } = filter;
  return [
    ...oneOf('agency', agencies),
    ...oneOf('year', years),
    ...oneOfForms(forms),
    ...oneOf('report', reports),
    ...oneOf('kind', kind && [kind]),
    ...oneOf('status', statuses),
    ...oneOf('cell', indicators?.flatMap(cellsOf)),
  ];
}

/** A form that is null is that of a report without a known table. */
export function oneOfForms(forms: readonly (string | null)[] | undefined): Clause[] {
  if (!forms?.includes(null)) return oneOf('form', forms);
  const named = { terms: { form: forms.filter((form) => form !== null) } };
  const none = { bool: { must_not: [{ exists: { field: 'form' } }] } };
  return [{ bool: { should: [named, none], minimum_should_match: 1 } }];
}

/** The cells that carry an indicator in any of the forms. */
const cellsOf = (id: string): string[] =>
  Object.entries(conceptById(id)?.figures ?? {}).flatMap(([form, keys]) =>
    keys.map((key) => {
      const [indicator = '', measure = ''] = key.split('@');
      return cellKey(form, indicator, measure);
    }),
  );
