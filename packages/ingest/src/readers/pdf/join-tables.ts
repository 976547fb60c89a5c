import type { PlacedCell, Table } from './table.js';

/** How far the edges of a table may move from page to page. */
const SWAY = 6;
const NUMBERED =
  /^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/;
const NUMBER = /^[-−+]?[\d.,%]+$/;

type Stretch = Pick<PlacedCell, 'x0' | 'x1'>;

const isSamePlace = (one: Stretch, other: Stretch): boolean =>
  Math.abs(one.x0 - other.x0) < SWAY && Math.abs(one.x1 - other.x1) < SWAY;

/** True where a table at the top of a page can be the rest of the one at the foot of the page before. */
export function canContinue(above: Table, below: Table): boolean {
  if (above.isRuled !== below.isRuled) return false;
  if (!below.isRuled) return Math.abs(above.x1 - below.x1) < SWAY * 4;
  return isSamePlace(above, below);
}

const wordsOf = (row: readonly PlacedCell[]): string => row.map(({ text }) => text).join('\t');

/** Rows that repeat the head of the table: the same words as its first rows, and no numbers. */
function repeatedHead(above: Table, below: Table): number {
  let same = 0;
  while (same < below.rows.length) {
    const [first, again] = [above.rows[same], below.rows[same]];
    if (!first || !again || wordsOf(first) !== wordsOf(again)) break;
    if (again.some(({ text }) => NUMBER.test(text))) break;
    same++;
  }
  return same < below.rows.length ? same : 0;
}

/** Cells of a table that reach its last row. */
function reachingEnd({ rows }: Table): PlacedCell[] {
  return rows.flatMap((row, index) => row.filter(({ rowSpan }) => index + rowSpan >= rows.length));
}

/** A tall cell cut by the page goes on as a tall blank one, or with the rest of its words. */
function continuedCells(above: Table, below: Table): Map<PlacedCell, PlacedCell> {
  const ends = reachingEnd(above);
  const first = below.rows[0] ?? [];
  const pairs = new Map<PlacedCell, PlacedCell>();
  for (const next of first) {
    const before = ends.find((candidate) => isSamePlace(candidate, next));
    const isTall = next.rowSpan > 1 || (before?.rowSpan ?? 1) > 1;
    const isHalf = next.text === '' || before?.text === '' || !NUMBERED.test(next.text);
    const isWords = !NUMBER.test(next.text) && !NUMBER.test(before?.text ?? '');
    if (before && isTall && isHalf && isWords) pairs.set(next, before);
  }
  return pairs;
}

/** A row cut by the page: the same cells, its numbers on one page only, the rest of its words on the other. */
function isCutRow(last: readonly PlacedCell[], first: readonly PlacedCell[]): boolean {
  if (last.length !== first.length || last.length < 2) return false;
  const isAligned = last.every((before, index) => isSamePlace(before, first[index] as PlacedCell));
  const hasNumbers = (row: readonly PlacedCell[]): boolean =>
    row.some(({ text }) => NUMBER.test(text));
  const rest = first.filter(({ text }) => text !== '');
  const isRest = rest.length > 0 && rest.every(({ text }) => !NUMBERED.test(text));
  return isAligned && isRest && hasNumbers(last) && !hasNumbers(first);
}

const withWords = (before: PlacedCell, next: PlacedCell): void => {
  before.text += next.text;
};

/** Adds the rows of a table on the next page to those of the page before. */
export function continueTable(above: Table, below: Table): void {
  below.rows.splice(0, repeatedHead(above, below));
  const continued = continuedCells(above, below);
  for (const [next, before] of continued) {
    withWords(before, next);
    before.rowSpan += next.rowSpan;
  }
  const [last, first] = [above.rows.at(-1) ?? [], below.rows[0] ?? []];
  const rest = first.filter((next) => !continued.has(next));
  const open = last.filter((before) => ![...continued.values()].includes(before));
  if (isCutRow(open, rest)) {
    for (const [index, next] of rest.entries()) withWords(open[index] as PlacedCell, next);
    for (const before of continued.values()) before.rowSpan--;
    below.rows.shift();
  } else below.rows[0] = rest;
  above.rows.push(...below.rows.filter((row) => row.length > 0));
}

/** Boundaries of all cells, near ones as one. */
function boundariesOf(cells: readonly PlacedCell[]): number[] {
  const all = cells.flatMap(({ x0, x1 }) => [x0, x1]).sort((one, other) => one - other);
  return all.filter((place, index) => index === 0 || place - (all[index - 1] as number) > SWAY / 2);
}

/** Spans over the columns of the whole table, which pages may divide differently. */
export function respan(table: Table): void {
  if (!table.isRuled) return;
  const cells = table.rows.flat();
  const boundaries = boundariesOf(cells);
  const indexOf = (place: number): number =>
    boundaries.reduce(
      (best, boundary, index) =>
        Math.abs(boundary - place) < Math.abs((boundaries[best] as number) - place) ? index : best,
      0,
    );
  for (const one of cells) one.columnSpan = Math.max(1, indexOf(one.x1) - indexOf(one.x0));
}
