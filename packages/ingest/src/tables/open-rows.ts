import { type FormRow, type FormTable, splitLabel } from '@nianbao/domain';
import type { Flow, GridSpan } from '../model/flow.js';
import type { Anchor } from './anchors.js';
import type { Label } from './lines.js';
import { ROW_UNITS } from './units.js';

/** A row of the report's own, as printed. */
interface PrintedRow {
  printed: string;
  unit: string;
  start: number;
  /** End of the unit, where its cells begin. */
  end: number;
}

const NUMBER = '(?:[\\d０-９][\\d０-９,，.．]*|[oOｏＯ〇○◯]+(?![a-zA-Z]))';
const CELLS = `(?:\\s*(?:${NUMBER}|[-—–/／]+|无(?=无*(?:\\P{Script=Han}|$))))+`;
/** A row in running text: label, unit of the list, cells. */
const ROW = new RegExp(
  `^\\s*((?:其中[：:]?)?\\s*(?:\\d{1,2}[、.．]|[（(][一二三四五六七八九十\\d]{1,2}[)）])?\\s*(?!其中)\\p{Script=Han}[\\p{Script=Han}、（）()“”/]{1,40}?)\\s*(${ROW_UNITS.join('|')})(?=${CELLS})`,
  'u',
);
/** The same where a table prints no units: its labels end with what is counted. */
const ROW_WITHOUT_UNIT = new RegExp(
  `^\\s*((?:\\d{1,2}[、.．])?\\s*(?!其中)\\p{Script=Han}[\\p{Script=Han}、（）()“”/]{2,30}?[数额])()(?=${CELLS})`,
  'u',
);
const NOTE = '(?:[（(][^（）()]*[)）])?\\s*';
const UNIT = `(?:${ROW_UNITS.join('|')})`;
/** What stands behind a label of a table that prints units: its cells may all be blank. */
const LEADING_CELLS = new RegExp(`^${NOTE}(?:${UNIT}(?:${CELLS})?|${CELLS})`, 'u');
const LEADING_CELLS_WITHOUT_UNIT = new RegExp(`^${NOTE}${UNIT}?${CELLS}`, 'u');
/** A row whose cells are all blank, with the next one behind it: …次数次…印制数 is two rows. */
const BLANK_ROW = new RegExp(`^(.*?[数额量])(${UNIT})(?=\\p{Script=Han}{3})`, 'u');
/** Cells of the row before, then a row's numbering that was taken for one. */
const NUMBERING_BEHIND = /\d{1,2}$/;
const UNIT_CELL = /^[\p{Script=Han}a-zA-Z%/]{1,6}$/u;
const FIGURE_CELL = /^(?:|[-—–/／]+|无|[oOｏＯ〇○◯]|[\d０-９．.，,+-]+\p{Script=Han}{0,2})$/u;
/** Units whose figures may have decimals. */
const DECIMAL = /元$|%|平方米|公里/;
/** Text behind the last known row that may still hold rows. */
const LAST_STRETCH = 3000;

/** How the rows of a table are printed, and the cells of a known one. */
interface Shape {
  row: RegExp;
  cells: RegExp;
}

const WITH_UNITS: Shape = { row: ROW, cells: LEADING_CELLS };
const WITHOUT_UNITS: Shape = { row: ROW_WITHOUT_UNIT, cells: LEADING_CELLS_WITHOUT_UNIT };

/** Rows with blank cells that stand in front of a row's label, and the row itself. */
function takenApart(row: PrintedRow): PrintedRow[] {
  const blank = row.unit === '' ? undefined : BLANK_ROW.exec(row.printed);
  if (!blank) return [row];
  const [whole, printed = '', unit = ''] = blank;
  const end = row.start + whole.length;
  const rest = { ...row, printed: row.printed.slice(whole.length), start: end };
  return [{ printed, unit, start: row.start, end }, ...takenApart(rest)];
}

