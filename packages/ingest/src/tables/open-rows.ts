import { type FormRow, type FormTable, splitLabel } from '@nianbao/domain';
import type { Flow } from '../model/flow.js';
import type { Anchor } from './anchors.js';
import type { Label } from './lines.js';
import { rowsInGrids } from './open-rows-grid.js';
import { type PrintedRow, rowsInText, WITH_UNITS, WITHOUT_UNITS } from './open-rows-text.js';
import { ROW_UNITS } from './units.js';

/** Units whose figures may have decimals. */
const DECIMAL = /元$|%|平方米|公里/;
/** Text behind the last known row that may still hold rows. */
const LAST_STRETCH = 3000;

const UNIT_BEHIND = new RegExp(`^\\s*(?:${ROW_UNITS.join('|')})`);

const hasUnit = (text: string, { end }: Label): boolean =>
  UNIT_BEHIND.test(text.slice(end, end + 10));

function rowsBetween(flow: Flow, table: FormTable, labels: readonly Label[]): PrintedRow[] {
  const first = labels.findIndex(({ anchor }) => anchor.kind === 'row');
  const known = labels.slice(first);
  if (
    flow.grids.some(({ start, end }) => known.some((one) => one.start >= start && one.end <= end))
  )
    return rowsInGrids(flow, known, table.columns.length);
  const withUnit = known.filter((label) => hasUnit(flow.text, label)).length;
  const shape = withUnit * 2 > known.length ? WITH_UNITS : WITHOUT_UNITS;
  const ofLines = rowsInGrids(flow, known, table.columns.length);
  const ofText = labels.slice(Math.max(0, first - 1)).flatMap((label, at, from) => {
    const limit = from[at + 1]?.start ?? Math.min(flow.text.length, label.end + LAST_STRETCH);
    return rowsInText(flow.text, label.end, limit, shape);
  });
  const isNew = (row: PrintedRow) =>
    !ofLines.some(({ start, end }) => row.start < end && start < row.end);
  return [...ofLines, ...ofText.filter(isNew)];
}

/** A row without numbering is a row above those with numbering that follow it. */
const isPart = ({ numbering, ofWhich }: Pick<FormRow, 'numbering' | 'ofWhich'>): boolean =>
  ofWhich || numbering !== '';

/** The row as a row of the form, below the row it takes apart. */
function asFormRow({ printed, unit }: PrintedRow, id: string, above: FormRow | undefined): FormRow {
  const parts = splitLabel(printed.replaceAll('(', '（').replaceAll(')', '）'));
  const inside = isPart(parts) && above !== undefined;
  return {
    id,
    printed,
    ...parts,
    depth: inside ? 1 : 0,
    path: inside ? [above.path[0] as string, parts.label] : [parts.label],
    unit: unit === '' ? null : unit,
    kind: DECIMAL.test(unit) ? 'money' : 'count',
    variants: [],
  };
}

function withRows(
  table: FormTable,
  labels: readonly Label[],
  rows: readonly PrintedRow[],
): Label[] {
  const all = [...labels, ...rows].sort((a, b) => a.start - b.start);
  let above: FormRow | undefined;
  return all.map((one, at) => {
    const label = 'anchor' in one ? one : labelOf(table, one, `row${at + 1}`, above);
    const { row } = label.anchor;
    if (row && !isPart(row)) above = row;
    return label;
  });
}

function labelOf(table: FormTable, row: PrintedRow, id: string, above: FormRow | undefined): Label {
  const anchor: Anchor = {
    index: -1,
    table,
    kind: 'row',
    row: asFormRow(row, id, above),
    label: row.printed,
    keys: [],
  };
  return { anchor, start: row.start, end: row.end };
}

/** Labels with the rows of the report's own among them, in tables that each place fills with its own. */
export function withOpenRows(flow: Flow, labels: readonly Label[]): Label[] {
  const table = labels.find(({ anchor }) => anchor.table.open)?.anchor.table;
  if (!table) return [...labels];
  const own = labels.filter(({ anchor }) => anchor.table === table);
  return withRows(table, labels, rowsBetween(flow, table, own));
}
