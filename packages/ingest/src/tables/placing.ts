import type { Block, Cell, FormFigure, FormRow, FormTable, Observation } from '@nianbao/domain';
import { kindOf, unitOf } from '@nianbao/domain';
import type { ReportKey } from '../narrative/read-prose.js';
import type { CellValue } from './cell.js';
import type { Decision } from './decision.js';
import { isOwnRow, type Label } from './lines.js';
import { moneyUnitOf } from './money-unit.js';
import type { FoundTables } from './read-tables.js';
import type { TableGroup } from './regions.js';

/** Where a table block stands in the report. */
export interface BlockPlace {
  section: string;
  block: number;
}

/** A table block with its figures. */
export interface PlacedTable {
  block: Extract<Block, { kind: 'table' }>;
  observations: Observation[];
}

const UNREADABLE: CellValue = { status: 'unreadable' };
const NUMBERED =
  /^(?:其中[：:]?)?\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、])?\s*(?:其中[：:]?)?[“"‘]?$/;

/** Id of the figure in a cell of the form; one in each report. */
export const observationId = (slot: FormFigure): string => `f-${slot.row.id}-${slot.column.id}`;

/** The column head counts where tables of one part have several columns among them. */
function columnOf(found: FoundTables, { table, column }: FormFigure): string | null {
  const single = found.form.tables.every(
    (other) => other.part !== table.part || other.columns.length === 1,
  );
  return single ? null : column.label;
}

/** Start of a printed row: its numbering belongs to it, the cells of the row before do not. */
function printedStart(text: string, label: Label, floor: number): number {
  const before = text.slice(floor, label.start);
  const lead = before.length - before.trimStart().length;
  return NUMBERED.test(before.trimStart()) ? floor + lead : label.start;
}

/** A line of a table as it stands in the text of its block. */
type PrintedLine = Pick<Observation['source'], 'start' | 'end' | 'text'>;

interface Places {
  found: FoundTables;
  decisions: readonly Decision[];
  text: string;
  key: ReportKey;
  group: TableGroup;
  place: BlockPlace;
}

/** Span of a line in the flow, from its numbering to its last cell. */
function spanOf(
  { found, decisions, text }: Places,
  decision: Decision,
): { start: number; end: number } {
  const { line, zone } = decision.readings;
  const at = found.labels.indexOf(line.label);
  const before = found.labels[at - 1];
  const cells = decisions.find((other) => other.readings.line.label === before);
  const floor = cells?.chosen?.end ?? before?.end ?? 0;
  const end = decision.chosen?.end ?? zone.start + zone.text.trimEnd().length;
  const start = printedStart(
    text,
    line.label,
    Math.min(Math.max(floor, line.label.start - 20), line.label.start),
  );
  return { start, end: Math.max(end, line.label.end) };
}

function observationOf(
  places: Places,
  decision: Decision,
  at: number,
  where: { row: number; cell: number },
  printed: PrintedLine,
): Observation {
  const { found, key, place } = places;
  const { line } = decision.readings;
  const slot = line.slots[at] as FormFigure;
  const cell = decision.chosen?.values[at] ?? UNREADABLE;
  const made = decision.chosen?.glued || decision.chosen?.repaired;
  return {
    id: observationId(slot),
    kind: 'table',
    agency: key.agency,
    year: key.year,
    form: found.form.id,
    indicator: isOwnRow(slot.table, slot.row) ? null : slot.row.id,
    measure: slot.column.id,
    path: slot.row.path,
    column: columnOf(found, slot),
    value: cell.status === 'reported' ? cell.value : null,
    unit:
      (cell.status === 'reported' ? cell.unit : undefined) ?? printedUnit(places, decision, slot),
    status: cell.status,
    derivation: made ? 'reconstructed' : 'printed',
    approximate: false,
    source: { ...place, ...where, ...printed },
  };
}

/** The unit of a figure: as its cell, its row or its head prints it, else the form's. */
function printedUnit(places: Places, { readings: { line, zone } }: Decision, slot: FormFigure) {
  if (slot.table.open) return zone.unit ?? unitOf(slot);
  if (kindOf(slot) !== 'money') return unitOf(slot);
  const { found } = places;
  return moneyUnitOf(found.text, slot, { labels: found.labels, line, zone }) ?? unitOf(slot);
}

const header = (text: string): Cell => ({ text, header: true });

/** Head of a table with one column of figures, and of one with several. */
function headRow(table: FormTable): Cell[] {
  const heads = table.columns.map((column) => header(column.label));
  return table.columns.length > 1 && !table.open
    ? [header(''), ...heads]
    : [header('统计指标'), header('单位'), ...heads];
}

const printedRow = (row: FormRow): string => row.printed;

function cellsOf(decision: Decision | undefined, row: FormRow): Cell[] {
  if (!decision) return [];
  return decision.readings.line.slots.flatMap((slot, at) =>
    slot.row === row
      ? [{ text: decision.chosen?.texts[at] ?? '', observation: observationId(slot) }]
      : [],
  );
}

interface Rebuilt {
  rows: Cell[][];
  /** Place of each figure's cell, by observation. */
  cells: Map<string, { row: number; cell: number }>;
}

/** The printed rows of a table group: heads, headings, and the rows that were found. */
function rebuild({ decisions, group }: Places): Rebuilt {
  const present = new Set(group.labels.flatMap(({ anchor }) => anchor.row ?? []));
  const rows: Cell[][] = group.tables.flatMap((table) => {
    const body: Cell[][] = (table.open ? [...present] : table.rows)
      .filter((row) => present.has(row) || table.layout === 'across')
      .map((row) => {
        const decision = decisions.find((one) =>
          one.readings.line.slots.some((slot) => slot.row === row),
        );
        const unit = table.columns.length === 1 || table.open ? [{ text: row.unit ?? '' }] : [];
        const cells = cellsOf(decision, row);
        return [header(printedRow(row)), ...(cells.length > 0 ? unit : []), ...cells];
      });
    return [headRow(table), ...body];
  });
  const cells = new Map(
    rows.flatMap((cellsInRow, row) =>
      cellsInRow.flatMap(({ observation }, cell) =>
        observation ? [[observation, { row, cell }] as const] : [],
      ),
    ),
  );
  return { rows, cells };
}

/** Rebuilds one group of tables as a block, with the figures read from it. */
export function placeTable(places: Places): PlacedTable {
  const { group, decisions, text } = places;
  const { rows, cells } = rebuild(places);
  const { start, end, heading } = group.region;
  const own = decisions.filter(({ readings }) => group.tables.includes(readings.line.table));
  const observations = own.flatMap((decision) => {
    const span = spanOf(places, decision);
    const printed = {
      start: span.start - start,
      end: span.end - start,
      text: text.slice(span.start, span.end),
    };
    return decision.readings.line.slots.flatMap((slot, at) => {
      const where = cells.get(observationId(slot));
      return where ? [observationOf(places, decision, at, where, printed)] : [];
    });
  });
  const caption = heading?.title;
  return {
    block: { kind: 'table', ...(caption && { caption }), rows, text: text.slice(start, end) },
    observations,
  };
}
