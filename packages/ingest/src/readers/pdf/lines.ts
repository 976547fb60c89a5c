import { type Glyph, middleOf } from './geometry.js';

/** Characters side by side. */
export interface Line {
  glyphs: Glyph[];
  x0: number;
  x1: number;
  y: number;
  size: number;
}

/** A gap wider than this share of a character is a space between words or numbers. */
const WORD_GAP = 0.28;
/** A gap wider than this ends a cell where no ruling line says so. */
const CELL_GAP = 0.9;

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\u3001-\u303f\uff01-\uff60\u2018-\u201d]/;

function lineOf(glyphs: Glyph[]): Line {
  const sorted = [...glyphs].sort((one, other) => one.x0 - other.x0);
  const first = sorted[0] as Glyph;
  const largest = glyphs.reduce((best, glyph) => (glyph.size > best.size ? glyph : best), first);
  const x1 = glyphs.reduce((end, glyph) => Math.max(end, glyph.x1), first.x1);
  return { glyphs: sorted, x0: first.x0, x1, y: largest.y, size: largest.size };
}

/** True where a character stands at the height of a line. */
function isOnLine(glyph: Glyph, { y, size }: { y: number; size: number }): boolean {
  const [top, bottom] = [y - size * 0.85, y + size * 0.15];
  const middle = middleOf(glyph);
  const lineMiddle = y - size * 0.35;
  const isWithin = middle > top && middle < bottom;
  return isWithin && Math.abs(middle - lineMiddle) < Math.max(size, glyph.size) * 0.45;
}

/** Puts upright characters together into lines, from above downwards. */
export function uprightLines(glyphs: readonly Glyph[]): Line[] {
  const sorted = [...glyphs].sort((one, other) => middleOf(one) - middleOf(other));
  const rows: { glyphs: Glyph[]; y: number; size: number }[] = [];
  for (const glyph of sorted) {
    const row = rows.slice(-3).find((candidate) => isOnLine(glyph, candidate));
    if (!row) rows.push({ glyphs: [glyph], y: glyph.y, size: glyph.size });
    else {
      row.glyphs.push(glyph);
      if (glyph.size > row.size) Object.assign(row, { y: glyph.y, size: glyph.size });
    }
  }
  return rows.map((row) => lineOf(row.glyphs)).sort((one, other) => one.y - other.y);
}

const isDigit = (text: string): boolean => /^\d$/.test(text);

/** A small raised digit behind a number is the mark of a note, not its last digit. */
function isNoteMark(glyph: Glyph, before: Glyph | undefined, { y, size }: Line): boolean {
  const isRaised = glyph.size < size * 0.8 && y - glyph.y > size * 0.2;
  return isRaised && isDigit(glyph.text) && before !== undefined && /[\d%]/.test(before.text);
}

/** What belongs between two characters of a line. */
function between(before: Glyph | undefined, glyph: Glyph): string {
  if (!before) return '';
  const gap = glyph.x0 - before.x1;
  const isHan = HAN.test(before.text.slice(-1)) && HAN.test(glyph.text[0] ?? '');
  return gap > Math.min(before.size, glyph.size) * WORD_GAP && !isHan ? ' ' : '';
}

/** Text of a line. */
export function textOf(line: Line): string {
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of line.glyphs) {
    const isMark = isNoteMark(glyph, before, line);
    text += between(before, glyph) + (isMark ? `[${glyph.text}]` : glyph.text);
    if (!isMark) before = glyph;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Two numbers need less of a gap between them than words do. */
function isCellGap(before: Glyph, glyph: Glyph, size: number): boolean {
  const areNumbers = /[\d%]/.test(before.text) && /\d/.test(glyph.text);
  return glyph.x0 - before.x1 > size * (areNumbers ? WORD_GAP : CELL_GAP);
}

/** Parts of a line between wide gaps. */
export function chunksOf(line: Line): Line[] {
  const parts: Glyph[][] = [];
  for (const glyph of line.glyphs) {
    const before = parts.at(-1)?.at(-1);
    if (!before || isCellGap(before, glyph, line.size)) parts.push([]);
    parts.at(-1)?.push(glyph);
  }
  return parts.map((glyphs) => ({ ...lineOf(glyphs), y: line.y }));
}

/** Columns of turned text, each as one line of text. */
function turnedTexts(glyphs: readonly Glyph[]): string[] {
  const columns: Glyph[][] = [];
  for (const glyph of glyphs) {
    const middle = (glyph.x0 + glyph.x1) / 2;
    const column = columns.find(
      ([first]) => first?.turn === glyph.turn && middle > first.x0 && middle < first.x1,
    );
    if (column) column.push(glyph);
    else columns.push([glyph]);
  }
  return columns.map((column) => {
    const direction = column[0]?.turn ?? 1;
    column.sort((one, other) => (one.y - other.y) * direction);
    return column.map(({ text }) => text).join('');
  });
}

/** All of some characters as lines of text: upright lines, then turned ones. */
export function linesOfText(glyphs: readonly Glyph[]): string[] {
  const upright = uprightLines(glyphs.filter(({ turn }) => turn === 0)).map(textOf);
  const turned = turnedTexts(glyphs.filter(({ turn }) => turn !== 0));
  return [...upright, ...turned].filter((text) => text !== '');
}
