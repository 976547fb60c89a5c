import { type BulkDocument, type ClusterClient, type Tokeniser, wordsOf } from '@nianbao/search';
import { type SummaryRow, summaryOf } from '../store/reports.js';
import type { FindingRow, ObservationRow, PassageRow } from '../store/rows.js';
import { type Bundle, packed } from './bundle.js';
import { aliasOf, type Part } from './layout.js';

/** One reading of a report as it was stored by one batch. */
const generationOf = (report: string, batch: number): string => `${report}@${batch}`;

/** A figure as a document: `printed` is the body's name in the report. */
export interface FigureSource {
  row: ObservationRow;
  printed: string;
}

/** A passage as it is kept. */
export type PassageSource = PassageRow & { agency: string; year: number };

/** A cell of a form, as figures are found by it. */
export const cellKey = (form: string | null, indicator: string, measure: string | null): string =>
  `${form} ${indicator}@${measure}`;

/** Where documents go, and how their words are cut. */
export interface Making {
  client: ClusterClient;
  tokeniser: Tokeniser;
  batch: number;
  /** The index of a part; the alias where nothing else is said. */
  index?(part: Part): string;
}

/** Every document that a report is found by; the report itself first. */
export function* documentsOf(bundle: Bundle, making: Making): Generator<BulkDocument> {
  const { client, batch, index = (part: Part) => aliasOf(client, part) } = making;
  const generation = generationOf(bundle.id, batch);
  const placed = { report: bundle.id, generation, batch };
  const report = reportDocument(bundle);
  const at = (part: Part, id: string, source: object): BulkDocument => ({
    index: index(part),
    id,
    alias: index(part) === aliasOf(client, part),
    source: { ...placed, ...source },
  });
  yield at('reports', generation, report);
  let number = 0;
  for (const source of passagesOf(bundle)) {
    number += 1;
    const words = wordsOf(making.tokeniser, [source.section_title, source.text]);
    const { id, agency, year } = source;
    const form = report.form;
    yield at('passages', `${generation}.p${number}`, {
      ...{ words, id, agency, year, number, source },
      ...(form !== null && { form }),
    });
  }
  for (const row of bundle.tables.observations as unknown as ObservationRow[]) {
    yield at('figures', `${generation}.${row.position}`, figureDocument(row, report.printed));
  }
  for (const [part, table] of (['findings', 'year_findings'] as const).entries()) {
    for (const row of bundle.tables[table] as unknown as (FindingRow & { position: number })[]) {
      yield at('findings', `${generation}.f${part}.${row.position}`, {
        ...{ part, position: row.position, code: row.code, severity: row.severity },
        about: aboutOf(row),
        source: row,
      });
    }
  }
}

/** Observations that a finding is about. */
const aboutOf = ({ figures }: FindingRow): string[] =>
  (JSON.parse(figures) as { observation?: string }[]).flatMap(
    ({ observation }) => observation ?? [],
  );

function* passagesOf({ report, tables }: Bundle): Generator<PassageSource> {
  const place = { agency: report['agency'] as string, year: report['year'] as number };
  for (const row of tables.passages) yield { ...(row as unknown as PassageRow), ...place };
}

function figureDocument(row: ObservationRow, printed: string) {
  const { agency, year, position, id, kind, form, indicator, measure, path, unit } = row;
  const open = indicator === null && kind === 'table';
  const source: FigureSource = { row, printed };
  return {
    ...{ agency, year, position, id, kind, form, unit, open, source },
    ...{ value: row.value, status: row.status, passage: row.passage },
    ...(open && { path }),
    ...(indicator !== null && { cell: cellKey(form, indicator, measure) }),
  };
}

/** What a report is listed, filtered and found by, and the record itself. */
export interface ReportSource {
  report: string;
  generation: string;
  batch: number;
  agency: string;
  printed: string;
  aliases: string[];
  keys: string[];
  year: number;
  form: string | null;
  status: string;
  sha256: string;
  observations: number;
  unreadable: number;
  findings: number;
  held: string[];
  hash: string;
  summary: SummaryRow;
  bundle: string;
}

function reportDocument(bundle: Bundle): Omit<ReportSource, 'report' | 'generation' | 'batch'> {
  const summary = summaryOf(bundle.summary);
  const { agency, printed, year, form, status, observations, unreadable, findings } = summary;
  const { tables } = bundle;
  return {
    ...{ agency, printed, year, form, status, observations, unreadable, findings },
    aliases: tables.aliases.map(({ alias }) => String(alias)),
    keys: tables.names.map(({ key }) => String(key)),
    sha256: summary.document.sha256,
    held: heldIn(tables.observations as unknown as ObservationRow[]),
    summary: bundle.summary,
    ...packed(bundle),
  };
}

const heldIn = (rows: readonly ObservationRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ form, indicator, measure, value }) =>
      indicator === null || value === null ? [] : cellKey(form, indicator, measure),
    ),
  ),
];
