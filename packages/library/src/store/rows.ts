import type { Finding, Observation } from '@nianbao/domain';
import type { Passage } from '../passages/of-report.js';
import type { SqlValue } from './connection.js';

/** A row of `observations`. */
export interface ObservationRow {
  report: string;
  position: number;
  id: string;
  kind: Observation['kind'];
  agency: string;
  year: number;
  form: string | null;
  indicator: string | null;
  measure: string | null;
  path: string;
  column_label: string | null;
  value: number | null;
  unit: string | null;
  status: Observation['status'];
  derivation: Observation['derivation'];
  approximate: number;
  clause: string | null;
  section: string;
  block: number;
  start_at: number | null;
  end_at: number | null;
  table_row: number | null;
  table_cell: number | null;
  quote: string;
  passage: string | null;
}

/** An observation with the report it is stored under, and for the prose the passage it stands in. */
export type PlacedObservation = Observation & { report: string; passage?: string };

/** The columns of `observations` in the order of {@link observationValues}. */
export const OBSERVATION_COLUMNS = [
  'report',
  'position',
  'id',
  'kind',
  'agency',
  'year',
  'form',
  'indicator',
  'measure',
  'path',
  'column_label',
  'value',
  'unit',
  'status',
  'derivation',
  'approximate',
  'clause',
  'section',
  'block',
  'start_at',
  'end_at',
  'table_row',
  'table_cell',
  'quote',
  'passage',
] as const satisfies readonly (keyof ObservationRow)[];

/** The row of an observation; `agency` and `year` are the report's. */
export function observationValues(
  one: Observation,
  place: { report: string; position: number; passage: string | null },
): SqlValue[] {
  const { source } = one;
  const row: ObservationRow = {
    ...place,
    id: one.id,
    kind: one.kind,
    agency: one.agency,
    year: one.year,
    form: one.form,
    indicator: one.indicator,
    measure: one.measure,
    path: JSON.stringify(one.path),
    column_label: one.column,
    value: one.value,
    unit: one.unit,
    status: one.status,
    derivation: one.derivation,
    approximate: one.approximate ? 1 : 0,
    clause: one.clause ?? null,
    section: source.section,
    block: source.block,
    start_at: source.start ?? null,
    end_at: source.end ?? null,
    table_row: source.row ?? null,
    table_cell: source.cell ?? null,
    quote: source.text,
  };
  return OBSERVATION_COLUMNS.map((column) => row[column]);
}

/** Leaves out what is null, so that the optional fields of a schema stay absent. */
function given<Value extends object>(
  fields: { [Key in keyof Value]: Value[Key] | null },
): Partial<Value> {
  const entries = Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as Partial<Value>;
}

/** The observation of a row, as it was read from the report. */
export function observationOf(row: ObservationRow): PlacedObservation {
  return {
    id: row.id,
    kind: row.kind,
    agency: row.agency,
    year: row.year,
    form: row.form,
    indicator: row.indicator,
    measure: row.measure,
    path: JSON.parse(row.path) as string[],
    column: row.column_label,
    value: row.value,
    unit: row.unit,
    status: row.status,
    derivation: row.derivation,
    approximate: row.approximate === 1,
    ...given({ clause: row.clause }),
    source: {
      section: row.section,
      block: row.block,
      ...given({ start: row.start_at, end: row.end_at, row: row.table_row, cell: row.table_cell }),
      text: row.quote,
    },
    report: row.report,
    ...given({ passage: row.passage }),
  };
}

/** A row of `passages`, with the body and year of its report where a query joins them. */
export interface PassageRow {
  number: number;
  id: string;
  report: string;
  section: string;
  section_title: string;
  block: number;
  start_at: number;
  end_at: number;
  text: string;
}

/** The row of a passage, without its number. */
export const passageValues = (one: Passage): SqlValue[] => [
  one.id,
  one.report,
  one.section,
  one.sectionTitle,
  one.block,
  one.start,
  one.end,
  one.text,
];

/** A row of `findings`. */
export interface FindingRow {
  code: string;
  severity: Finding['severity'];
  message: string;
  place: string;
  figures: string;
  /** JSON; null for a finding stored before findings had any. */
  parameters: string | null;
}

/** The finding of a row. */
export const findingOf = (row: FindingRow): Finding => ({
  code: row.code,
  severity: row.severity,
  message: row.message,
  ...(row.parameters !== null && {
    parameters: JSON.parse(row.parameters) as Record<string, unknown>,
  }),
  figures: JSON.parse(row.figures) as Finding['figures'],
  where: row.place,
});
