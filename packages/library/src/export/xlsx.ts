import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { settingInvalid } from '../errors.js';
import { FLAT_COLUMNS, type FlatCell, type FlatTable, flatCells, type Rows } from './table.js';

/** Rows that a sheet can hold, below its heading. */
const MOST_ROWS = 1_048_575;
/** Characters that a cell can hold. */
const MOST_CHARACTERS = 32_767;
/** Widths in characters; a column without one keeps the program's own. */
const WIDTHS: Record<string, number> = { agency: 28, path: 60, column: 18, clause: 50, source: 24 };

/** A workbook of one sheet whose heading stays in view. Texts are texts there: nothing is run. */
export async function toXlsx(rows: Rows): Promise<Uint8Array> {
  return sheetOf({
    heads: FLAT_COLUMNS.map(({ name }) => name),
    widths: FLAT_COLUMNS.map(({ name }) => WIDTHS[name]),
    rows: flatCells(rows),
  });
}

/** A table whose rows may come one after the other. */
type SheetTable = Omit<FlatTable, 'rows'> & {
  rows: FlatTable['rows'] | AsyncIterable<readonly FlatCell[]>;
};

/** Any table as a workbook, see {@link toXlsx}. */
export async function sheetOf({ heads, widths, rows }: SheetTable): Promise<Uint8Array> {
  const heading = heads.map((value) => ({ value, fontWeight: 'bold' as const }));
  const columns = widths.map((width) => ({ width: width ?? 12 }));
  const options = { sheet: '指标', columns, stickyRowsCount: 1 };
  return writeWorkbook([heading, ...(await sheetRows(rows))], options).toBuffer();
}

async function sheetRows(rows: SheetTable['rows']): Promise<SheetData> {
  const result: SheetData = [];
  for await (const cells of rows) {
    if (result.length === MOST_ROWS) {
      throw settingInvalid(
        'format',
        `能容纳全部数据的格式（xlsx 每表至多 ${MOST_ROWS} 行）`,
        'xlsx',
      );
    }
    result.push(cells.map(cut));
  }
  return result;
}

const cut = <Cell>(cell: Cell): Cell | string =>
  typeof cell === 'string' ? cell.slice(0, MOST_CHARACTERS) : cell;
