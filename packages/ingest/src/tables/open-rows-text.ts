import { ROW_UNITS } from './units.js';

/** A row of the report's own, as printed. */
export interface PrintedRow {
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

/** How the rows of a table are printed, and the cells of a known one. */
export interface Shape {
  row: RegExp;
  cells: RegExp;
}

/** A table that prints units. */
export const WITH_UNITS: Shape = { row: ROW, cells: LEADING_CELLS };
/** A table that prints none. */
export const WITHOUT_UNITS: Shape = { row: ROW_WITHOUT_UNIT, cells: LEADING_CELLS_WITHOUT_UNIT };

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

/** A note on a line of its own, between two rows of a table. */
export const NOTE_LINE = /^[^\S\n]*(?:\n\s*)?(?:注|备注|附注|说明)[：:][^\n]{0,200}(?=\n)/;

/** The heads of the table, printed again at the top of a page. */
const HEAD_LINE =
  /^[^\S\n]*(?:\n\s*)?(?:指标名称|统计指标|指标|项目)\s*(?:计量)?单位\s*(?:20\d\d年度?|本?年度|全年)\s*(?:历年)?累计数?(?=\s)/;

/** End of a note or of repeated heads behind the cells, where rows may go on. */
function noteEnd(text: string, start: number, limit: number): number {
  const rest = text.slice(start, limit);
  const found = NOTE_LINE.exec(rest) ?? HEAD_LINE.exec(rest);
  return start + (found?.[0].length ?? 0);
}

/** Rows that follow one another in the stretch between two known labels. */
export function rowsInText(text: string, start: number, limit: number, shape: Shape): PrintedRow[] {
  const rows: PrintedRow[] = [];
  let at = noteEnd(text, cellsEnd(text, start, limit, shape), limit);
  for (let row = rowAt(text, at, shape); row && row.end <= limit; row = rowAt(text, at, shape)) {
    rows.push(...takenApart(row));
    at = noteEnd(text, cellsEnd(text, row.end, limit, shape), limit);
  }
  return rows;
}
