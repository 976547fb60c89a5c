import type { Rule } from './geometry.js';

/** Lines closer than this are one line. */
const NEAR = 2.5;
/** Gaps of broken and dotted lines. */
const BREAK = 4;
/** How far a line may miss the one that it ends at. */
const REACH = 3;

/** Boxes between the lines of one area; graph paper has more. */
const MOST_BOXES = 50_000;

/** A table drawn with lines: where they stand, and how far each goes. */
export interface RuledArea {
  xs: number[];
  ys: number[];
  /** Stretches along each of `xs` and `ys`. */
  vertical: Rule[][];
  horizontal: Rule[][];
}

function joinStretches(rules: Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of rules.sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && rule.from <= last.to + BREAK) last.to = Math.max(last.to, rule.to);
    else joined.push({ ...rule });
  }
  return joined;
}

/** Puts the pieces of broken, doubled and dotted lines together. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const last = groups.at(-1);
    if (last?.[0] && rule.at - last[0].at <= NEAR) last.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    return joinStretches(group).map((rule) => ({ ...rule, at }));
  });
}

const meets = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - REACH &&
  down.at <= across.to + REACH &&
  across.at >= down.from - REACH &&
  across.at <= down.to + REACH;

/** Sets of lines that touch each other, each with its lines across and its lines down. */
function connected(across: readonly Rule[], down: readonly Rule[]): [Rule[], Rule[]][] {
  const open = { across: new Set(across), down: new Set(down) };
  const areas: [Rule[], Rule[]][] = [];
  for (const first of across) {
    if (!open.across.delete(first)) continue;
    const area: [Rule[], Rule[]] = [[first], []];
    const queue: { rule: Rule; isAcross: boolean }[] = [{ rule: first, isAcross: true }];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { rule, isAcross } = next;
      const others = isAcross ? open.down : open.across;
      for (const other of others) {
        if (!(isAcross ? meets(rule, other) : meets(other, rule))) continue;
        others.delete(other);
        area[isAcross ? 1 : 0].push(other);
        queue.push({ rule: other, isAcross: !isAcross });
      }
    }
    areas.push(area);
  }
  return areas;
}

/** Lines at (nearly) the same place are one boundary. */
function boundaries(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const last = groups.at(-1);
    if (last?.[0] && rule.at - last[0].at <= NEAR) last.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

/** Tables are often open at their sides: where lines across go on, an edge is put at their ends. */
function withEdges(across: readonly Rule[], down: readonly Rule[]): Rule[] {
  const [from, to] = [
    Math.min(...across.map((rule) => rule.from)),
    Math.max(...across.map((rule) => rule.to)),
  ];
  const [top, bottom] = [
    Math.min(...across.map((rule) => rule.at)),
    Math.max(...across.map((rule) => rule.at)),
  ];
  const [left, right] = [
    Math.min(...down.map((rule) => rule.at)),
    Math.max(...down.map((rule) => rule.at)),
  ];
  const edges: Rule[] = [];
  if (from < left - REACH * 2) edges.push({ at: from, from: top, to: bottom });
  if (to > right + REACH * 2) edges.push({ at: to, from: top, to: bottom });
  return [...down, ...edges];
}

const placeOf = (rules: readonly Rule[]): number =>
  rules.reduce((sum, rule) => sum + rule.at, 0) / rules.length;

/** Areas of a page that lines divide into cells. */
export function ruledAreas(horizontal: readonly Rule[], vertical: readonly Rule[]): RuledArea[] {
  return connected(mergeRules(horizontal), mergeRules(vertical))
    .filter(([across, down]) => across.length >= 2 && down.length >= 1)
    .map(([across, down]) => {
      const columns = boundaries(withEdges(across, down));
      const rows = boundaries(withEdges(columns.flat(), across));
      return {
        xs: columns.map(placeOf),
        ys: rows.map(placeOf),
        vertical: columns,
        horizontal: rows,
      };
    })
    .filter(({ xs, ys }) => xs.length >= 2 && ys.length >= 2)
    .filter(({ xs, ys }) => xs.length * ys.length <= MOST_BOXES);
}
