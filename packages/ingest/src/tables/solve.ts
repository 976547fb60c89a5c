import type { FigureKey, Relation } from '@nianbao/domain';
import type { Budget } from '../limits.js';
import type { CellValue } from './cell.js';
import type { LineReadings, Reading } from './readings.js';

/** What the search decided for one line. */
export interface Decision {
  readings: LineReadings;
  /** The one reading, or undefined when none or several are left. */
  chosen: Reading | undefined;
  /** Readings that are equally good; one of them is printed. */
  open: Reading[];
  reason: 'decided' | 'none' | 'ambiguous' | 'budget';
}

/** A relation as a sum over lines: left counts up, right counts down. */
interface Term {
  relation: Relation;
  /** What each line's readings add, by line and reading. */
  parts: Map<number, number[]>;
}

const amount = (cell: CellValue | undefined): number =>
  cell?.status === 'reported' ? cell.value : 0;

/** Money has decimals; sums are compared in whole millionths. */
const scaled = (value: number): number => Math.round(value * 1_000_000);

function contribution(relation: Relation, keys: readonly FigureKey[], reading: Reading): number {
  return keys.reduce((sum, key, at) => {
    const value = scaled(amount(reading.values[at]));
    const sign = Number(relation.left.includes(key)) - Number(relation.right.includes(key));
    return sum + sign * value;
  }, 0);
}

const testable = (cell: CellValue | undefined): boolean =>
  cell?.status === 'reported' || cell?.status === 'blank';

/** A relation can be tested when every cell of it has readings, and no reading leaves it a mark. */
function isTestable(
  relation: Relation,
  lines: readonly LineReadings[],
  owners: Map<FigureKey, number>,
): boolean {
  return [...relation.left, ...relation.right].every((key) => {
    const line = lines[owners.get(key) ?? -1];
    if (!line || line.candidates.length === 0) return false;
    const at = line.keys.indexOf(key);
    const needed = relation.left.length === 1 && relation.left[0] === key;
    return line.candidates.every(({ values }) =>
      needed
        ? values[at]?.status === 'reported' || line.candidates.length > 1
        : testable(values[at]),
    );
  });
}

function termsOf(lines: readonly LineReadings[], relations: readonly Relation[]): Term[] {
  const owners = new Map(lines.flatMap((line, at) => line.keys.map((key) => [key, at] as const)));
  return relations
    .filter((relation) => isTestable(relation, lines, owners))
    .map((relation) => {
      const involved = new Set(
        [...relation.left, ...relation.right].map((key) => owners.get(key) as number),
      );
      const parts = [...involved].map((at) => {
        const line = lines[at] as LineReadings;
        return [at, line.candidates.map((one) => contribution(relation, line.keys, one))] as const;
      });
      return { relation, parts: new Map(parts) };
    });
}

const holds = (relation: Relation, difference: number): boolean =>
  relation.operator === '=' ? difference === 0 : difference >= 0;

/** Open lines that share relations are decided together; groups that share none, apart. */
function groupsOf(open: readonly number[], terms: readonly Term[]): number[][] {
  const parent = new Map(open.map((line) => [line, line]));
  const root = (line: number): number => {
    const up = parent.get(line) as number;
    return up === line ? line : root(up);
  };
  for (const { parts } of terms) {
    const [first, ...others] = open.filter((line) => parts.has(line));
    if (first !== undefined) for (const other of others) parent.set(root(other), root(first));
  }
  const groups = new Map<number, number[]>();
  for (const line of open) groups.set(root(line), [...(groups.get(root(line)) ?? []), line]);
  return [...groups.values()];
}

interface GroupSearch {
  group: number[];
  terms: Term[];
  /** Fixed part of each relation, from lines that are decided. */
  fixed: number[];
  /** Least and most that the lines from a depth on can still add to each relation. */
  least: number[][];
  most: number[][];
  best: number;
  /** Readings that occur in a best assignment, by line. */
  winners: Set<number>[];
  budget: Budget;
  counts: number[];
}

function bounds(
  group: number[],
  terms: readonly Term[],
  pick: (values: number[]) => number,
): number[][] {
  const rows: number[][] = [terms.map(() => 0)];
  for (const line of [...group].reverse()) {
    const below = rows[0] as number[];
    rows.unshift(
      terms.map(({ parts }, at) => (below[at] as number) + pick(parts.get(line) ?? [0])),
    );
  }
  return rows;
}

const smallest = (values: number[]): number => values.reduce((a, b) => Math.min(a, b));
const largest = (values: number[]): number => values.reduce((a, b) => Math.max(a, b));

