import type { Drawing, DrawnCell } from '../model.js';
import type { Random } from '../random.js';

/** What is done to a drawn table that no form provides for. */
export interface Distortions {
  /** Share of the long labels with a slip of the pen. */
  slips: number;
  /** A line of words stands between the rows. */
  notes: boolean;
  /** Digits take the width of a character. */
  fullWidth: boolean;
  /** Rows and columns have changed places. */
  transposed: boolean;
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** Labels of fewer letters may say something else with another letter. */
const LONG_LABEL = 10;
const OTHER_LETTERS = ['曰', '己', '末', '土', '刀'];

/** Places of the letters of a label that may be lost: not its numbering. */
const lettersOf = (text: string): number[] =>
  [...text].flatMap((character, at) => (at > 3 && isHan(character) ? [at] : []));

type Slip = (text: string, random: Random) => string;

const change: Slip = (text, random) => {
  const at = random.pick(lettersOf(text));
  return text.slice(0, at) + random.pick(OTHER_LETTERS) + text.slice(at + 1);
};
const drop: Slip = (text, random) => {
  const at = random.pick(lettersOf(text));
  return text.slice(0, at) + text.slice(at + 1);
};
const shorten: Slip = (text) => text.replace('政府信息', '');

const isLongLabel = ({ key, text }: DrawnCell): boolean =>
  key === undefined && !text.includes('\n') && [...text].filter(isHan).length >= LONG_LABEL;

function withSlips(drawing: Drawing, share: number, random: Random): Drawing {
  const cells = drawing.cells.map((cell) => {
    if (!isLongLabel(cell) || !random.chance(share)) return cell;
    return { ...cell, text: random.pick([change, drop, shorten])(cell.text, random) };
  });
  return { ...drawing, cells };
}

const NOTES = [
  '注：以上数据由各单位报送汇总',
  '说明：统计时间为1月1日至12月31日',
  '备注：表中数据未含下属单位',
];

/** True where no cell reaches over the line above a row. */
const isFree = (drawing: Drawing, row: number): boolean =>
  drawing.cells.every((cell) => cell.row >= row || cell.row + cell.rowSpan <= row);

/** A line of words over all columns between two rows of figures. */
function withNote(drawing: Drawing, random: Random): Drawing {
  const rows = Array.from({ length: drawing.rows + 1 }, (_, row) => row).filter(
    (row) => row > drawing.headRows + 1 && isFree(drawing, row),
  );
  if (rows.length === 0) return drawing;
  const at = random.pick(rows);
  const moved = drawing.cells.map((cell) =>
    cell.row >= at ? { ...cell, row: cell.row + 1 } : cell,
  );
  const note: DrawnCell = {
    ...{ row: at, column: 0, rowSpan: 1, columnSpan: drawing.columns },
    ...{ text: random.pick(NOTES), header: false },
  };
  return { ...drawing, rows: drawing.rows + 1, cells: [...moved, note] };
}

const widen = (text: string): string =>
  text.replace(/[\d.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

function withWideDigits(drawing: Drawing): Drawing {
  const cells = drawing.cells.map((cell) =>
    cell.key === undefined ? cell : { ...cell, text: widen(cell.text) },
  );
  return { ...drawing, cells };
}

/** Rows become columns. */
function transpose(drawing: Drawing): Drawing {
  const cells = drawing.cells.map((cell) => ({
    ...cell,
    ...{ row: cell.column, column: cell.row, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan },
  }));
  return { columns: drawing.rows, rows: drawing.columns, headRows: 0, cells };
}

/** A drawn table as a careless clerk leaves it. */
export function distort(drawing: Drawing, how: Distortions, random: Random): Drawing {
  const slipped = how.slips > 0 ? withSlips(drawing, how.slips, random.fork('slips')) : drawing;
  const noted = how.notes ? withNote(slipped, random.fork('notes')) : slipped;
  const wide = how.fullWidth ? withWideDigits(noted) : noted;
  return how.transposed ? transpose(wide) : wide;
}
