import writeExcel from 'write-excel-file/node';
import { fullRows, rowsOf } from '../drawing/draw.js';
import type { Drawing, DrawnCell, Sample } from '../model.js';
import { type Layout, plain } from './layout.js';

const quote = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const tableLines = (drawing: Drawing): string[] =>
  fullRows(drawing).map((cells) => cells.map(quote).join(','));

function csv(sample: Sample): string {
  return sample.parts
    .flatMap((part) => (part.kind === 'table' ? tableLines(part.drawing) : [quote(part.text)]))
    .join('\r\n');
}

/** The whole report as comma-separated values: a line a paragraph, a line a row. */
export const CSV_LAYOUT: Layout = {
  id: 'csv',
  can: { blanks: true, delimited: true, spans: true },
  write: (sample) => plain(csv(sample), 'csv'),
};

interface SheetCell {
  value: string | number;
  columnSpan?: number;
  rowSpan?: number;
}

/** Numbers are numbers in a sheet; what is no plain number is text. */
const cellValue = ({ key, text }: DrawnCell): string | number =>
  key !== undefined && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text;

function sheetRow(cells: DrawnCell[], columns: number): (SheetCell | null)[] {
  const row: (SheetCell | null)[] = Array.from({ length: columns }, () => null);
  for (const cell of cells) {
    const { columnSpan, rowSpan } = cell;
    row[cell.column] = {
      value: cellValue(cell),
      ...(columnSpan > 1 && { columnSpan }),
      ...(rowSpan > 1 && { rowSpan }),
    };
  }
  return row;
}

const sheetRows = (sample: Sample): (SheetCell | null)[][] =>
  sample.parts.flatMap((part) =>
    part.kind === 'table'
      ? rowsOf(part.drawing).map((cells) => sheetRow(cells, part.drawing.columns))
      : [[{ value: part.text }]],
  );

/** The whole report on one sheet with merged cells. */
export const XLSX_LAYOUT: Layout = {
  id: 'xlsx',
  can: { blanks: true, delimited: true, spans: true },
  async write(sample) {
    const bytes = new Uint8Array(await writeExcel(sheetRows(sample), {}).toBuffer());
    return { name: 'sample.xlsx', bytes, glued: [] };
  },
};
