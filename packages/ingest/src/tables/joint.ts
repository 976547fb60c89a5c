import type { FigureKey, Relation } from '@nianbao/domain';
import type { Budget } from '../limits.js';
import type { CellValue } from './cell.js';
import type { Decision } from './decision.js';
import type { LineReadings, Reading } from './readings.js';
import { amount, contributionTo, holds, scaled, type Term } from './terms.js';

/** What is known of the other lines, and how far ahead a reading must be. */
export interface Surroundings {
  cells: ReadonlyMap<FigureKey, CellValue>;
  terms: readonly Term[];
  margin: number;
  budget: Budget;
  /** Every reading of a line; undefined where they are too many to list. */
  optionsOf: (line: LineReadings) => readonly Reading[] | undefined;
}

/** The cells of a relation. */
export const keysOf = ({ left, right }: Relation): FigureKey[] => [...left, ...right];

/** A relation that touches two lines, with what each of their readings adds to it. */
interface SharedTerm {
  relation: Relation;
  base: number;
  ours: number[];
  theirs: number[];
}

/** Every reading of a line, listed once for all the lines it is held against. */
export function listedOnce(): Surroundings['optionsOf'] {
  const listed = new Map<LineReadings, readonly Reading[] | undefined>();
  return (line) => {
    if (!listed.has(line)) {
      const more = line.candidates.length > 0 ? line.alternates() : undefined;
      listed.set(line, more && [...line.candidates, ...more]);
    }
    return listed.get(line);
  };
}

function termsBetween(
  [ours, theirs]: [LineReadings, LineReadings],
  [mine, others]: [readonly Reading[], readonly Reading[]],
  { cells, terms }: Surroundings,
): SharedTerm[] {
  const pair = new Set([...ours.keys, ...theirs.keys]);
  return terms.flatMap(({ relation }) => {
    const rest = keysOf(relation).filter((key) => !pair.has(key));
    const touches = rest.length < keysOf(relation).length;
    if (!touches || rest.some((key) => cells.get(key)?.status === 'unreadable')) return [];
    const sign = (key: FigureKey) => (relation.left.includes(key) ? 1 : -1);
    const base = rest.reduce((sum, key) => sum + sign(key) * scaled(amount(cells.get(key))), 0);
    const adds = (keys: FigureKey[], readings: readonly Reading[]) =>
      readings.map(contributionTo(relation, keys));
    return [{ relation, base, ours: adds(ours.keys, mine), theirs: adds(theirs.keys, others) }];
  });
}

/** Fewest broken relations for one reading of ours over all readings of theirs. */
function fewestBroken(
  terms: readonly SharedTerm[],
  mine: number,
  others: number,
  budget: Budget,
): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (let other = 0; other < others && fewest > 0; other++) {
    if (!budget.spend(terms.length / 8)) return 0;
    let broken = 0;
    for (const { relation, base, ours, theirs } of terms) {
      if (!holds(relation, base + (ours[mine] as number) + (theirs[other] as number))) broken++;
    }
    fewest = Math.min(fewest, broken);
  }
  return fewest;
}

const sameCell = (left: CellValue, right: CellValue | undefined): boolean =>
  left.status === 'reported' && right?.status === 'reported'
    ? left.value === right.value && left.unit === right.unit
    : left.status === right?.status;

/** True where two readings of a line say the same. */
export const sameValues = (left: Reading, right: Reading): boolean =>
  left.values.every((cell, at) => sameCell(cell, right.values[at]));

const shareTerm = (ours: LineReadings, theirs: LineReadings, terms: readonly Term[]): boolean =>
  terms.some(({ relation }) => {
    const keys = keysOf(relation);
    return (
      keys.some((key) => ours.keys.includes(key)) && keys.some((key) => theirs.keys.includes(key))
    );
  });

/**
 * True when a split that was chosen and a line that stays open have another pair of readings that
 * breaks nearly as few relations, so that both may be misread together.
 */
export function couldBeWrongTogether(
  ours: Decision,
  open: Decision,
  around: Surroundings,
): boolean {
  const { chosen, readings } = ours;
  if (!chosen?.glued || readings.keys.length === 1) return false;
  if (!shareTerm(readings, open.readings, around.terms)) return false;
  const mine = around.optionsOf(readings);
  if (mine === undefined) return true;
  const rivals = mine.filter((reading) => !sameValues(reading, chosen));
  if (rivals.length === 0) return false;
  const others = around.optionsOf(open.readings);
  if (others === undefined) return true;
  const terms = termsBetween([readings, open.readings], [[chosen, ...rivals], others], around);
  const best = fewestBroken(terms, 0, others.length, around.budget);
  return rivals.some(
    (_, at) => fewestBroken(terms, at + 1, others.length, around.budget) < best + around.margin,
  );
}
