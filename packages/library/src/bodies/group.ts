import { grouped } from '../group.js';

/** A report as far as it tells whose it is. */
export interface Named {
  id: string;
  year: number;
  /** The body's name as printed. */
  printed: string;
  own: string;
  others: readonly string[];
  bare: boolean;
}

/** The body that a report is filed under, and why it is not filed with others that it names. */
export interface Filed {
  agency: string;
  conflict: string | null;
}

/**
 * Files reports under bodies by what the reports themselves tell: those that share a name are one body's.
 * Where that would give a body two reports of a year it is not true of them all, so none of them are joined,
 * and a conflict says so. What comes out depends on the set of reports alone.
 */
export function filed(reports: readonly Named[]): Map<string, Filed> {
  const joined = withBare(connected(reports));
  const bodies = joined.flatMap((group) => {
    const conflict = conflictIn(group);
    const parts = conflict === null ? [group] : [...grouped(group, ({ own }) => own).values()];
    return parts.map((part) => ({ part: byYear(part), conflict }));
  });
  const names = namesOf(bodies.map(({ part }) => part));
  return new Map(
    bodies.flatMap(({ part, conflict }, at) =>
      part.map(({ id }) => [id, { agency: names[at] as string, conflict }] as const),
    ),
  );
}

const byYear = (group: readonly Named[]): Named[] =>
  [...group].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));

/** Groups that share a name, directly or by way of others. */
function connected(reports: readonly Named[]): Named[][] {
  const holders = new Map<string, Named[]>();
  for (const one of reports) {
    for (const key of [one.own, ...one.others]) {
      holders.set(key, [...(holders.get(key) ?? []), one]);
    }
  }
  const seen = new Set<Named>();
  const reach = (from: Named): Named[] => {
    const group: Named[] = [];
    const open = [from];
    for (let one = open.pop(); one; one = open.pop()) {
      if (seen.has(one)) continue;
      seen.add(one);
      group.push(one);
      open.push(...[one.own, ...one.others].flatMap((key) => holders.get(key) ?? []));
    }
    return group;
  };
  return reports
    .filter((one) => !seen.has(one))
    .flatMap((one) => (seen.has(one) ? [] : [reach(one)]));
}

/**
 * Reports that tell no region go to the one body that prints exactly the same name; where there are
 * several of that name they stay by themselves.
 */
function withBare(groups: readonly Named[][]): Named[][] {
  const placed = groups
    .filter((group) => group.some(({ bare }) => !bare))
    .map((group) => [...group]);
  const rest: Named[][] = [];
  for (const group of groups.filter((one) => one.every(({ bare }) => bare))) {
    const names = new Set(group.map(({ printed }) => printed));
    const hosts = placed.filter((one) => one.some(({ printed }) => names.has(printed)));
    if (hosts.length === 1) hosts[0]?.push(...group);
    else rest.push(group);
  }
  return [...placed, ...rest];
}

/** What speaks against a group being one body. */
function conflictIn(group: readonly Named[]): string | null {
  const twice = [...grouped(byYear(group), ({ year }) => year)].find(([, same]) => same.length > 1);
  if (!twice) return null;
  const [year, same] = twice;
  const names = [
    ...new Set(
      same.map(({ printed, own }) =>
        own.length > printed.length ? `${printed}（${own}）` : printed,
      ),
    ),
  ];
  return `报告自述的名称把“${names.sort().join('”“')}”连为同一机关，但${year}年各有一份报告，库中仍按各自的名称分列。`;
}

/** The latest printed name; where several bodies print it, the name with the region. */
function namesOf(bodies: readonly Named[][]): string[] {
  const latest = bodies.map((body) => body.at(-1) as Named);
  const counts = grouped(latest, ({ printed }) => printed);
  const taken = new Set<string>();
  return latest.map(({ printed, own, id }) => {
    const wanted = (counts.get(printed)?.length ?? 0) > 1 ? own : printed;
    const name = taken.has(wanted) ? `${wanted}（${id}）` : wanted;
    taken.add(name);
    return name;
  });
}
