import type { GluedRow } from '../layouts/layout.js';
import { type Constraint, canHold, type Range } from './constraints.js';
import { type Reading, readingsOf, readingsWithBlanks, TooMany } from './readings.js';

/** The values that each cell can have; undefined where the search took too long. */
type Possible = ReadonlyMap<string, ReadonlySet<number | null>> | undefined;

interface Choice {
  keys: string[];
  readings: Reading[];
}

const MOST_STEPS = 40_000;

function rangesOf(choices: readonly Choice[]): Map<string, Range> {
  return new Map(
    choices.flatMap(({ keys, readings }) =>
      keys.map((key, at): [string, Range] => {
        const values = readings.map((reading) => reading[at] ?? 0);
        return [key, [Math.min(...values), Math.max(...values)]];
      }),
    ),
  );
}

/** Constraints whose cells are all in the text; a mark counts as nothing. */
function testable(constraints: readonly Constraint[], choices: readonly Choice[]): Constraint[] {
  const printed = new Set(choices.flatMap(({ keys }) => keys));
  return constraints.filter(({ left, right }) =>
    [...left, ...right].every((key) => printed.has(key)),
  );
}

/** Leaves out readings of a row that break a constraint whatever the other rows say. */
function narrow(choices: Choice[], constraints: readonly Constraint[]): Choice[] {
  const ranges = rangesOf(choices);
  return choices.map(({ keys, readings }) => {
    const own = constraints.filter(({ left, right }) =>
      [...left, ...right].some((key) => keys.includes(key)),
    );
    const kept = readings.filter((reading) => {
      const fixed = withReading(ranges, keys, reading);
      return own.every((constraint) => canHold(constraint, fixed));
    });
    return { keys, readings: kept };
  });
}

function withReading(ranges: ReadonlyMap<string, Range>, keys: string[], reading: Reading) {
  const fixed = new Map(ranges);
  keys.forEach((key, at) => {
    const value = reading[at] ?? 0;
    fixed.set(key, [value, value]);
  });
  return fixed;
}

const size = (choices: readonly Choice[]): number =>
  choices.reduce((total, { readings }) => total + readings.length, 0);

/** Narrows until nothing changes. */
function settle(choices: Choice[], constraints: readonly Constraint[]): Choice[] {
  for (let before = Number.POSITIVE_INFINITY, now = choices; ; ) {
    if (size(now) === before) return now;
    before = size(now);
    now = narrow(now, constraints);
  }
}

/** Calls `found` with every combination of readings that meets all constraints. */
function walk(
  choices: Choice[],
  constraints: readonly Constraint[],
  found: (choices: Choice[]) => void,
  steps: { left: number },
): void {
  if (steps.left-- < 0) throw new TooMany();
  const settled = settle(choices, constraints);
  if (settled.some(({ readings }) => readings.length === 0)) return;
  const open = settled.findIndex(({ readings }) => readings.length > 1);
  if (open < 0) {
    found(settled);
    return;
  }
  for (const reading of settled[open]?.readings ?? []) {
    const chosen = settled.map((choice, at) =>
      at === open ? { ...choice, readings: [reading] } : choice,
    );
    walk(chosen, constraints, found, steps);
  }
}

function collect(choices: Choice[], constraints: readonly Constraint[]): Possible {
  const possible = new Map<string, Set<number | null>>();
  const note = (solution: Choice[]) => {
    for (const { keys, readings } of solution) {
      keys.forEach((key, at) => {
        const values = possible.get(key) ?? new Set();
        possible.set(key, values.add(readings[0]?.[at] ?? null));
      });
    }
  };
  walk(choices, constraints, note, { left: MOST_STEPS / choices.length });
  return possible;
}

/** Keys of the rows of which every cell has one value. */
function decidedKeys(rows: readonly GluedRow[], possible: Possible): Set<string> {
  const isDecided = ({ keys }: GluedRow) => keys.every((key) => possible?.get(key)?.size === 1);
  return new Set(rows.filter(isDecided).flatMap(({ keys }) => keys));
}

/** Tries every way to cut the rows and keeps those that meet all constraints. */
function search(
  rows: readonly GluedRow[],
  constraints: readonly Constraint[],
  allowsBlanks: boolean,
): Possible {
  try {
    const sums = constraints.filter(({ right }) => right.length > 0);
    const bound = new Set(sums.flatMap(({ left, right }) => [...left, ...right]));
    const isBound = ({ keys }: GluedRow) => keys.some((key) => bound.has(key));
    const choices = rows.map((row) => ({
      keys: row.keys,
      readings: allowsBlanks && !isBound(row) ? readingsWithBlanks(row) : readingsOf(row),
    }));
    return collect(choices, testable(constraints, choices));
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

/** What may be asked of a cell that is glued to others. */
export interface Demand {
  /** Its row can be read in one way only, even where cells may be blank: it must be read. */
  isDecided: boolean;
  /** It can have several values, even where no cell is blank: it must not be read. */
  isOpen: boolean;
}

/**
 * What may be asked of cells; undecided and not open where the search took too long. What `further` says may
 * be used to read a cell, but need not.
 */
export function exhaust(
  rows: readonly GluedRow[],
  constraints: readonly Constraint[],
  further: readonly Constraint[] = [],
): (key: string) => Demand {
  const decided = decidedKeys(rows, search(rows, constraints, true));
  const possible = search(rows, [...constraints, ...further], false);
  return (key) => ({
    isDecided: decided.has(key),
    isOpen: (possible?.get(key)?.size ?? 0) > 1,
  });
}
