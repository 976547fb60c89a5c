import { rowsOf } from '../drawing/draw.js';
import type { Drawing, DrawnCell, Sample } from '../model.js';
import type { Random } from '../random.js';
import { type GluedRow, type Layout, utf8 } from './layout.js';
import { addPageMarks } from './page-marks.js';

/** How one report runs together. */
interface Gluing {
  /** Share of the gaps between figures that are lost. */
  share: number;
  labelGap: string;
  rowGap: string;
  keepsUnits: boolean;
  random: Random;
}

/** A mark stands out by itself and glues nothing; a hyphen may be the sign of the next number. */
const isMark = (text: string): boolean => /^[/—无]$/.test(text);

/** Figures of a row written one behind the other, and the pieces that can still be told apart. */
function glueRow(cells: DrawnCell[], gluing: Gluing): { text: string; row: GluedRow } {
  const row: GluedRow = { keys: [], pieces: [] };
  let text = '';
  for (const { key, text: figure } of cells) {
    row.keys.push(key as string);
    if (figure === '') continue;
    const isGlued = text !== '' && gluing.random.chance(gluing.share);
    const last = row.pieces.at(-1);
    const isJoined = isGlued && last !== undefined && !isMark(last) && !isMark(figure);
    if (isJoined) row.pieces[row.pieces.length - 1] += figure;
    else row.pieces.push(figure);
    text += (text === '' || isGlued ? '' : ' ') + figure;
  }
  return { text, row };
}

/** Units of amounts stay: a copy that loses them is of no use to anyone. */
const isUnit = ({ text, header }: DrawnCell): boolean =>
  !header && /^(?:[条件次篇个人份]|人次)$/.test(text);

function writeRow(cells: DrawnCell[], gluing: Gluing): { text: string; row: GluedRow } {
  const words = cells.filter((cell) => cell.key === undefined);
  const kept = words.filter((cell) => gluing.keepsUnits || !isUnit(cell));
  const figures = glueRow(
    cells.filter(({ key }) => key !== undefined),
    gluing,
  );
  const label = kept.map(({ text }) => text.replace(/\n/g, '')).join('');
  const gap = label !== '' && figures.text !== '' ? gluing.labelGap : '';
  return { text: label + gap + figures.text, row: figures.row };
}

function writeTable(drawing: Drawing, gluing: Gluing, rows: GluedRow[]): string {
  const written = rowsOf(drawing).map((cells) => writeRow(cells, gluing));
  rows.push(...written.map(({ row }) => row).filter(({ keys }) => keys.length > 0));
  return written.map(({ text }) => text).join(gluing.rowGap);
}

function write(sample: Sample, random: Random, rowGaps: readonly string[]) {
  const glued: GluedRow[] = [];
  const gluing: Gluing = {
    share: random.pick([0.3, 0.7, 1, 1]),
    labelGap: random.pick(['', '', ' ']),
    rowGap: random.pick(rowGaps),
    keepsUnits: random.chance(0.8),
    random,
  };
  const text = sample.parts
    .map((part) => (part.kind === 'table' ? writeTable(part.drawing, gluing, glued) : part.text))
    .join('\n');
  const marked = random.chance(0.2) ? addPageMarks(text, random) : text;
  return { name: 'sample.txt', bytes: utf8(marked), glued };
}

const layout = (id: string, rowGaps: readonly string[]): Layout => ({
  id,
  can: { blanks: true, delimited: false, spans: false },
  write: (sample, random) => write(sample, random, rowGaps),
});

/** Text whose cells have run together: within rows, or over the whole table. */
export const GLUED_LAYOUTS: readonly Layout[] = [
  layout('glued rows', ['\n', ' ']),
  layout('glued table', ['']),
];
