import type { GluedRow } from '../layouts/layout.js';

/** One way to read a row: a number for each cell, null for a mark. */
export type Reading = (number | null)[];

/** The search was cut short: nothing can be said. */
export class TooMany extends Error {}

const MARK = /^[/—无-]$/;
const COUNT = /^(?:0|[1-9]\d*)$/;
const CHANGE = /^[+-]?(?:0|[1-9]\d*)$/;
const MONEY = /^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/;
const MOST_READINGS = 60_000;

function patternOf(key: string): RegExp {
  if (key.endsWith('@change')) return CHANGE;
  return /@amount$|^(?:fees|budget|fees-waived)@/.test(key) ? MONEY : COUNT;
}

const UNIT = /(?:万元|元)$/;

function readCell(text: string, key: string): Reading | undefined {
  if (MARK.test(text)) return [null];
  const bare = key === 'procurement@amount' ? text.replace(UNIT, '') : text;
  return patternOf(key).test(bare) ? [Number(bare)] : undefined;
}

/** Every way to cut one piece into exactly so many cells. */
function cutPiece(piece: string, keys: readonly string[]): Reading[] {
  const [key, ...rest] = keys as [string, ...string[]];
  if (rest.length === 0) {
    const whole = readCell(piece, key);
    return whole ? [whole] : [];
  }
  const found: Reading[] = [];
  for (let end = 1; end <= piece.length - rest.length; end++) {
    const cell = readCell(piece.slice(0, end), key);
    if (!cell) continue;
    for (const behind of cutPiece(piece.slice(end), rest)) found.push([...cell, ...behind]);
    if (found.length > MOST_READINGS) throw new TooMany();
  }
  return found;
}

const withZeros = (piece: string): string => piece.replace(/[Oo]/g, '0');

/** Ways to choose so many of the cells, in order. */
function someOf(cells: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return cells.flatMap((cell, at) =>
    someOf(cells.slice(at + 1), count - 1).map((behind) => [cell, ...behind]),
  );
}

/**
 * Every way to read a row in which cells may be blank, at least as many printed as there are pieces.
 * Only where no relation binds the row: elsewhere a reading that prints all cells proves itself.
 */
export function readingsWithBlanks({ keys, pieces }: GluedRow): Reading[] {
  const counts = keys.map((_, at) => at + 1).filter((count) => count >= pieces.length);
  return counts.flatMap((count) =>
    someOf(keys, count).flatMap((printed) =>
      readingsOf({ keys: printed, pieces }).map((reading) =>
        keys.map((key) => reading[printed.indexOf(key)] ?? null),
      ),
    ),
  );
}

/** Every way to read a row: each piece may hold any number of cells, all cells are printed. */
export function readingsOf({ keys, pieces }: GluedRow): Reading[] {
  const [piece, ...others] = pieces.map(withZeros);
  if (piece === undefined) return keys.length === 0 ? [[]] : [];
  const found: Reading[] = [];
  for (let cells = 1; cells <= keys.length - others.length; cells++) {
    const heads = cutPiece(piece, keys.slice(0, cells));
    if (heads.length === 0) continue;
    const tails = readingsOf({ keys: keys.slice(cells), pieces: others });
    if (heads.length * tails.length > MOST_READINGS) throw new TooMany();
    for (const head of heads) for (const tail of tails) found.push([...head, ...tail]);
  }
  return found;
}
