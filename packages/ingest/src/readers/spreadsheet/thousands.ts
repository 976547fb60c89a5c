/** The front of a number and three of its digits: `8` and `249` of `8,249`. */
const isFront = (cell: string | undefined): boolean => /^[+-]?[1-9]\d{0,2}$/.test(cell ?? '');
const isGroup = (cell: string | undefined): boolean => /^\d{3}(?:\.\d+)?$/.test(cell ?? '');
const isInnerGroup = (cell: string | undefined): boolean => /^\d{3}$/.test(cell ?? '');

/** Most ways that are looked at; two are as good as many. */
const ENOUGH = 2;

/** Ways to write a row with so many cells fewer, cells of one number put together. */
function waysToJoin(row: readonly string[], surplus: number, from = 0): string[][] {
  if (surplus === 0) return [[...row]];
  const ways: string[][] = [];
  for (let at = from; at + 1 < row.length && ways.length < ENOUGH; at++) {
    if (!isFront(row[at])) continue;
    for (let end = at + 1; end - at <= surplus && isGroup(row[end]); end++) {
      const number = row.slice(at, end + 1).join(',');
      const joined = [...row.slice(0, at), number, ...row.slice(end + 1)];
      ways.push(...waysToJoin(joined, surplus - (end - at), at + 1));
      if (!isInnerGroup(row[end])) break;
    }
  }
  return ways.slice(0, ENOUGH);
}

const couldJoin = (row: readonly string[]): boolean =>
  row.some((cell, at) => isFront(cell) && isGroup(row[at + 1]));

/** Rows that follow one another without a line of text between them. */
function blocksOf(rows: readonly string[][]): number[][] {
  const blocks: number[][] = [[]];
  rows.forEach((row, at) => {
    if (row.length > 1) (blocks.at(-1) as number[]).push(at);
    else blocks.push([]);
  });
  return blocks.filter((block) => block.length > 0);
}

/** The width that most of the rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

/** The width that a row should have, where it is wider and may hold numbers that fell apart. */
function widthWanted(rows: readonly string[][], block: readonly number[], at: number): number {
  const row = rows[at] as string[];
  const place = block.indexOf(at);
  const beside = [block[place - 1], block[place + 1]].flatMap((one) =>
    one === undefined ? [] : [rows[one] as string[]],
  );
  const isSound = beside.some((other) => other.length === row.length && !couldJoin(other));
  const whole = block.map((one) => rows[one] as string[]).filter((other) => !couldJoin(other));
  const narrower = [...beside.filter((other) => !couldJoin(other)), ...whole].filter(
    ({ length }) => length < row.length,
  );
  return isSound || narrower.length === 0 ? row.length : usualWidth(narrower);
}

/**
 * Puts numbers together that fell apart at their thousands commas (`8,249` without quotes), where a row has
 * cells too many and only one way makes it as wide as its table. Returns the number of a row, from 1, of
 * which that cannot be said; the cells of such a row are in doubt.
 */
export function joinThousands(rows: readonly string[][]): { rows: string[][]; doubtful?: number } {
  const joined = rows.map((row) => [...row]);
  for (const block of blocksOf(rows)) {
    for (const at of block) {
      const row = rows[at] as string[];
      if (!couldJoin(row)) continue;
      const surplus = row.length - widthWanted(rows, block, at);
      const ways = surplus > 0 ? waysToJoin(row, surplus) : [row];
      if (ways.length > 1) return { rows: joined, doubtful: at + 1 };
      if (ways[0]) joined[at] = [...ways[0]];
    }
  }
  return { rows: joined };
}