/** How many relations can no longer hold, whatever the lines still open say. */
function violations(search: GroupSearch, sums: readonly number[], depth: number): number {
  const least = search.least[depth] as number[];
  const most = search.most[depth] as number[];
  return search.terms.filter(({ relation }, at) => {
    const low = (sums[at] as number) + (least[at] as number);
    const high = (sums[at] as number) + (most[at] as number);
    return relation.operator === '=' ? low > 0 || high < 0 : high < 0;
  }).length;
}

function note(search: GroupSearch, cost: number, path: readonly number[]): void {
  if (cost < search.best) {
    search.best = cost;
    for (const winners of search.winners) winners.clear();
  }
  path.forEach((choice, depth) => {
    search.winners[depth]?.add(choice);
  });
}

function branch(search: GroupSearch, depth: number, sums: readonly number[], path: number[]): void {
  if (!search.budget.spend(1 + search.terms.length / 8)) return;
  const cost = violations(search, sums, depth);
  if (cost > search.best) return;
  if (depth === search.group.length) {
    note(search, cost, path);
    return;
  }
  const line = search.group[depth] as number;
  for (let choice = 0; choice < (search.counts[depth] as number); choice++) {
    path[depth] = choice;
    const next = search.terms.map(
      ({ parts }, at) => (sums[at] as number) + (parts.get(line)?.[choice] ?? 0),
    );
    branch(search, depth + 1, next, path);
  }
  path.length = depth;
}

function searchGroup(
  group: number[],
  lines: readonly LineReadings[],
  all: readonly Term[],
  budget: Budget,
): GroupSearch {
  const ordered = [...group].sort((a, b) => count(lines, a) - count(lines, b));
  const terms = all.filter(({ parts }) => group.some((line) => parts.has(line)));
  const fixed = terms.map(({ parts }) =>
    [...parts]
      .filter(([line]) => !group.includes(line))
      .reduce((sum, [, values]) => sum + (values[0] ?? 0), 0),
  );
  const search: GroupSearch = {
    group: ordered,
    terms,
    fixed,
    least: bounds(ordered, terms, smallest),
    most: bounds(ordered, terms, largest),
    best: Number.POSITIVE_INFINITY,
    winners: ordered.map(() => new Set<number>()),
    budget,
    counts: ordered.map((line) => count(lines, line)),
  };
  branch(search, 0, fixed, []);
  return search;
}

const count = (lines: readonly LineReadings[], line: number): number =>
  lines[line]?.candidates.length ?? 0;

/** Broken relations that touch a line, for one reading of it, all other lines as decided. */
function brokenWith(
  line: LineReadings,
  reading: Reading,
  cells: Map<FigureKey, CellValue>,
  terms: readonly Term[],
): number {
  const own = new Map(line.keys.map((key, at) => [key, reading.values[at] as CellValue]));
  const value = (key: FigureKey) => scaled(amount(own.get(key) ?? cells.get(key)));
  return terms.filter(({ relation }) => {
    const sum = (keys: FigureKey[]) => keys.reduce((total, key) => total + value(key), 0);
    const touches = [...relation.left, ...relation.right].some((key) => own.has(key));
    return touches && !holds(relation, sum(relation.left) - sum(relation.right));
  }).length;
}

const sameValues = (left: Reading, right: Reading): boolean =>
  JSON.stringify(left.values) === JSON.stringify(right.values);

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
  const broken = brokenWith(readings, chosen, cells, terms);
  if (broken === 0) return true;
  return [...readings.candidates, ...readings.alternates()]
    .filter((other) => !sameValues(other, chosen))
    .every((other) => brokenWith(readings, other, cells, terms) >= broken + MARGIN);
}

function decideGroup(search: GroupSearch, lines: readonly LineReadings[]): [number, Decision][] {
  return search.group.map((line, depth) => {
    const readings = lines[line] as LineReadings;
    const winners = search.winners[depth] as Set<number>;
    const open = [...winners].map((choice) => readings.candidates[choice] as Reading);
    if (search.budget.exhausted)
      return [line, { readings, chosen: undefined, open: [], reason: 'budget' }];
    const chosen = open.length === 1 ? open[0] : undefined;
    return [line, { readings, chosen, open, reason: chosen ? 'decided' : 'ambiguous' }];
  });
}

function single(readings: LineReadings): Decision {
  const chosen = readings.candidates[0];
  return { readings, chosen, open: chosen ? [chosen] : [], reason: chosen ? 'decided' : 'none' };
}

const valuesOf = (decisions: readonly Decision[]): Map<FigureKey, CellValue> =>
  new Map(
    decisions.flatMap(({ readings, chosen }) =>
      readings.keys.map(
        (key, at) => [key, chosen?.values[at] ?? ({ status: 'unreadable' } as const)] as const,
      ),
    ),
  );

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
  return decisions.map((decision) =>
    survives(decision, cells, known)
      ? decision
      : { ...decision, chosen: undefined, open: decision.open, reason: 'ambiguous' },
  );
}