/** Takes a row off the text behind a row's cells; the numbering in front of a label is no cell. */
function rowAt(text: string, start: number, { row }: Shape): PrintedRow | undefined {
  const found = row.exec(text.slice(start, start + 120));
  if (!found) return undefined;
  const [whole, printed = '', unit = ''] = found;
  const lead = whole.length - whole.trimStart().length;
  return { printed: printed.trim(), unit, start: start + lead, end: start + whole.length };
}

/** End of the cells at a place; a numbering in front of the next label is left to that label. */
function cellsEnd(text: string, start: number, limit: number, shape: Shape): number {
  const cells = shape.cells.exec(text.slice(start, limit))?.[0];
  if (cells === undefined) return start;
  const end = start + cells.length;
  if (!/^[、.．]/.test(text.slice(end, end + 1))) return end;
  return end - (NUMBERING_BEHIND.exec(cells)?.[0].length ?? 0);
}

/** Rows that follow one another in the stretch between two known labels. */
function rowsInText(text: string, start: number, limit: number, shape: Shape): PrintedRow[] {
  const rows: PrintedRow[] = [];
  let at = cellsEnd(text, start, limit, shape);
  for (let row = rowAt(text, at, shape); row && row.end <= limit; row = rowAt(text, at, shape)) {
    rows.push(...takenApart(row));
    at = cellsEnd(text, row.end, limit, shape);
  }
  return rows;
}

/** Lines that follow one another, each with two tabs at least. */
const TABBED_LINES = /(?:^|(?<=\n))[^\t\n]*\t[^\t\n]*\t[^\n]*(?:\n[^\t\n]*\t[^\t\n]*\t[^\n]*)*/g;

type Stretch = Pick<GridSpan, 'start' | 'end'>;

interface GridRow {
  cells: string[];
  start: number;
  end: number;
}

function gridRows(text: string, { start, end }: Stretch): GridRow[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const row = { cells: line.split('\t'), start: at, end: at + line.length };
      at += line.length + 1;
      return row;
    });
}

/** A row of a grid that is built like the known rows: label, unit, as many figures. */
function rowInGrid(row: GridRow, width: number, figures: number): PrintedRow | undefined {
  const { cells } = row;
  const label = cells.length - figures - 2;
  if (cells.length !== width || label < 0) return undefined;
  const [printed = '', unit = ''] = cells.slice(label).map((cell) => cell.trim());
  const values = cells.slice(-figures).map((cell) => cell.trim());
  const isRow =
    /\p{Script=Han}{2}/u.test(printed) &&
    UNIT_CELL.test(unit) &&
    values.every((value) => FIGURE_CELL.test(value)) &&
    (values.some((value) => value !== '') || ROW_UNITS.includes(unit));
  if (!isRow) return undefined;
  const start = row.start + cells.slice(0, label).reduce((sum, cell) => sum + cell.length + 1, 0);
  const end = start + (cells[label] as string).length + 1 + (cells[label + 1] as string).length;
  return { printed, unit, start, end };
}

const holds = ({ start, end }: Stretch, { start: at }: Label): boolean => at >= start && at < end;

/** The grids of a document, or the lines of a text whose cells are set apart by tabs. */
const gridsOf = ({ text, grids }: Flow): readonly Stretch[] =>
  grids.length > 0
    ? grids
    : [...text.matchAll(TABBED_LINES)].map(({ 0: lines, index }) => ({
        start: index,
        end: index + lines.length,
      }));

/** Rows of the grids that hold known rows, where no known row stands. */
function rowsInGrids(flow: Flow, known: readonly Label[], figures: number): PrintedRow[] {
  const grids = gridsOf(flow).filter((span) => known.some((label) => holds(span, label)));
  return grids.flatMap((span) => {
    const rows = gridRows(flow.text, span);
    const own = rows.filter((row) => known.some((label) => holds(row, label)));
    const width = own[0]?.cells.length ?? 0;
    return rows
      .filter((row) => !own.includes(row))
      .flatMap((row) => rowInGrid(row, width, figures) ?? []);
  });
}

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
