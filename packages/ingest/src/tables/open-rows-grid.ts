import type { Flow, GridSpan } from '../model/flow.js';
import type { Label } from './lines.js';
import { NOTE_LINE, type PrintedRow } from './open-rows-text.js';
import { ROW_UNITS } from './units.js';

const UNIT_CELL = /^[\p{Script=Han}a-zA-Z%/]{1,6}$/u;
const FIGURE_CELL = /^(?:|[-—–/／]+|[无空]|[oOｏＯ〇○◯]|[\d０-９．.，,+-]+\p{Script=Han}{0,2})$/u;
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

/** A stretch of the table, and how many cells a known row has there. */
interface KnownGrid extends Stretch {
  width: number;
}

/** The first row of a stretch: the heads of its table. */
const headOf = (text: string, { start, end }: Stretch): string =>
  text.slice(start, end).split('\n', 1)[0] as string;

/** The grids that hold known rows, and those that go on below one: behind a note, or under the same heads. */
function knownGrids(flow: Flow, known: readonly Label[]): KnownGrid[] {
  const found: KnownGrid[] = [];
  for (const span of gridsOf(flow)) {
    const own = gridRows(flow.text, span).find((row) => known.some((label) => holds(row, label)));
    const before = found.at(-1);
    const goesOn =
      before !== undefined &&
      (isNote(flow.text.slice(before.end, span.start)) ||
        headOf(flow.text, before) === headOf(flow.text, span));
    if (own) found.push({ ...span, width: own.cells.length });
    else if (goesOn) found.push({ ...span, width: before.width });
  }
  return found;
}

const isNote = (between: string): boolean => NOTE_LINE.exec(between)?.[0].trim() === between.trim();

/** Rows of the grids that hold known rows, where no known row stands. */
export function rowsInGrids(flow: Flow, known: readonly Label[], figures: number): PrintedRow[] {
  return knownGrids(flow, known).flatMap(({ width, ...span }) => {
    const rows = gridRows(flow.text, span);
    const own = rows.filter((row) => known.some((label) => holds(row, label)));
    return rows
      .filter((row) => !own.includes(row))
      .flatMap((row) => rowInGrid(row, width, figures) ?? []);
  });
}
