import type { FigureKey, Relation } from '@nianbao/domain';
import type { Budget } from '../limits.js';
import type { CellValue } from './cell.js';
import type { Decision } from './decision.js';
import { count, type GroupSearch, groupsOf, searchGroup } from './group-search.js';
import { couldBeWrongTogether, keysOf, listedOnce, sameValues } from './joint.js';
import type { LineReadings, Reading } from './readings.js';
import { amount, contributionTo, holds, scaled, type Term, termsOf } from './terms.js';

/** Counts the broken relations that touch a line, for one reading of it, all other lines as decided. */
function brokenOf(
  line: LineReadings,
  cells: ReadonlyMap<FigureKey, CellValue>,
  terms: readonly Term[],
): (reading: Reading) => number {
  const touching = terms
    .filter(({ relation }) => keysOf(relation).some((key) => line.keys.includes(key)))
    .map(({ relation }) => {
      const rest = keysOf(relation).filter((key) => !line.keys.includes(key));
      const sign = (key: FigureKey) => (relation.left.includes(key) ? 1 : -1);
      const base = rest.reduce((sum, key) => sum + sign(key) * scaled(amount(cells.get(key))), 0);
      return { relation, base, adds: contributionTo(relation, line.keys) };
    });
  return (reading) =>
    touching.filter(({ relation, base, adds }) => !holds(relation, base + adds(reading))).length;
}

/**
 * A split beside a broken relation stands only when every other split of the line would break at least
 * two relations more: one misprint must not make a false split look like the true one.
 */
const MARGIN = 2;

function survives(
  decision: Decision,
  cells: Map<FigureKey, CellValue>,
  terms: readonly Term[],
): boolean {
  const { readings, chosen } = decision;
  if (!chosen?.glued) return true;
  const brokenWith = brokenOf(readings, cells, terms);
  const broken = brokenWith(chosen);
  if (broken === 0) return true;
  const alternates = readings.alternates();
  if (alternates === undefined) return false;
  return [...readings.candidates, ...alternates]
    .filter((other) => !sameValues(other, chosen))
    .every((other) => brokenWith(other) >= broken + MARGIN);
}

function decideGroup(search: GroupSearch, lines: readonly LineReadings[]): [number, Decision][] {
  return search.group.map((line, depth) => {
    const readings = lines[line] as LineReadings;
    const winners = search.winners[depth] as Set<number>;
    const open = [...winners].map((choice) => readings.candidates[choice] as Reading);
    if (search.budget.exhausted)
      return [line, { readings, chosen: undefined, open: [], reason: 'budget' }];
    const chosen = open.length === 1 ? open[0] : undefined;
    const holds = search.best === 0;
    return [line, { readings, chosen, open, reason: chosen ? 'decided' : 'ambiguous', holds }];
  });
}

function single(readings: LineReadings): Decision {
  const chosen = readings.candidates[0];
  return {
    readings,
    chosen,
    open: chosen ? [chosen] : [],
    reason: chosen ? 'decided' : readings.endless ? 'budget' : 'none',
  };
}

const valuesOf = (decisions: readonly Decision[]): Map<FigureKey, CellValue> =>
  new Map(
    decisions.flatMap(({ readings, chosen }) =>
      readings.keys.map(
        (key, at) => [key, chosen?.values[at] ?? ({ status: 'unreadable' } as const)] as const,
      ),
    ),
  );

const withdrawn = (decision: Decision): Decision => ({
  ...decision,
  chosen: undefined,
  reason: 'ambiguous',
});

/**
 * Chooses one reading a line so that the fewest relations of the form are broken. A line with several
 * equally good readings stays open; a line that has but one is never altered to satisfy a relation.
 */
export function solve(
  lines: readonly LineReadings[],
  relations: readonly Relation[],
  budget: Budget,
): Decision[] {
  const terms = termsOf(lines, relations);
  const open = lines.map((_, at) => at).filter((at) => count(lines, at) > 1);
  const grouped = new Map(
    groupsOf(open, terms).flatMap((group) =>
      decideGroup(searchGroup(group, lines, terms, budget), lines),
    ),
  );
  const decisions = lines.map((readings, at) => grouped.get(at) ?? single(readings));
  const cells = valuesOf(decisions);
  const known = terms.filter(({ relation }) =>
    [...relation.left, ...relation.right].every((key) => cells.get(key)?.status !== 'unreadable'),
  );
  const standing = decisions.map((decision) =>
    survives(decision, cells, known) ? decision : withdrawn(decision),
  );
  return withdrawJoint(standing, terms, budget);
}

/**
 * A line whose reading rests on a line that stays open may be wrong together with it: it stands only
 * where no other pair of readings of both breaks nearly as few relations. An open line that can be read
 * without breaking any has no misprint that could mislead.
 */
function withdrawJoint(
  decisions: readonly Decision[],
  terms: readonly Term[],
  budget: Budget,
): Decision[] {
  const cells = valuesOf(decisions);
  const open = decisions.filter(({ chosen, holds }) => !chosen && !holds);
  const around = { cells, terms, margin: MARGIN, budget, optionsOf: listedOnce() };
  return decisions.map((decision) =>
    open.some((other) => couldBeWrongTogether(decision, other, around))
      ? withdrawn(decision)
      : decision,
  );
}
