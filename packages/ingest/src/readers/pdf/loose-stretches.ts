import { isData, isLoose, LINE_STEP, NUMBERED, numbersOf, type Row } from './loose-rows.js';
import type { Margins } from './margins.js';

const SECTION = /^[一二三四五六七八九十]{1,3}、/;

/** Rows of one table are at most this far apart. */
const ROW_STEP = 9;
/** Lines of a head that are looked for above the first row of numbers. */
const HEAD_LINES = 8;

/** Stretches of lines that look like a table without lines. */
export function findStretches(
  rows: readonly Row[],
  margins: Margins,
): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  rows.forEach((row, index) => {
    if (!isData(row)) return;
    const last = stretches.at(-1);
    if (last && isOneTable(rows.slice(last[1], index + 1), margins)) last[1] = index;
    else stretches.push([index, index]);
  });
  return stretches.filter(([from, to]) => isTable(rows.slice(from, to + 1)));
}

function isOneTable(between: readonly Row[], margins: Margins): boolean {
  const [first, last] = [between[0], between.at(-1)];
  if (!first || !last) return false;
  const isNear = last.line.y - first.line.y < first.line.size * ROW_STEP;
  return isNear && between.every((row) => isLoose(row, margins));
}

function isTable(rows: readonly Row[]): boolean {
  const data = rows.filter(isData);
  if (data.some((row) => numbersOf(row).length >= 5)) return true;
  return data.length >= 2;
}

/** Takes in the head of the table and the last lines of its last label. */
export function widened(
  [from, to]: [number, number],
  rows: readonly Row[],
  margins: Margins,
  firstFree: number,
): [number, number] {
  let [start, end] = [from, to];
  while (start > firstFree && from - start < HEAD_LINES && isHead(rows, start - 1, margins))
    start--;
  while (end + 1 < rows.length && isTail(rows, end, margins)) end++;
  return [start, end];
}

function isHead(rows: readonly Row[], index: number, margins: Margins): boolean {
  const [row, below] = [rows[index] as Row, rows[index + 1] as Row];
  const text = row.chunks.map((part) => part.text).join('');
  const isNear = below.line.y - row.line.y < row.line.size * 3.2;
  const isInside = row.chunks.length > 1 || row.line.x0 > margins.left + margins.size * 1.5;
  return (
    isNear &&
    isLoose(row, margins) &&
    (isInside || NUMBERED.test(text) === false) &&
    !SECTION.test(text) &&
    !/[。；]$/.test(text)
  );
}

function isTail(rows: readonly Row[], index: number, margins: Margins): boolean {
  const [row, below] = [rows[index] as Row, rows[index + 1] as Row];
  const text = below.chunks.map((part) => part.text).join('');
  const isNear = below.line.y - row.line.y < row.line.size * LINE_STEP;
  return (
    isNear &&
    isLoose(below, margins) &&
    !NUMBERED.test(text) &&
    below.line.size < margins.size * 1.05
  );
}
