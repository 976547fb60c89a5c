import type { Budget } from '../limits.js';
import type { LineReadings } from './readings.js';
import type { Term } from './terms.js';

/** Open lines that share relations are decided together; groups that share none, apart. */
export function groupsOf(open: readonly number[], terms: readonly Term[]): number[][] {
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

/** The search over one group of lines. */
export interface GroupSearch {
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

/** Searches the readings of a group for those that break the fewest relations. */
export function searchGroup(
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

/** How many readings a line has. */
export const count = (lines: readonly LineReadings[], line: number): number =>
  lines[line]?.candidates.length ?? 0;
