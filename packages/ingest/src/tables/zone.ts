import { foldCharacter, isHan } from '../model/text.js';
import type { TableLine } from './lines.js';
import { TABLE_UNITS } from './units.js';

/** The stretch behind a label that holds its cells: figures, marks, spaces and maybe the next numbering. */
export interface Zone {
  start: number;
  end: number;
  /** The stretch with full-width forms folded, as long as printed. */
  text: string;
  /** Unit printed between label and cells. */
  unit: string | undefined;
  /** What stands between the zone and the next label. */
  rest: string;
  /** True when the zone reaches the next label. */
  touches: boolean;
}

const NOTE = /^\s*[（(][^（）()]{0,120}[)）]/;
const UNIT = new RegExp(`^\\s*(${TABLE_UNITS.join('|')})(?!(?:(?!〇)\\p{Script=Han}){3})`, 'u');
const UNIT_BEHIND = TABLE_UNITS.map((unit) => `(?<=[\\d０-９oO][ \\u3000]?)${unit}`).join('|');
/** A unit apart from its figure, and what may follow it. */
const UNIT_APART = new RegExp(`(?<=\\d) (${TABLE_UNITS.join('|')})(?=\\s|\\d|$)`, 'g');
/** What may stand between cells and the next label, as the source of an expression: 其中, items, numbering. */
export const BETWEEN =
  '其中|信息内容|第[一二三四五六七八九十]{1,4}条第|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|$';
/** 无 and 空 are marks, alone or in a row of marks, and the beginning of words where others follow them. */
const NONE = `[无空](?=[无空〇]*(?:\\P{Script=Han}|${BETWEEN}))`;
const ZONE = new RegExp(
  `^(?:[\\s\\d０-９.．,，+＋\\-－−–—/／\\\\*OoＯｏ〇○◯]|(?<=[\\d０-９oO])、|${NONE}|不适用|${UNIT_BEHIND})*`,
  'u',
);

/** Length of the bracketed notes behind a label; brackets with digits alone are no note. */
function noteLength(text: string): number {
  const note = NOTE.exec(text)?.[0];
  if (note === undefined || ![...note].some(isHan)) return 0;
  return note.length + noteLength(text.slice(note.length));
}

/** Folded, and a unit moved to the figure that it stands apart from: as long as before. */
const foldAll = (text: string): string =>
  [...text].map(foldCharacter).join('').replace(UNIT_APART, '$1 ');

/** Finds the cells' stretch of a line. */
export function zoneOf(text: string, line: TableLine): Zone {
  const gap = text.slice(line.label.end, line.limit);
  const note = noteLength(gap);
  const unit = UNIT.exec(gap.slice(note));
  const named = note + (unit?.[0].length ?? 0);
  const before = named + (/^\s*[:：]/.exec(gap.slice(named))?.[0].length ?? 0);
  const printed = ZONE.exec(gap.slice(before))?.[0] ?? '';
  const start = line.label.end + before;
  const rest = gap.slice(before + printed.length);
  const touches = rest === '' && line.next !== undefined && line.limit === line.next.start;
  return {
    start,
    end: start + printed.length,
    text: foldAll(printed),
    unit: unit?.[1],
    rest,
    touches,
  };
}

/** Numbering of the next label, where nothing but it stands in a zone. */
const NUMBERING = /(?:\d{1,2}\s*[.、]|1)?\s*$/;

/** True when cells stand behind a label, and not merely the numbering of the label that follows. */
export const holdsCells = ({ text }: Zone): boolean => text.replace(NUMBERING, '').trim() !== '';

/** True when a line has a place for each of its cells in a grid, all of them blank. */
export const holdsBlanks = ({ text }: Zone, { slots, grid }: TableLine): boolean =>
  grid && (text.match(/\t/g)?.length ?? 0) >= slots.length;
